import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Person } from '#shared/domain/person.ts'
import type { PersonRecord, PersonRecordKind } from '#shared/domain/person-record.ts'
import { useRequest } from '../../api/hooks.ts'
import { routeOfSource } from '../../app/record-route.ts'
import { navigate } from '../../app/routes.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { CardSection } from './card-section.tsx'
import classes from './person-card.module.css'

/** As many as are looked over at once; the others when they are asked for. */
const FIRST = 8
/** A button that would show fewer lines than it is worth is none. */
const FEW_MORE = 3

/** What they said, what is to be asked of them and what was done to them before what they are named in. */
const ORDER: readonly PersonRecordKind[] = [
  'statements',
  'questions',
  'custody',
  'incidents',
  'charges',
  'hearings',
  'deadlines',
  'facts',
  'support',
  'documents',
]

/** Sections that the timeline has no lane for, or calls more shortly than a card has room for. */
const OWN = ['questions', 'incidents', 'charges', 'support'] as const
const isOwn = (lane: PersonRecordKind): lane is (typeof OWN)[number] => OWN.some((own) => own === lane)

/** Statements, custody, hearings, documents: one section a kind, of every dossier, each line a way to its record. */
export function Records({ person }: { person: Person }) {
  const { t, i18n } = useTranslation(['persons', 'timeline'])
  const language = i18n.language === 'en' ? 'en' : 'ru'
  const { data, error } = useRequest('persons.records', { id: person.id, language })
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const sections = Map.groupBy(data.records, ({ lane }) => lane)
  const several = new Set(data.records.map(({ dossierId }) => dossierId)).size > 1
  return ORDER.map((lane) => {
    const records = sections.get(lane)
    const title = isOwn(lane) ? t(`records.${lane}`) : t(`timeline:lane.${lane}`)
    return records && <Section key={lane} title={title} records={records} several={several} />
  })
}

type SectionProps = { title: string; records: PersonRecord[] /** Of more dossiers than one. */; several: boolean }

function Section({ title, records, several }: SectionProps) {
  const { t } = useTranslation('persons')
  const [all, setAll] = useState(false)
  const dossiers = useRequest('dossiers.list', { trashed: false }).data?.dossiers ?? []
  const dossier = (record: PersonRecord) => dossiers.find(({ id }) => id === record.dossierId)?.title ?? ''
  const long = records.length > FIRST + FEW_MORE
  const shown = all || !long ? records : records.slice(0, FIRST)
  return (
    <CardSection
      title={title}
      action={<span className={classes.count}>{t('records.count', { count: records.length })}</span>}
    >
      <ul className={classes.records} data-long={all || undefined}>
        {shown.map((record) => (
          <Line key={`${record.dossierId}${record.id}`} record={record} dossier={several ? dossier(record) : ''} />
        ))}
      </ul>
      {long && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(!all)}>
          {all ? t('records.fewer') : t('records.all', { count: records.length })}
        </Button>
      )}
    </CardSection>
  )
}

function Line({ record, dossier }: { record: PersonRecord; dossier: string }) {
  const { t, i18n } = useTranslation('persons')
  const { title, kind, state, part, citation, date, time } = record
  const language = i18n.language === 'en' ? 'en' : 'ru'
  // A title says the kind mostly, and so do the headings of charges and deadlines.
  const said = title.includes(kind) || record.lane === 'charges' || record.lane === 'deadlines'
  const about = [part === null ? '' : t(`part.${part}`), said ? '' : kind, state, citation, dossier]
  const when = date === null ? t('records.undated') : edtfWords(date, language)
  return (
    <li className={classes.recordItem}>
      <button
        type="button"
        className={classes.record}
        data-undated={record.lane === 'questions' || undefined}
        onClick={() => navigate(routeOfSource(record.dossierId, record.source, record.ofId))}
      >
        {record.lane !== 'questions' && (
          <span className={classes.recordDate}>{time === null ? when : `${when}, ${time}`}</span>
        )}
        <span className={classes.recordText}>
          <span dir="auto">{title}</span>
          <span className={classes.recordDetail}>{about.filter((words) => words !== '').join(' · ')}</span>
        </span>
      </button>
    </li>
  )
}
