import { readdirSync } from 'node:fs'

/** How sync services name the second of two copies they could not reconcile. */
const CONFLICTED = /conflict|конфликт|sync-conflict|\(\d+\)|копия|kopie|\bcopy\b/i
const OURS = /^vault[. (_-]/i

/** Whether a sync service has left a second version of one of the vault's own files beside it. */
export const hasConflictedCopies = (folder: string): boolean =>
  readdirSync(folder).some((name) => OURS.test(name) && CONFLICTED.test(name))
