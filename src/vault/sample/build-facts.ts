import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import type { AnnotationId, DocumentId, DossierId, IssueId, PersonId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import { SAMPLE_FACTS, SAMPLE_ISSUES } from './facts.ts'

type Vault = { request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> }
type Made = { dossierId: DossierId; persons: Map<string, PersonId>; documents: Map<string, DocumentId> }
const known = <T>(ids: Map<string, T>, keys: readonly string[]): T[] => keys.flatMap((key) => ids.get(key) ?? [])

/** The sample's issues and facts, cited by the marks that are there already. */
export async function addFacts(vault: Vault, { dossierId, persons, documents }: Made): Promise<void> {
  const issues = new Map<string, IssueId>()
  for (const { key, parent, ...fields } of SAMPLE_ISSUES) {
    const parentId = parent === null ? null : (issues.get(parent) ?? null)
    issues.set(key, (await vault.request('issues.create', { dossierId, ...fields, parentId })).id)
  }
  const marks = await marksOf(vault, dossierId, documents)
  for (const fact of SAMPLE_FACTS) {
    const { id } = await vault.request('facts.create', {
      dossierId,
      text: fact.text,
      when:
        fact.date === null
          ? null
          : { date: fact.date, time: fact.time, zone: fact.time === null ? null : 'Europe/Moscow', wording: '' },
      status: fact.status,
      material: fact.material,
      issueIds: known(issues, fact.issues),
      personIds: known(persons, fact.persons),
      note: '',
    })
    for (const { document, exact, stance, comment } of fact.citations) {
      const documentId = documents.get(document)
      const mark = marks.get(`${document}\n${exact}`)
      if (!documentId || !mark) throw new Error(`the sample cites what is not marked: ${document}, ${exact}`)
      await vault.request('facts.cite', { documentId, fact: { id }, mark: { id: mark }, stance, comment })
    }
  }
}

async function marksOf(
  vault: Vault,
  dossierId: DossierId,
  documents: Map<string, DocumentId>,
): Promise<Map<string, AnnotationId>> {
  const keys = new Map([...documents].map(([key, id]) => [id, key]))
  const { annotations } = await vault.request('annotations.list', { dossierId })
  return new Map(
    annotations.map(({ id, documentId, passage }) => [`${keys.get(documentId)}\n${passageText(passage)}`, id]),
  )
}
