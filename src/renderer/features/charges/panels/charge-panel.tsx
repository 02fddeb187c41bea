import { useTranslation } from 'react-i18next'
import type { Charge, ChargeVersion } from '#shared/domain/charge.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { StatuteCode } from '#shared/domain/statute.ts'
import { useDraft } from '../../../ui/drafts.ts'
import { DraftPanel, RecordPanel } from '../../../ui/record-panel.tsx'
import { useLatest } from '../../../ui/use-latest.ts'
import { amendCharge, changeVersion, createCharge, removeVersion } from '../actions.ts'
import { type VersionDraft, VersionFields } from './version-fields.tsx'

const EMPTY: VersionDraft = {
  on: null,
  statute: null,
  wording: '',
  gravity: null,
  penaltyRange: '',
  state: 'charged',
  documentId: null,
  note: '',
}

type Common = { dossierId: DossierId; codes: readonly StatuteCode[]; close(): void }

const isReady = (draft: VersionDraft): draft is ChargeVersion => draft.statute !== null

/** A charge that is brought, or, with `charge`, amended: its last version is where the new one begins. */
export function NewVersionPanel({
  dossierId,
  codes,
  personId,
  charge,
  close,
}: Common & { personId: PersonId; charge: Charge | null }) {
  const { t } = useTranslation('charges')
  const last = charge?.versions.at(-1)
  const draft = useDraft<VersionDraft>(
    `charge ${charge?.id ?? `${dossierId} ${personId}`}`,
    () => (last ? { ...last, on: null, state: 'amended', documentId: null, note: '' } : EMPTY),
    isReady,
    async (fields) => {
      if (!isReady(fields)) return
      if (charge) await amendCharge(charge, fields)
      else await createCharge(dossierId, { personId, versions: [fields] })
    },
  )
  return (
    <DraftPanel
      title={t(charge ? 'panel.amend' : 'panel.new')}
      draft={draft}
      ready={isReady(draft.fields)}
      add={t(charge ? 'amend' : 'add')}
      discard={t('discard')}
      close={close}
    >
      <VersionFields dossierId={dossierId} codes={codes} value={draft.fields} change={draft.change} autoFocus />
    </DraftPanel>
  )
}

/** One version of a charge; each field saves itself. */
export function VersionPanel({ dossierId, codes, charge, at, close }: Common & { charge: Charge; at: number }) {
  const { t } = useTranslation('charges')
  const { latest, change } = useLatest(charge)
  const version = latest.versions[at]
  if (!version) return null
  const save = ({ statute, ...fields }: Partial<VersionDraft>) => {
    const given = { ...fields, ...(statute ? { statute } : {}) }
    return change({ versions: latest.versions.with(at, { ...version, ...given }) }, () =>
      changeVersion(latest, at, given),
    )
  }
  return (
    <RecordPanel
      title={t(at === charge.versions.length - 1 ? 'panel.inForce' : 'panel.earlier')}
      eraseLabel={t(charge.versions.length === 1 ? 'erase' : 'removeVersion')}
      erase={() => removeVersion(charge, at)}
      close={close}
    >
      <VersionFields dossierId={dossierId} codes={codes} value={version} change={save} autoFocus={false} />
    </RecordPanel>
  )
}
