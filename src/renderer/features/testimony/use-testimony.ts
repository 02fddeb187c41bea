import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { CitedPassage, Issue, ListedFact } from '#shared/domain/fact.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Assertion, Statement } from '#shared/domain/statement.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { useRequest } from '../../api/hooks.ts'
import { statementName } from './names.ts'

/** Everything that testimony is looked at with, by id. */
export type Testimony = {
  statements: Statement[]
  assertions: Assertion[]
  /** The tree of topics, parents before their children. */
  topics: Issue[]
  persons: ReadonlyMap<string, Person>
  documents: ReadonlyMap<string, CaseDocument>
  /** Facts that claims are held against; come after the rest. */
  facts: ReadonlyMap<string, ListedFact>
  /** The first passage cited for a fact: what supports it before what contradicts it. */
  citation: ReadonlyMap<string, CitedPassage>
  statement: ReadonlyMap<string, Statement>
  assertion: ReadonlyMap<string, Assertion>
  personName(id: string): string
  /** Who, when, on what occasion, in one line. */
  nameOf(statement: Statement): string
}

/** Null while it is loading. */
export function useTestimony(dossierId: DossierId): { testimony: Testimony | null; error: DeloError | null } {
  const { t, i18n } = useTranslation('testimony')
  const statements = useRequest('statements.list', { dossierId })
  const assertions = useRequest('assertions.list', { dossierId })
  const topics = useRequest('issues.list', { dossierId })
  const persons = useRequest('persons.list', { dossierId: null })
  const documents = useRequest('documents.list', { dossierId, trashed: false })
  const facts = useRequest('facts.list', { dossierId }).data?.facts
  const citations = useRequest('facts.citations', { dossierId }).data?.citations
  const known = useMemo(() => {
    const first = new Map<string, CitedPassage>()
    for (const cited of citations ?? []) if (!first.has(cited.factId)) first.set(cited.factId, cited)
    return { facts: new Map<string, ListedFact>(facts?.map((fact) => [fact.id, fact])), citation: first }
  }, [facts, citations])
  const all = [statements, assertions, topics, persons, documents] as const
  const data = {
    statements: statements.data?.statements,
    assertions: assertions.data?.assertions,
    topics: topics.data?.issues,
    persons: persons.data?.persons,
    documents: documents.data?.documents,
  }
  const testimony = useMemo(() => {
    if (!data.statements || !data.assertions || !data.topics || !data.persons || !data.documents) return null
    const byId = <T extends { id: string }>(list: readonly T[]) => new Map<string, T>(list.map((one) => [one.id, one]))
    const people = byId(data.persons)
    const personName = (id: string) => people.get(id)?.name ?? t('unknownPerson')
    return {
      statements: data.statements,
      assertions: data.assertions,
      topics: data.topics,
      persons: people,
      documents: byId(data.documents),
      ...known,
      statement: byId(data.statements),
      assertion: byId(data.assertions),
      personName,
      nameOf: (statement: Statement) => statementName(statement, personName(statement.personId), t, i18n.language),
    }
  }, [data.statements, data.assertions, data.topics, data.persons, data.documents, known, t, i18n.language])
  return { testimony, error: all.find(({ error }) => error !== null)?.error ?? null }
}
