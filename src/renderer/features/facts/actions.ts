import i18next from 'i18next'
import type { RequestInput, RequestOutput } from '#shared/contract/index.ts'
import type { Citation, CitedPassage, FactFields, ListedFact } from '#shared/domain/fact.ts'
import type { AnnotationId, CitationId, DossierId, FactId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { queryClient } from '../../api/hooks.ts'
import { putRows } from '../../api/rows.ts'
import { changeRecord, createRecord, eraseRecord, telling, type Ways } from '../../app/records.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'

const t = (key: string, values?: Record<string, string | number>) => i18next.t(key, { ns: 'facts', ...values })

export type NewFact = Omit<FactFields, 'sequence'>
export const newFact = (text: string, more: Partial<NewFact> = {}): NewFact => ({
  text,
  when: null,
  status: 'unsure',
  material: 'unsure',
  issueIds: [],
  personIds: [],
  note: '',
  ...more,
})

type Parts = { facts: FactId[]; citations: CitationId[]; annotations: AnnotationId[] }
const NO_PARTS: Parts = { facts: [], citations: [], annotations: [] }
const parts: Ways<Partial<Parts>> = {
  erase: (some) => request('facts.erase', { ...NO_PARTS, ...some }),
  restore: (some) => request('facts.restore', { ...NO_PARTS, ...some }),
}
const oneFact: Ways<Pick<ListedFact, 'id'>> = {
  erase: ({ id }) => parts.erase({ facts: [id] }),
  restore: ({ id }) => parts.restore({ facts: [id] }),
}

/** Rejects after the user was told. */
export const createFact = (dossierId: DossierId, fields: NewFact): Promise<ListedFact> =>
  createRecord(() => request('facts.create', { dossierId, ...fields }), oneFact, t('done.created'))

/** One step: fact, citation and mark together, and together they are taken back. Rejects with a DeloError. */
export async function cite(input: RequestInput<'facts.cite'>): Promise<RequestOutput<'facts.cite'>> {
  const made = await request('facts.cite', input)
  const all = {
    facts: 'id' in input.fact ? [] : [made.fact.id],
    citations: [made.citation.id],
    annotations: 'id' in input.mark ? [] : [made.annotation.id],
  }
  didAction({
    label: t('id' in input.fact ? 'done.cited' : 'done.captured'),
    undo: () => parts.erase(all),
    redo: () => parts.restore(all),
  })
  return made
}

type Change = RequestInput<'facts.update'>['changes'][number]
/** Puts changed facts onto the screen before they are asked for again. */
function show(changed: readonly ListedFact[]): void {
  putRows('facts.rows', changed)
  for (const fact of changed) queryClient.setQueryData(['facts.get', { id: fact.id }], fact)
}

async function apply(changes: Change[]): Promise<RequestOutput<'facts.update'>> {
  const answer = await request('facts.update', { changes })
  show(answer.after)
  return answer
}

type Patch = Partial<FactFields>

/** What the fields of a patch were; a date goes back with its place within the day. */
function was(fact: ListedFact, patch: Patch): Patch {
  const names = Object.keys(patch) as (keyof FactFields)[]
  const fields = Object.fromEntries(names.map((name) => [name, fact[name]]))
  return 'when' in patch ? { ...fields, sequence: fact.sequence } : fields
}

/**
 * Changes facts, each its own way, with the way back: one quietly, for it is seen where it was changed; several with
 * a toast. Rejects after the user was told.
 */
export async function changeFacts(facts: readonly ListedFact[], patchOf: (fact: ListedFact) => Patch): Promise<void> {
  if (facts.length === 0) return
  const changes = facts.map((fact) => ({ id: fact.id, fields: patchOf(fact) }))
  const { before } = await telling(() => apply(changes))
  const back = before.map((fact, index) => ({ id: fact.id, fields: was(fact, changes[index]?.fields ?? {}) }))
  const action = {
    label: t('done.changed', { count: facts.length }),
    undo: () => apply(back),
    redo: () => apply(changes),
  }
  if (facts.length === 1) recordUndo(action)
  else didAction(action)
}

/** Removes facts with their citations; the marks in the documents stay. */
export async function eraseFacts(ids: readonly FactId[]): Promise<void> {
  if (ids.length > 0) await eraseRecord({ facts: [...ids] }, parts, t('done.erased', { count: ids.length }))
}

/** Moves a fact up (-1) or down within its day. */
export async function arrangeFact(id: FactId, by: 1 | -1): Promise<void> {
  const { before, after } = await request('facts.move', { id, by })
  if (after.length === 0) return
  recordUndo({
    label: t('done.arranged'),
    undo: () => request('facts.arrange', { places: before }),
    redo: () => request('facts.arrange', { places: after }),
  })
}

/** Rejects after the user was told. */
export const changeCitation = (id: CitationId, fields: Partial<Pick<Citation, 'stance' | 'comment'>>): Promise<void> =>
  changeRecord(fields, (fields) => request('facts.changeCitation', { id, fields }), t('done.citationChanged'))

/** The mark in the document stays. */
export const eraseCitation = ({ id }: Pick<CitedPassage, 'id'>): Promise<void> =>
  eraseRecord({ citations: [id] }, parts, t('done.citationErased'))
