import { newId, SavedSearchId } from '#shared/domain/ids.ts'
import type { Handlers, VaultContext } from '#vault/feature.ts'
import { quickSearch } from './quick.ts'
import { isCurrent, rebuildIndex } from './rebuild.ts'
import { runSearch } from './run.ts'
import { eraseSavedSearch, insertSavedSearch, savedSearches } from './saved.ts'

/** An index of another version's words is made anew before it is first asked, where the vault may be written. */
function current({ db, write }: VaultContext) {
  if (!isCurrent(db) && !db.pragma('query_only', { simple: true }))
    write({ action: 'search.rebuild', subject: 'index' }, [], rebuildIndex)
  return db
}

const TOPICS = ['searches'] as const

export const searchHandlers: Handlers<
  'search.run' | 'search.quick' | 'search.saved' | 'search.save' | 'search.erase' | 'search.restore'
> = {
  'search.run': (input, context) => runSearch(current(context), input),
  'search.quick': (input, context) => ({ hits: quickSearch(current(context), input) }),

  'search.saved': (_input, context) => ({ searches: savedSearches(context.db) }),

  'search.save'(fields, context) {
    const id = newId(SavedSearchId)
    return context.write({ action: 'search.save', subject: id }, TOPICS, (db) =>
      insertSavedSearch(db, { ...fields, id, createdAt: context.now() }),
    )
  },

  'search.erase': ({ id }, context) =>
    context.write({ action: 'search.erase', subject: id }, TOPICS, (db) => {
      eraseSavedSearch(db, id)
      return {}
    }),

  'search.restore': (search, context) =>
    context.write({ action: 'search.restore', subject: search.id }, TOPICS, (db) => insertSavedSearch(db, search)),
}
