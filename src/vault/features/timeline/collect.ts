import { citeDocument } from '#shared/domain/citation.ts'
import type { DocumentId, DossierId, PersonId } from '#shared/domain/ids.ts'
import type { TimelineAnswer, TimelineEvent } from '#shared/domain/timeline.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { boundsOf, byTime } from '#shared/timeline/shape.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listDocuments } from '../documents/queries.ts'
import { dossierById } from '../dossiers/queries.ts'
import { listPersons } from '../persons/queries.ts'
import { SOURCES } from './sources/index.ts'
import type { SourceContext } from './sources/source.ts'
import { type TimelineLanguage, wordsFor } from './words.ts'

function contextOf(
  db: ReadableDB,
  dossierId: DossierId,
  language: TimelineLanguage,
  names: Map<PersonId, string>,
): SourceContext {
  const documents = new Map(listDocuments(db, dossierId, false).map((document) => [document.id, document]))
  return {
    db,
    dossierId,
    language,
    words: wordsFor(language),
    documents,
    nameOf: (id) => names.get(id) ?? '',
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

/** Every dated thing of a dossier, in order of time. Throws `not-found`, also for a dossier in the trash. */
export function collectTimeline(db: ReadableDB, dossierId: DossierId, language: TimelineLanguage): TimelineAnswer {
  if (dossierById(db, dossierId).trashedAt !== null) throw new DeloError('not-found')
  const names = new Map(listPersons(db, null).map(({ id, name }) => [id, name]))
  const context = contextOf(db, dossierId, language, names)
  const read = SOURCES.map(({ lane, read: readSource }) => ({ lane, ...readSource(context) }))
  const events = read
    .flatMap(({ lane, events: own }) => own.map((event): TimelineEvent => ({ ...event, lane, ...boundsOf(event) })))
    .sort(byTime)
  return {
    events,
    persons: personsOf(db, dossierId, events),
    undated: read.flatMap(({ lane, undated }) => (undated > 0 ? [{ lane, count: undated }] : [])),
  }
}
