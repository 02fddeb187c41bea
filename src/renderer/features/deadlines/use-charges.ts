import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Charge } from '#shared/domain/charge.ts'
import type { ChargeId, DossierId } from '#shared/domain/ids.ts'
import { chargeNames } from '#shared/domain/statute-text.ts'
import { useRequest } from '../../api/hooks.ts'

const NONE: Charge[] = []

/** The charges of a dossier, and each as its article is cited now. */
export function useCharges(dossierId: DossierId): { charges: Charge[]; chargeName(id: ChargeId): string } {
  const language = useTranslation().i18n.language === 'ru' ? 'ru' : 'en'
  const charges = useRequest('charges.list', { dossierId }).data?.charges ?? NONE
  const codes = useRequest('charges.statutes', {}).data?.codes
  return useMemo(() => {
    const names = chargeNames(charges, codes ?? [], language)
    return { charges, chargeName: (id) => names.get(id) ?? '' }
  }, [charges, codes, language])
}
