import { useTranslation } from 'react-i18next'
import { EMPTY_INCIDENT, type Incident, type IncidentFields } from '#shared/domain/custody.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { useDraft } from '../../../ui/drafts.ts'
import { DraftPanel, RecordPanel } from '../../../ui/record-panel.tsx'
import { changeIncident, createIncident, eraseIncident } from '../actions.ts'
import { type IncidentDraft, IncidentFieldset } from './incident-fields.tsx'

const isReady = (draft: IncidentDraft): draft is IncidentFields => draft.when !== null

type NewProps = { dossierId: DossierId; personId: PersonId; close(): void }

/** An incident that is being entered. */
export function NewIncidentPanel({ dossierId, personId, close }: NewProps) {
  const { t } = useTranslation('custody')
  const draft = useDraft<IncidentDraft>(
    `incident ${dossierId} ${personId}`,
    () => ({ ...EMPTY_INCIDENT, personId, when: null }),
    isReady,
    async (fields) => {
      if (isReady(fields)) await createIncident(dossierId, fields)
    },
  )
  return (
    <DraftPanel
      title={t('panel.newIncident')}
      draft={draft}
      ready={isReady(draft.fields)}
      add={t('add')}
      discard={t('discard')}
      close={close}
    >
      <IncidentFieldset dossierId={dossierId} value={draft.fields} change={draft.change} autoFocus />
    </DraftPanel>
  )
}

/** An incident; each field saves itself. */
export function IncidentPanel({ incident, close }: { incident: Incident; close(): void }) {
  const { t } = useTranslation('custody')
  return (
    <RecordPanel
      title={t('panel.incident')}
      eraseLabel={t('eraseIncident')}
      erase={() => eraseIncident(incident)}
      close={close}
    >
      <IncidentFieldset
        dossierId={incident.dossierId}
        value={incident}
        change={({ when, ...fields }) => changeIncident(incident, { ...fields, ...(when ? { when } : {}) })}
        autoFocus={false}
      />
    </RecordPanel>
  )
}
