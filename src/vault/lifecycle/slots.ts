import { SecretBytes } from '#crypto/secret-bytes.ts'
import { type KeySlot, sealLabel, sealSlot, unsealLabel } from '#crypto/slot.ts'
import { newId, SlotId } from '#shared/domain/ids.ts'
import type { Slot } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { writeMeta } from '../db/meta.ts'
import { writeHeader } from './header-files.ts'
import type { OpenedVault } from './opened.ts'
import { unlockByPassphrase } from './unlock.ts'

/** The ways in, without their secrets, oldest first. */
export const listSlots = ({ header, keys }: OpenedVault): Slot[] =>
  header.slots.map((slot) => {
    const { id, kind, createdAt } = slot
    return { id, kind, label: unsealLabel(keys.labels, slot) ?? kind, createdAt }
  })

/** Throws `wrong-passphrase` when `current` opens nothing. */
export async function addPassphrase(vault: OpenedVault, current: string, passphrase: string, label: string) {
  const { kdf } = await slotOpenedBy(vault, current)
  const slot = await seal(vault, passphrase, { id: newId(SlotId), label, createdAt: vault.context.now(), kdf })
  replaceSlots(vault, [...vault.header.slots, slot], 'vault.addPassphrase', slot.id)
}

/**
 * Rewrites the slot that `current` opens; its id and label stay. `undated`: its date stays too, where it is nobody's
 * business when the passphrase was changed. Throws `wrong-passphrase`.
 */
export async function changePassphrase(vault: OpenedVault, current: string, passphrase: string, undated = false) {
  const { id, kdf, ...old } = await slotOpenedBy(vault, current)
  const label = unsealLabel(vault.keys.labels, { id, ...old }) ?? old.kind
  const createdAt = undated ? old.createdAt : vault.context.now()
  const slot = await seal(vault, passphrase, { id, label, createdAt, kdf })
  const slots = vault.header.slots.map((old) => (old.id === id ? slot : old))
  replaceSlots(vault, slots, 'vault.changePassphrase', id)
}

/** Throws `wrong-passphrase`, `not-found`, and `last-slot` for the last passphrase. */
export async function removeSlot(vault: OpenedVault, current: string, id: SlotId) {
  await slotOpenedBy(vault, current)
  const removed = vault.header.slots.find((slot) => slot.id === id)
  if (!removed) throw new DeloError('not-found')
  const slots = vault.header.slots.filter((slot) => slot !== removed)
  if (!slots.some(({ kind }) => kind === 'passphrase')) throw new DeloError('last-slot')
  replaceSlots(vault, slots, 'vault.removeSlot', id)
}

/** After opening by recovery code: the passphrase of that label is replaced, or added when there is none. */
export async function setPassphraseAfterRecovery(vault: OpenedVault, passphrase: string, label: string) {
  const old = vault.header.slots.find(
    (slot) => slot.kind === 'passphrase' && unsealLabel(vault.keys.labels, slot) === label,
  )
  const kdf = (old ?? vault.header.slots[0])?.kdf
  if (!kdf) throw new DeloError('header-damaged')
  const slot = await seal(vault, passphrase, {
    id: old?.id ?? newId(SlotId),
    label,
    createdAt: vault.context.now(),
    kdf,
  })
  const slots = old ? vault.header.slots.map((one) => (one === old ? slot : one)) : [...vault.header.slots, slot]
  replaceSlots(vault, slots, 'vault.recover', slot.id)
}

async function slotOpenedBy(vault: OpenedVault, passphrase: string): Promise<KeySlot> {
  const { key, slot } = await unlockByPassphrase([vault.header], passphrase)
  key.wipe()
  return slot
}

async function seal(
  vault: OpenedVault,
  passphrase: string,
  fields: Pick<KeySlot, 'id' | 'label' | 'createdAt' | 'kdf'>,
): Promise<KeySlot> {
  const secret = SecretBytes.fromText(passphrase)
  try {
    const label = sealLabel(vault.keys.labels, fields.id, fields.label)
    return await sealSlot(vault.vaultId, { ...fields, label, kind: 'passphrase' }, secret, vault.keys.vault)
  } finally {
    secret.wipe()
  }
}

/** Both copies of the header first, then the database: a header that is ahead of it is an interrupted change, one behind it is an old copy. */
function replaceSlots(vault: OpenedVault, slots: KeySlot[], action: string, subject: string): void {
  if (vault.readOnly) throw new DeloError('read-only')
  const { mac: _, checksum: __, ...body } = vault.header
  const revision = body.revision + 1
  vault.header = writeHeader(vault.paths, { ...body, slots, revision }, vault.keys.header)
  vault.context.write({ action, subject }, ['slots'], (db) => writeMeta(db, 'headerRevision', revision))
}
