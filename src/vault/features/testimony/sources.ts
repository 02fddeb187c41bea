import { citePage, citePages } from '#shared/domain/citation.ts'
import type { Contradiction } from '#shared/domain/contradiction.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Fact, Issue } from '#shared/domain/fact.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { passagePage, passageText } from '#shared/domain/passage.ts'
import type { Question } from '#shared/domain/question.ts'
import type { Assertion, Statement } from '#shared/domain/statement.ts'
import en from '../../../../resources/languages/en/testimony.json' with { type: 'json' }
import ru from '../../../../resources/languages/ru/testimony.json' with { type: 'json' }
import type { ReadableDB } from '../../db/types.ts'
import { listContradictions } from '../contradictions/contradictions.ts'
import { listQuestions } from '../contradictions/questions.ts'
import { listDocuments } from '../documents/queries.ts'
import { dossierById } from '../dossiers/queries.ts'
import { listCitations } from '../facts/citations.ts'
import { listFacts } from '../facts/queries.ts'
import { listIssues } from '../issues/queries.ts'
import { listPersons } from '../persons/queries.ts'
import { assertionsOfDossier } from '../statements/assertions.ts'
import { statementsOfDossier } from '../statements/queries.ts'

export type Language = 'ru' | 'en'
export const WORDS = { ru, en }

/** Everything the files about testimony are made of. */
export type TestimonySources = {
  title: string
  language: Language
  /** Today, ISO. */
  date: string
  /** Parents before children. */
  topics: Issue[]
  statements: Statement[]
  assertions: Assertion[]
  /** What was marked; proposals are the program's and not for paper. */
  contradictions: Contradiction[]
  questions: Question[]
  facts: ReadonlyMap<string, Fact>
  /** Where the first passage cited for a fact stands; empty when there is none. */
  placeOfFact(id: string): string
  documents: ReadonlyMap<string, CaseDocument>
  nameOf(id: string): string
}

export function collectTestimony(
  db: ReadableDB,
  dossierId: DossierId,
  language: Language,
  date: string,
): TestimonySources {
  const names = new Map<string, string>(listPersons(db, null).map(({ id, name }) => [id, name]))
  const documents = new Map<string, CaseDocument>(
    listDocuments(db, dossierId, false).map((document) => [document.id, document]),
  )
  const cited = Map.groupBy(listCitations(db, { dossierId }), ({ factId }): string => factId)
  return {
    title: dossierById(db, dossierId).title,
    language,
    date,
    topics: listIssues(db, dossierId),
    statements: statementsOfDossier(db, dossierId),
    assertions: assertionsOfDossier(db, dossierId),
    contradictions: listContradictions(db, dossierId).filter(({ state }) => state !== 'dismissed'),
    questions: listQuestions(db, dossierId),
    facts: new Map(listFacts(db, dossierId).map((fact) => [fact.id, fact])),
    placeOfFact(id) {
      const citation = cited.get(id)?.find(({ documentId }) => documents.has(documentId))
      const document = citation && documents.get(citation.documentId)
      return document ? citePages(document, citation.first, citation.last, language) : ''
    },
    documents,
    nameOf: (id) => names.get(id) ?? WORDS[language].unknownPerson,
  }
}

/** Who, when, on what occasion: in one line. */
export function statementLine(statement: Statement, { language, nameOf }: TestimonySources): string {
  const { start, end, occasion, personId } = statement
  const date = start === null ? '' : edtfWords(start.date, language)
  const time = start?.time ? `${start.time}${end === null ? '' : `–${end}`}` : ''
  return [nameOf(personId), date, time, WORDS[language].occasion[occasion]].filter((part) => part !== '').join(', ')
}

/** That it is a fact, and when it was. */
export function factLine({ when }: Fact, { language }: TestimonySources): string {
  const words = when === null ? [] : [edtfWords(when.date, language), when.time ?? '']
  return [WORDS[language].fact, ...words].filter((part) => part !== '').join(', ')
}

export const assertionWords = ({ text, passage }: Assertion): string => {
  const quote = passage === null ? '' : passageText(passage).replace(/\s+/g, ' ').trim()
  return quote === '' ? text : quote
}

export function assertionPlace({ documentId, passage }: Assertion, { documents, language }: TestimonySources): string {
  const document = documentId === null ? undefined : documents.get(documentId)
  return document && passage ? citePage(document, passagePage(passage), null, language) : ''
}

export function statementPlace({ documentId, pages }: Statement, { documents, language }: TestimonySources): string {
  const document = documentId === null ? undefined : documents.get(documentId)
  if (!document) return ''
  const [first, last] = pages ?? [0, 0]
  return citePages(document, { index: first, label: null }, { index: last, label: null }, language)
}

/** Topics as they stand in the tree: each below its parent; what has no topic at the end, as null. */
export function topicOrder({ topics, assertions }: TestimonySources): { topic: Issue | null; depth: number }[] {
  const children = Map.groupBy(topics, ({ parentId }) => parentId)
  const walk = (parentId: Issue['parentId'], depth: number): { topic: Issue | null; depth: number }[] =>
    (children.get(parentId) ?? []).flatMap((topic) => [{ topic, depth }, ...walk(topic.id, depth + 1)])
  const known = new Set<string>(topics.map(({ id }) => id))
  const loose = assertions.some(({ topicId }) => topicId === null || !known.has(topicId))
  return [...walk(null, 0), ...(loose ? [{ topic: null, depth: 0 }] : [])]
}

/** What is said on a topic, by statement. */
export function claimsOn(topic: Issue | null, { topics, assertions }: TestimonySources): Map<string, Assertion[]> {
  const known = new Set<string>(topics.map(({ id }) => id))
  return Map.groupBy(
    assertions.filter(({ topicId }) =>
      topic === null ? topicId === null || !known.has(topicId) : topicId === topic.id,
    ),
    ({ statementId }) => statementId,
  )
}
