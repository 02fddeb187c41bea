import type { ReadableDB, WritableDB } from './types.ts'

/**
 * What the database says about itself. `generation`: see lifecycle/manifest.ts. `compartment…`: what a vault remembers of
 * its sealed compartment (lifecycle/compartment.ts); `closeAfter` is a setting of the compartment's own.
 */
export type MetaKey =
  | 'vaultId'
  | 'generation'
  | 'headerRevision'
  | 'acceptedLosses'
  | 'compartmentId'
  | 'compartmentBirth'
  | 'closeAfter'

export const readMeta = (db: ReadableDB, key: MetaKey): string | null =>
  db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value ?? null

export const readMetaNumber = (db: ReadableDB, key: MetaKey): number => Number(readMeta(db, key) ?? 0)

export function writeMeta(db: WritableDB, key: MetaKey, value: string | number): void {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    key,
    String(value),
  )
}
