import { useTranslation } from 'react-i18next'
import { type CustodyPeriod, type CustodyPeriodFields, EMPTY_CUSTODY_PERIOD } from '#shared/domain/custody.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { useDraft } from '../../../ui/drafts.ts'
import { DraftPanel, RecordPanel } from '../../../ui/record-panel.tsx'
import { changePeriod, createPeriod, erasePeriod } from '../actions.ts'
import { type PeriodDraft, PeriodFields, problemOf } from './period-fields.tsx'

const isReady = (draft: PeriodDraft): draft is CustodyPeriodFields => draft.from !== null && problemOf(draft) === null
/** What can be kept of a draft when the vault locks: all but an end that cannot be. */
const keepable = (draft: PeriodDraft): CustodyPeriodFields | null =>
  [draft, { ...draft, to: null }].find(isReady) ?? null

type NewProps = {
  dossierId: DossierId
  personId: PersonId
  /** Where the person was last: the next period begins where it ends. */
  last: CustodyPeriod | null
  close(): void
}

/** A period that is being entered. */
export function NewPeriodPanel({ dossierId, personId, last, close }: NewProps) {
  const { t } = useTranslation('custody')
  const draft = useDraft<PeriodDraft>(
    `custody ${dossierId} ${personId}`,
    () => ({
      ...EMPTY_CUSTODY_PERIOD,
      personId,
      measure: last === null ? 'police-custody' : 'remand',
      from: last?.to ? { ...last.to, wording: '' } : null,
    }),
    (fields) => keepable(fields) !== null,
    async (fields) => {
      const kept = keepable(fields)
      if (kept) await createPeriod(dossierId, kept)
    },
  )
  return (
    <DraftPanel
      title={t('panel.newPeriod')}
      draft={draft}
      ready={isReady(draft.fields)}
      add={t('add')}
      discard={t('discard')}
      close={close}
    >
      <PeriodFields dossierId={dossierId} value={draft.fields} change={draft.change} draft />
    </DraftPanel>
  )
}

/** A custody period; each field saves itself. */
export function PeriodPanel({ period, close }: { period: CustodyPeriod; close(): void }) {
  const { t } = useTranslation('custody')
  return (
    <RecordPanel
      title={t('panel.period')}
      eraseLabel={t('erasePeriod')}
      erase={() => erasePeriod(period)}
      close={close}
    >
      <PeriodFields
        dossierId={period.dossierId}
        value={period}
        change={({ from, ...fields }) => changePeriod(period, { ...fields, ...(from ? { from } : {}) })}
        draft={false}
      />
    </RecordPanel>
  )
}
