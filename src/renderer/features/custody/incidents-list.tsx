import { Badge, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComplaintOutcome, Incident } from '#shared/domain/custody.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import classes from './incidents.module.css'

const COLOUR: Partial<Record<ComplaintOutcome, string>> = {
  'case-opened': 'pine',
  upheld: 'pine',
  refused: 'red',
  rejected: 'red',
  unanswered: 'yellow',
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
        const { kind, when, place, account, injuries, outcome } = incident
        const by = [...incident.byPersonIds.map(nameOf), incident.by].filter(Boolean).join(', ')
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
            {by && (
              <div className={classes.fact}>
                <span className={classes.quiet}>{t('field.by')}:</span> {by}
              </div>
            )}
            {injuries && (
              <div className={classes.fact}>
                <span className={classes.quiet}>{t('field.injuries')}:</span> {injuries}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
