import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { type TimelineEvent, TimelineLane } from '#shared/domain/timeline.ts'
import { request } from '../../api/client.ts'
import { useRequest } from '../../api/hooks.ts'
import { CardSection } from './card-section.tsx'
import classes from './person-card.module.css'

type Found = { dossierId: DossierId; event: TimelineEvent }
/** A card is for looking over; the dossier's own screens have the rest. */
const MOST = 12

/** What every dossier of the person has of them, as the timeline tells it. */
function useRecords(person: Person, language: 'ru' | 'en'): Found[] {
  const answers = useQueries({
    queries: person.participations.map(({ dossierId }) => ({
      queryKey: ['timeline.events', { dossierId, language }],
      queryFn: () => request('timeline.events', { dossierId, language }),
    })),
  })
  const concerns = ({ personIds }: TimelineEvent, id: PersonId) => personIds.includes(id)
  return answers.flatMap(({ data }, at) => {
    const dossierId = person.participations[at]?.dossierId
    const events = data?.events.filter((event) => concerns(event, person.id)) ?? []
    return dossierId === undefined ? [] : events.map((event) => ({ dossierId, event }))
  })
}

const detail = ({ kind, state, citation }: TimelineEvent) =>
  [kind, state, citation].filter((part) => part !== '').join(' · ')

/** Statements, custody, charges, hearings, facts: one section a kind, and only those that have something. */
export function Records({ person }: { person: Person }) {
  const { t, i18n } = useTranslation(['persons', 'timeline'])
  const language = i18n.language === 'en' ? 'en' : 'ru'
  const records = useRecords(person, language)
  const dossiers = useRequest('dossiers.list', { trashed: false }).data?.dossiers ?? []
  const titles = new Map(dossiers.map(({ id, title }) => [id, title]))
  const several = person.participations.length > 1
  return TimelineLane.options.map((lane) => {
    const own = records.filter(({ event }) => event.lane === lane)
    if (own.length === 0) return null
    return (
      <CardSection key={lane} title={t(`timeline:lane.${lane}`)}>
        <ul className={classes.records}>
          {own.slice(0, MOST).map(({ dossierId, event }) => (
            <li key={event.id} className={classes.record}>
              <span className={classes.recordDate}>{edtfWords(event.date, language)}</span>
              <span className={classes.recordText}>
                <span dir="auto">{event.title}</span>
                <span className={classes.recordDetail}>
                  {[detail(event), several ? titles.get(dossierId) : ''].filter(Boolean).join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {own.length > MOST && <p className={classes.none}>{t('records.more', { count: own.length - MOST })}</p>}
      </CardSection>
    )
  })
}
