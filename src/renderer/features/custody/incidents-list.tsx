import { Badge, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComplaintOutcome, Incident } from '#shared/domain/custody.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import classes from './incidents.module.css'

const COLOUR: Partial<Record<ComplaintOutcome, string>> = {
  'case-opened': 'pine',
  upheld: 'pine',
  refused: 'red',
  rejected: 'red',
  unanswered: 'yellow',
}

/** The records and complaints it rests on, each a way into the reader. */
function Papers({ incident: { dossierId, medicalRecordIds, complaintIds } }: { incident: Incident }) {
  const documents = useRequest('documents.list', { dossierId, trashed: false }).data?.documents ?? []
  const ids = new Set([...medicalRecordIds, ...complaintIds])
  const papers = documents.filter(({ id }) => ids.has(id))
  if (papers.length === 0) return null
  return (
    <div className={classes.papers}>
      {papers.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={classes.paper}
          onClick={() => navigate({ screen: 'reader', dossierId, left: { documentId: id } })}
        >
          {title}
        </button>
      ))}
    </div>
  )
}

type Props = {
  incidents: readonly Incident[]
  nameOf(id: PersonId): string
  add(): void
  open(incident: Incident): void
}

/** What was done to the defendant, in the order of time, and what came of complaining. */
export function IncidentsList({ incidents, nameOf, add, open }: Props) {
  const { t, i18n } = useTranslation('custody')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  if (incidents.length === 0)
    return (
      <p className={classes.none}>
        {t('noIncidents')}{' '}
        <Button variant="subtle" size="compact-xs" onClick={add}>
          {t('addIncident')}
        </Button>
      </p>
    )
  return (
    <ul className={classes.list}>
      {incidents.map((incident) => {
        const { kind, when, place, account, injuries, complaint, complaintOn, outcome, outcomeNote } = incident
        const filed = complaintOn === null ? '' : edtfWords(complaintOn, language)
        const facts = [
          [t('field.byPersons'), [...incident.byPersonIds.map(nameOf), incident.by].filter(Boolean).join(', ')],
          [t('field.injuries'), injuries],
          [t('field.complaint'), [filed, complaint].filter(Boolean).join(' · ')],
          [t('field.outcomeNote'), outcomeNote],
        ].filter(([, words]) => words !== '')
        return (
          <li key={incident.id} className={classes.item}>
            <div className={classes.line}>
              <button type="button" className={classes.open} onClick={() => open(incident)}>
                {t(`kind.${kind}`)}
              </button>
              <span className={classes.quiet}>
                {[`${edtfWords(when.date, language)}${when.time ? `, ${when.time}` : ''}`, place]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <Badge variant="light" size="sm" color={COLOUR[outcome] ?? 'gray'} className={classes.outcome}>
                {t(`outcome.${outcome}`)}
              </Badge>
            </div>
            {account && <p className={classes.account}>{account}</p>}
            {facts.map(([label, words]) => (
              <div key={label} className={classes.fact}>
                <span className={classes.quiet}>{label}:</span> {words}
              </div>
            ))}
            <Papers incident={incident} />
          </li>
        )
      })}
    </ul>
  )
}
