import type { Handlers } from '../../feature.ts'
import { dossierById } from '../dossiers/queries.ts'
import { alignSources } from './align-pages.ts'
import { cancelComparison, runningComparison, startComparison } from './run.ts'
import { lastComparison, listMatches } from './store.ts'
import { digestOf } from './texts.ts'

export const copyHandlers: Handlers<'copies.list' | 'copies.start' | 'copies.cancel' | 'copies.align'> = {
  'copies.list'({ dossierId }, context) {
    const last = lastComparison(context.db, dossierId)
    return {
      matches: listMatches(context.db, dossierId),
      comparison: last?.comparison ?? null,
      stale: last === null || last.digest !== digestOf(context.db, dossierId),
      running: runningComparison(context, dossierId),
    }
  },
  'copies.start'({ dossierId }, context) {
    dossierById(context.db, dossierId)
    startComparison(context, dossierId)
    return {}
  },
  'copies.cancel'({ dossierId }, context) {
    cancelComparison(context, dossierId)
    return {}
  },
  'copies.align': ({ dossierId, left, right }, { db }) => alignSources(db, dossierId, left, right),
}
