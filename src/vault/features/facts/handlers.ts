import { FactId, newId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { tellOrder } from '../../orders.ts'
import { citationById, listCitations, updateCitation } from './citations.ts'
import { cite } from './cite.ts'
import { commonOf, countByIssue, countFacets } from './counts.ts'
import { countFacts, orderFacts } from './order.ts'
import { eraseParts, type Parts, restoreParts } from './parts.ts'
import { factById, factsByIds, listFacts } from './queries.ts'
import { arrangeFacts, insertFact, moveFact, updateFact } from './writes.ts'

const TOPICS = ['facts'] as const
const WITH_MARKS = ['facts', 'annotations'] as const

type Names =
  | 'facts.list'
  | 'facts.order'
  | 'facts.rows'
  | 'facts.facets'
  | 'facts.byIssue'
  | 'facts.common'
  | 'facts.get'
  | 'facts.create'
  | 'facts.update'
  | 'facts.move'
  | 'facts.arrange'
  | 'facts.cite'
  | 'facts.citations'
  | 'facts.citation'
  | 'facts.changeCitation'
  | 'facts.erase'
  | 'facts.restore'

/** The audit names one fact, or how many. */
const subjectOf = (ids: readonly string[], what = 'facts'): string =>
  ids.length === 1 ? (ids[0] ?? '') : `${ids.length} ${what}`
const subjectOfParts = ({ facts, citations, annotations }: Parts): string =>
  subjectOf([...facts, ...citations, ...annotations], 'parts')

export const factHandlers: Handlers<Names> = {
  'facts.list': ({ dossierId }, context) => ({ facts: listFacts(context.db, dossierId) }),

  'facts.order': ({ dossierId, view, since }, { db }) => ({
    ...tellOrder(db, `facts ${dossierId} ${JSON.stringify(view)}`, since, () => orderFacts(db, dossierId, view)),
    all: countFacts(db, dossierId),
  }),

  'facts.rows': ({ ids }, context) => ({ facts: factsByIds(context.db, ids) }),
  'facts.facets': ({ dossierId }, context) => ({ values: countFacets(context.db, dossierId) }),
  'facts.byIssue': ({ dossierId }, context) => countByIssue(context.db, dossierId),
  'facts.common': ({ ids }, context) => commonOf(context.db, ids),
  'facts.get': ({ id }, context) => factById(context.db, id),

  'facts.create'({ dossierId, ...fields }, context) {
    const id = newId(FactId)
    return context.write({ action: 'fact.create', subject: id }, TOPICS, (db) =>
      insertFact(db, { id, dossierId, fields, now: context.now() }),
    )
  },

  'facts.update': ({ changes }, context) =>
    context.write({ action: 'fact.update', subject: subjectOf(changes.map(({ id }) => id)) }, TOPICS, (db) => {
      const done = changes.map(({ id, fields }) => updateFact(db, id, fields, context.now()))
      return { before: done.map(({ before }) => before), after: done.map(({ after }) => after) }
    }),

  'facts.move': ({ id, by }, context) =>
    context.write({ action: 'fact.arrange', subject: id }, TOPICS, (db) => moveFact(db, id, by)),

  'facts.arrange': ({ places }, context) =>
    context.write({ action: 'fact.arrange', subject: subjectOf(places.map(({ id }) => id)) }, TOPICS, (db) => ({
      places: arrangeFacts(db, places),
    })),

  'facts.cite': (input, context) =>
    context.write({ action: 'fact.cite', subject: input.documentId }, WITH_MARKS, (db) =>
      cite(db, input, context.now()),
    ),

  'facts.citations': (of, context) => ({ citations: listCitations(context.db, of) }),
  'facts.citation': ({ id }, context) => citationById(context.db, id),

  'facts.changeCitation': ({ id, fields }, context) =>
    context.write({ action: 'citation.update', subject: id }, TOPICS, (db) =>
      updateCitation(db, id, fields, context.now()),
    ),

  'facts.erase': (parts, context) =>
    context.write({ action: 'fact.erase', subject: subjectOfParts(parts) }, WITH_MARKS, (db) => {
      eraseParts(db, parts, context.now())
      return {}
    }),

  'facts.restore': (parts, context) =>
    context.write({ action: 'fact.restore', subject: subjectOfParts(parts) }, WITH_MARKS, (db) => {
      restoreParts(db, parts)
      return {}
    }),
}
