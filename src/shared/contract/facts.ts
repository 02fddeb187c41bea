import { z } from 'zod'
import { Annotation, AnnotationFields } from '../domain/annotation.ts'
import { Citation, CitationFields, CitedPassage, FactFields, ListedFact } from '../domain/fact.ts'
import { AnnotationId, CitationId, DocumentId, DossierId, FactId, IssueId } from '../domain/ids.ts'
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
const places = z.object({
  places: z
    .array(z.object({ id: FactId, sequence: FactFields.shape.sequence }))
    .min(1)
    .max(MOST),
})
const facts = z.object({ facts: z.array(ListedFact) })

export const factRequests = {
  /** In order of time: by the earliest a date can mean, the latest, the sequence within the day, the clock; the undated last. */
  'facts.list': query(z.object({ dossierId: DossierId }), facts),
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
  /** Of one fact, of the facts of issues (or of those that have none), of a document, or of the whole dossier. */
  'facts.citations': query(
    z.union([
      z.object({ factId: FactId }),
      z.object({ issueIds: z.array(IssueId).max(10_000) }),
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
