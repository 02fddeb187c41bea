import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { citePages } from '#shared/domain/citation.ts'
import type { TestimonyRef } from '#shared/domain/contradiction.ts'
import type { DossierId, FactId } from '#shared/domain/ids.ts'
import { routeOfRecord } from '../../app/record-route.ts'
import { navigate, type ReaderTarget, type Route } from '../../app/routes.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { assertionPlace, assertionWords, citing, statementPlace } from './names.ts'
import { openPlaces, targetOf } from './open.ts'
import classes from './sides.module.css'
import styles from './testimony.module.css'
import type { Testimony } from './use-testimony.ts'

export type Side = {
  /** Who and when, or the paper's title. */
  title: string
  /** What is said there; empty for a whole paper. */
  words: string
  place: string
  /** Where it is read; null where it has no place in a document. */
  target: ReaderTarget | null
  /** A record that is looked at on its own screen instead. */
  record?: Route
}

/** Goes to where a side is looked at. */
export function openSide(dossierId: DossierId, { record, target }: Side): void {
  if (record) navigate(record)
  else openPlaces(dossierId, target)
}

/** What stands behind a reference; null when it was erased. */
export function sideOf(ref: TestimonyRef, testimony: Testimony, language: string): Side | null {
  if (ref.type === 'assertion') {
    const assertion = testimony.assertion.get(ref.id)
    const statement = assertion && testimony.statement.get(assertion.statementId)
    if (!assertion || !statement) return null
    return {
      title: testimony.nameOf(statement),
      words: assertionWords(assertion),
      place: assertionPlace(assertion, testimony.documents, language),
      target: targetOf(statement, assertion),
    }
  }
  if (ref.type === 'statement') {
    const statement = testimony.statement.get(ref.id)
    if (!statement) return null
    return {
      title: testimony.nameOf(statement),
      words: '',
      place: statementPlace(statement, testimony.documents, language),
      target: targetOf(statement),
    }
  }
  if (ref.type === 'document') {
    const document = testimony.documents.get(ref.id)
    return document ? { title: document.title, words: '', place: '', target: { documentId: document.id } } : null
  }
  return factSide(ref.id, testimony, language)
}

function factSide(id: FactId, testimony: Testimony, language: string): Side | null {
  const fact = testimony.facts.get(id)
  if (!fact) return null
  const cited = testimony.citation.get(id)
  const document = cited && testimony.documents.get(cited.documentId)
  const when =
    fact.when === null
      ? ''
      : `${shortDate(fact.when.date, language)}${fact.when.time === null ? '' : `, ${fact.when.time}`}`
  return {
    title: [i18next.t('fact', { ns: 'testimony' }), when].filter((part) => part !== '').join(' · '),
    words: fact.text,
    place: document ? citePages(document, cited.first, cited.last, citing(language)) : '',
    target: document ? { documentId: document.id, page: cited.first.index, citationId: cited.id } : null,
    record: routeOfRecord(fact.dossierId, 'fact', id),
  }
}

type CardProps = { dossierId: DossierId; side: Side | null; differing?: readonly string[] }

/** One side of a contradiction: who, the words, the sheet; a press opens it. */
export function SideCard({ dossierId, side, differing = [] }: CardProps) {
  const { t } = useTranslation('testimony')
  if (!side) return <div className={classes.card}>{t('gone')}</div>
  return (
    <button type="button" className={classes.card} onClick={() => openSide(dossierId, side)}>
      <span className={classes.title}>{side.title}</span>
      {side.words !== '' && (
        <span className={styles.quote}>
          <Marked text={side.words} words={differing} />
        </span>
      )}
      {side.place !== '' && <span className={styles.place}>{side.place}</span>}
    </button>
  )
}

/** A text with some of its own words marked, each where it first stands. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const squeezed = text.replace(/\s+/g, ' ')
  const spans = words
    .map((word) => ({ start: squeezed.indexOf(word), length: word.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start)
  const parts: { text: string; marked: boolean; at: number }[] = []
  let at = 0
  for (const { start, length } of spans) {
    if (start < at) continue
    parts.push(
      { text: squeezed.slice(at, start), marked: false, at },
      { text: squeezed.slice(start, start + length), marked: true, at: start },
    )
    at = start + length
  }
  parts.push({ text: squeezed.slice(at), marked: false, at })
  return parts
    .filter((part) => part.text !== '')
    .map((part) =>
      part.marked ? (
        <mark key={part.at} className={classes.mark}>
          {part.text}
        </mark>
      ) : (
        <span key={part.at}>{part.text}</span>
      ),
    )
}
