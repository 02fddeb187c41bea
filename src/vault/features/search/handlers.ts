import type { Handlers, VaultContext } from '#vault/feature.ts'
import { quickSearch } from './quick.ts'
import { isCurrent, rebuildIndex } from './rebuild.ts'
import { runSearch } from './run.ts'

/** An index of another version's words is made anew before it is first asked, where the vault may be written. */
function current({ db, write }: VaultContext) {
  if (!isCurrent(db) && !db.pragma('query_only', { simple: true }))
    write({ action: 'search.rebuild', subject: 'index' }, [], rebuildIndex)
  return db
}

export const searchHandlers: Handlers<'search.run' | 'search.quick'> = {
  'search.run': (input, context) => runSearch(current(context), input),
  'search.quick': (input, context) => ({ hits: quickSearch(current(context), input) }),
}
