import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Incident, IncidentFields } from '#shared/domain/custody.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { useDraft } from '../../../ui/drafts.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { changeIncident, createIncident, eraseIncident } from '../actions.ts'
import { type IncidentDraft, IncidentFieldset } from './incident-fields.tsx'

const isReady = (draft: IncidentDraft): draft is IncidentFields => draft.when !== null

type NewProps = { dossierId: DossierId; personId: PersonId; close(): void }

/** An incident that is being entered. */
export function NewIncidentPanel({ dossierId, personId, close }: NewProps) {
  const { t } = useTranslation('custody')
  const draft = useDraft<IncidentDraft>(
    `incident ${dossierId} ${personId}`,
    () => ({
      personId,
      kind: 'ill-treatment',
      when: null,
      place: '',
      byPersonIds: [],
      by: '',
      account: '',
      injuries: '',
      medicalRecordIds: [],
      complaint: '',
      complaintOn: null,
      complaintIds: [],
      outcome: 'none',
      outcomeNote: '',
    }),
    isReady,
    async (fields) => {
      if (isReady(fields)) await createIncident(dossierId, fields)
    },
  )
  const discard = () => {
    draft.discard()
    close()
  }
  return (
    <SidePanel
      title={t('panel.newIncident')}
      close={close}
      footer={
        <>
          <Button variant="default" onClick={discard}>
            {t('discard')}
          </Button>
          <Button disabled={!isReady(draft.fields)} onClick={() => void draft.submit().then((made) => made && close())}>
            {t('add')}
          </Button>
        </>
      }
    >
      <IncidentFieldset dossierId={dossierId} value={draft.fields} change={draft.change} autoFocus />
    </SidePanel>
  )
}

/** An incident; each field saves itself. */
export function IncidentPanel({ incident, close }: { incident: Incident; close(): void }) {
  const { t } = useTranslation('custody')
  return (
    <SidePanel
      title={t('panel.incident')}
      close={close}
      footer={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => void eraseIncident(incident).then(close)}
        >
          {t('eraseIncident')}
        </Button>
      }
    >
      <IncidentFieldset
        dossierId={incident.dossierId}
        value={incident}
        change={({ when, ...fields }) => changeIncident(incident, { ...fields, ...(when ? { when } : {}) })}
        autoFocus={false}
      />
    </SidePanel>
  )
}
