import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hearing, HearingFields, HearingItem } from '#shared/domain/hearing.ts'
import { settled } from '../../../app/records.ts'
import { changeHearing, hearingName } from '../actions.ts'

type Patch = Partial<HearingFields>

/** Changes to one hearing, each with its way back; a refusal is told, and rejects so that a field keeps what was typed. */
export function useChange(hearing: Hearing) {
  const { t } = useTranslation('hearings')
  const { id } = hearing
  const name = hearingName(hearing)
  return useMemo(() => {
    const change = (field: string, make: (present: Hearing) => Patch): Promise<void> =>
      changeHearing(id, t('done.changed', { field: t(`field.${field}`), name }), make)
    return {
      change,
      /** Field by field, for what stands in one. */
      set: (patch: Patch): Promise<void> => change(Object.keys(patch)[0] ?? '', () => patch),
      items: (make: (items: HearingItem[]) => HearingItem[]): Promise<void> =>
        change('items', (present) => ({ items: make(present.items) })),
    }
  }, [id, name, t])
}

export type Change = ReturnType<typeof useChange>

/** For handlers that have nowhere to wait: the refusal was told already. */
export const quietly = (done: Promise<unknown>): void => void settled(done)
