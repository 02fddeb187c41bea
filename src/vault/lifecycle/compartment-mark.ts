import { createHash } from 'node:crypto'
import type { KeySlot } from '#crypto/slot.ts'
import { VaultId } from '#shared/domain/ids.ts'
import type { CompartmentMark } from '#shared/domain/vault.ts'
import { readMeta } from '../db/meta.ts'
import type { ReadableDB } from '../db/types.ts'
import { canonicalJson } from './canonical.ts'

/** Tells slots apart without opening them. */
export const slotsDigest = (slots: readonly KeySlot[]): string =>
  createHash('sha256').update(canonicalJson(slots)).digest('hex')

/** What an open vault remembers of its compartment. */
export function compartmentMark(db: ReadableDB): CompartmentMark {
  const id = VaultId.safeParse(readMeta(db, 'compartmentId'))
  return { id: id.success ? id.data : null, birth: readMeta(db, 'compartmentBirth') }
}
