import { z } from 'zod'
import { Annotation, AnnotationFields } from '../domain/annotation.ts'
import {
  Citation,
  CitationFields,
  CitedPassage,
  FactFields,
  FactStatus,
  ListedFact,
  Materiality,
} from '../domain/fact.ts'
import { FacetCount, FactView } from '../domain/fact-view.ts'
import { AnnotationId, CitationId, DocumentId, DossierId, FactId, IssueId } from '../domain/ids.ts'
import { OrderChange, since } from '../domain/order.ts'
import { command, query } from './define.ts'

const MOST = 50_000

/** A new fact takes its place within the day by itself. */
const NewFact = FactFields.omit({ sequence: true })
const CitationWords = CitationFields.pick({ stance: true, comment: true })

/** What one gesture made, to be taken back or given back together. */
const parts = z.object({
  facts: z.array(FactId).max(MOST),
  citations: z.array(CitationId).max(MOST),
  annotations: z.array(AnnotationId).max(MOST),
})
const moved = z.array(z.object({ id: FactId, sequence: FactFields.shape.sequence })).max(MOST)
const places = z.object({ places: moved.min(1) })
const facts = z.object({ facts: z.array(ListedFact) })
const byIssue = z.array(z.object({ issueId: IssueId, count: z.int() }))

export const factRequests = {
  /** In order of time: by the earliest a date can mean, the latest, the sequence within the day, the clock; the undated last. */
  'facts.list': query(z.object({ dossierId: DossierId }), facts),
  /** The same, filtered and sorted, as ids alone, told as a difference from the order known; `all`: without the filter. */
  'facts.order': query(since.extend({ dossierId: DossierId, view: FactView }), OrderChange.extend({ all: z.int() })),
  /** Those that are there, in order of time. */
  'facts.rows': query(z.object({ ids: z.array(FactId).max(500) }), facts),
  /** What can be filtered by: every value that occurs. */
  'facts.facets': query(z.object({ dossierId: DossierId }), z.object({ values: z.array(FacetCount) })),
  /** How many facts bear on each issue or what lies under it, and on none. */
  'facts.byIssue': query(
    z.object({ dossierId: DossierId }),
    z.object({ total: z.int(), loose: z.int(), counts: byIssue }),
  ),
  /** What facts have in common, null where they differ, and how many of them bear on which issue. */
  'facts.common': query(
    z.object({ ids: z.array(FactId).max(MOST) }),
    z.object({ status: FactStatus.nullable(), material: Materiality.nullable(), issues: byIssue }),
  ),
  'facts.get': query(z.object({ id: FactId }), ListedFact),
  'facts.create': command(NewFact.extend({ dossierId: DossierId }), ListedFact),
  /** Each its own patch; a fact that gets another date takes its place there. Answers the facts as they were and are. */
  'facts.update': command(
    z.object({
      changes: z
        .array(z.object({ id: FactId, fields: FactFields.partial() }))
        .min(1)
        .max(MOST),
    }),
    z.object({ before: z.array(ListedFact), after: z.array(ListedFact) }),
  ),
  /** Moves a fact up (-1) or down among those of the same date; nothing where there is nowhere to go. */
  'facts.move': command(
    z.object({ id: FactId, by: z.union([z.literal(1), z.literal(-1)]) }),
    z.object({ before: moved, after: moved }),
  ),
  /** Sets places within a day; answers those before. */
  'facts.arrange': command(places, places),
  /**
   * The one gesture: a passage of a document speaks for, against or of a fact. The fact is new or there already, and so
   * is the annotation that marks the passage.
   */
  'facts.cite': command(
    CitationWords.extend({
      documentId: DocumentId,
      fact: z.union([z.object({ id: FactId }), NewFact]),
      mark: z.union([z.object({ id: AnnotationId }), AnnotationFields]),
    }),
    z.object({ fact: ListedFact, citation: Citation, annotation: Annotation }),
  ),
  /** Of facts, of a document, or of the whole dossier. */
  'facts.citations': query(
    z.union([
      z.object({ factIds: z.array(FactId).max(500) }),
      z.object({ documentId: DocumentId }),
      z.object({ dossierId: DossierId }),
    ]),
    z.object({ citations: z.array(CitedPassage) }),
  ),
  'facts.citation': query(z.object({ id: CitationId }), Citation),
  'facts.changeCitation': command(
    z.object({ id: CitationId, fields: CitationWords.partial() }),
    z.object({ before: Citation, after: Citation }),
  ),
  'facts.erase': command(parts, z.object({})),
  /** Undo of `erase`, and of nothing: what is there already stays as it is. */
  'facts.restore': command(parts, z.object({})),
}
