import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import type { PersonPart, PersonRecord } from '#shared/domain/person-record.ts'
import { fullTitle } from '#shared/timeline/layout.ts'
import { boundsOf, byTime } from '#shared/timeline/shape.ts'
import type { ReadableDB } from '../../db/types.ts'
import { NameFinder } from '../exports/names/name-finder.ts'
import { readEvents } from '../timeline/collect.ts'
import type { TimelineLanguage } from '../timeline/words.ts'
import { personById } from './queries.ts'
import { recordsAside } from './records-aside.ts'
import { dossiersNaming } from './references.ts'

type Read = ReturnType<typeof readEvents>
type Event = Read['events'][number]
type Ordered = { record: PersonRecord } & Pick<Event, 'date' | 'time' | 'endTime' | 'sequence'>

/** Dossiers outside the trash where they take part, where a record names them, or where they wrote a document. */
function dossiersOf(db: ReadableDB, { id, participations }: Person, finder: NameFinder): DossierId[] {
  const authors = db
    .prepare<[], { id: DossierId; author: string }>(
      "SELECT DISTINCT dossier_id AS id, author FROM document WHERE author <> '' AND trashed_at IS NULL",
    )
    .all()
  const found = new Set([...participations.map(({ dossierId }) => dossierId), ...dossiersNaming(db, id)])
  for (const { id: dossierId, author } of authors)
    if (!found.has(dossierId) && finder.find(author).length > 0) found.add(dossierId)
  const there = db.prepare('SELECT 1 FROM dossier WHERE id = ? AND trashed_at IS NULL')
  return [...found].filter((dossierId) => there.get(dossierId))
}

/** Undefined: it does not name them. Null: it concerns them first. */
function partIn(event: Event, id: PersonId, { documents }: Read, finder: NameFinder): PersonPart | null | undefined {
  if (event.source.type === 'document') {
    const document = documents.get(event.source.id)
    if (finder.find(document?.author ?? '').length > 0) return 'author'
    return finder.find(event.title).length > 0 ? 'in-title' : undefined
  }
  const named = event.parts?.find(({ personId }) => personId === id)
  // An incident names one person, and the same as somebody else only by mistake.
  if (event.personIds[0] === id && event.who !== '') return null
  return named ? named.part : event.personIds.includes(id) ? null : undefined
}

const order = (a: Ordered, b: Ordered): number => {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null)
  return byTime({ ...a, ...boundsOf({ ...a, date: a.date }) }, { ...b, ...boundsOf({ ...b, date: b.date }) })
}

/** All that is recorded of a person, in every dossier: in order of time, what has no date at the end. Throws `not-found`. */
export function recordsOf(db: ReadableDB, id: PersonId, language: TimelineLanguage): PersonRecord[] {
  const person = personById(db, id)
  const finder = new NameFinder([{ id, names: person.names.map(({ text }) => text) }])
  const found = dossiersOf(db, person, finder).flatMap((dossierId) => {
    const read = readEvents(db, dossierId, language)
    const dated = read.events.flatMap((event): Ordered[] => {
      const part = partIn(event, id, read, finder)
      return part === undefined ? [] : [{ ...event, record: recordOf(event, dossierId, part) }]
    })
    const aside = recordsAside(db, dossierId, id, language)
    return [...dated, ...aside.map((record) => ({ record, date: record.date, time: null, endTime: null, sequence: 0 }))]
  })
  return found.sort(order).map(({ record }) => record)
}

const recordOf = (event: Event, dossierId: DossierId, part: PersonPart | null): PersonRecord => ({
  id: event.id,
  dossierId,
  lane: event.lane,
  source: event.source,
  title: part === null ? event.title : fullTitle(event),
  kind: event.kind,
  state: event.state,
  date: event.date,
  time: event.time,
  citation: event.citation,
  part,
  ofId: event.personIds[0] ?? null,
})
