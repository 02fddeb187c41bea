import { citeDocument } from '#shared/domain/citation.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import type { TimelineAnswer, TimelineEvent } from '#shared/domain/timeline.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { boundsOf, byTime } from '#shared/timeline/shape.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listDocuments } from '../documents/queries.ts'
import { dossierById } from '../dossiers/queries.ts'
import { listPersons } from '../persons/queries.ts'
import { SOURCES } from './sources/index.ts'
import type { SourceContext, SourceEvent } from './sources/source.ts'
import { type TimelineLanguage, wordsFor } from './words.ts'

function contextOf(db: ReadableDB, dossierId: DossierId, language: TimelineLanguage): SourceContext {
  // Some of a vault's thousands are named in a dossier.
  const nameRow = db.prepare<[string], string>('SELECT name FROM person WHERE id = ?').pluck()
  const documents = new Map(listDocuments(db, dossierId, false).map((document) => [document.id, document]))
  return {
    db,
    dossierId,
    language,
    words: wordsFor(language),
    documents,
    nameOf: (id) => nameRow.get(id) ?? '',
    cite(ids) {
      const cited = [...new Set(ids)].flatMap((id) => (id === null ? [] : (documents.get(id as DocumentId) ?? [])))
      return {
        citation: cited.map((document) => citeDocument(document, language)).join('; '),
        documentIds: cited.map(({ id }) => id),
      }
    },
  }
}

/** Defendants first, then those with other parts, then those who are named without one; each by name. */
function personsOf(db: ReadableDB, dossierId: DossierId, events: readonly TimelineEvent[]): TimelineAnswer['persons'] {
  const concerned = new Set(events.flatMap(({ personIds }) => personIds))
  return listPersons(db, null)
    .filter(({ id }) => concerned.has(id))
    .map(({ id, name, participations }) => {
      const roles = participations.find((part) => part.dossierId === dossierId)?.roles ?? []
      return { id, name, defendant: roles.some((role) => role === 'defendant' || role === 'suspect') }
    })
    .sort((a, b) => Number(b.defendant) - Number(a.defendant))
}

type ReadEvent = SourceEvent & Pick<TimelineEvent, 'lane'>

/** Everything of a dossier that has a date or should, kind by kind, with the documents it may rest on. */
export function readEvents(
  db: ReadableDB,
  dossierId: DossierId,
  language: TimelineLanguage,
): { events: ReadEvent[]; documents: SourceContext['documents'] } {
  const context = contextOf(db, dossierId, language)
  const events = SOURCES.flatMap(({ lane, read }) => read(context).map((event): ReadEvent => ({ ...event, lane })))
  return { events, documents: context.documents }
}

/** Every dated thing of a dossier, in order of time. Throws `not-found`, also for a dossier in the trash. */
export function collectTimeline(db: ReadableDB, dossierId: DossierId, language: TimelineLanguage): TimelineAnswer {
  if (dossierById(db, dossierId).trashedAt !== null) throw new DeloError('not-found')
  const all = readEvents(db, dossierId, language).events
  const events = all
    .flatMap(({ date, parts, ...event }): TimelineEvent[] =>
      date === null ? [] : [{ ...event, date, ...boundsOf({ ...event, date }) }],
    )
    .sort(byTime)
  const undated = Map.groupBy(
    all.filter(({ date }) => date === null),
    ({ lane }) => lane,
  )
  return {
    events,
    persons: personsOf(db, dossierId, events),
    undated: [...undated].map(([lane, { length }]) => ({ lane, count: length })),
  }
}
