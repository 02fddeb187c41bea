import type { ListedFact } from '#shared/domain/fact.ts'
import type { FactId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'

/** Rows of facts for `useRows`; at most 500 at once. */
export const readFacts = async (ids: readonly string[]): Promise<readonly ListedFact[]> =>
  (await request('facts.rows', { ids: ids as FactId[] })).facts

const AT_ONCE = 500

/** Any number of facts, to be changed together. */
export async function readManyFacts(ids: readonly FactId[]): Promise<ListedFact[]> {
  const facts: ListedFact[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE)
    facts.push(...(await readFacts(ids.slice(from, from + AT_ONCE))))
  return facts
}
