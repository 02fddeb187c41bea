import { z } from 'zod'
import { PlaceId, SlotId } from '../domain/ids.ts'
import { title } from '../domain/text.ts'
import { Passphrase, Place, Slot, VaultStatus, VerifyReport } from '../domain/vault.ts'
import { command, query } from './define.ts'

const main = { access: 'closed', handledBy: 'main' } as const
const none = z.object({})
const done = z.object({})

/** Creating, unlocking, locking and keeping the ways in. Main answers: it starts and ends the vault process. */
export const vaultRequests = {
  'vault.status': query(none, VaultStatus, main),
  /** Asks for a folder in a dialog: to open a vault there, or to create one (`name` is the proposed folder name). */
  'vault.pickPlace': query(
    z.object({ purpose: z.enum(['open', 'create']), name: title(100).optional() }),
    z.object({ place: Place.nullable() }),
    main,
  ),
  /** The place of the last vault, where the user chose to have it remembered. */
  'vault.rememberedPlace': query(none, z.object({ place: Place.nullable() }), main),
  'vault.create': command(
    z.object({ placeId: PlaceId, passphrase: Passphrase, label: title(100) }),
    /** The recovery code in groups, to print; the vault is finished only by `confirmRecovery`. */
    z.object({ recoveryCode: z.string() }),
    main,
  ),
  'vault.saveRecoveryKit': command(none, z.object({ saved: z.boolean() }), main),
  'vault.confirmRecovery': command(z.object({ code: z.string().max(200) }), VaultStatus, main),
  'vault.abandonCreation': command(none, done, main),
  /**
   * `acceptState`: after a warning that the vault is older than it should be, or that files are missing, its owner takes
   * it as it is; it then opens for writing again and the warning is not repeated.
   */
  'vault.unlock': command(
    z.object({ placeId: PlaceId, passphrase: Passphrase, acceptState: z.boolean().default(false) }),
    VaultStatus,
    main,
  ),
  /** Opens by recovery code and sets a new passphrase in the same step. */
  'vault.recover': command(
    z.object({ placeId: PlaceId, code: z.string().max(200), passphrase: Passphrase, label: title(100) }),
    VaultStatus,
    main,
  ),
  'vault.openSample': command(none, VaultStatus, main),
  'vault.lock': command(none, done, main),
  'vault.slots': query(none, z.object({ slots: z.array(Slot) })),
  'vault.addPassphrase': command(
    z.object({ current: Passphrase, passphrase: Passphrase, label: title(100) }),
    z.object({ slots: z.array(Slot) }),
  ),
  'vault.changePassphrase': command(
    z.object({ current: Passphrase, passphrase: Passphrase }),
    z.object({ slots: z.array(Slot) }),
  ),
  'vault.removeSlot': command(z.object({ current: Passphrase, slotId: SlotId }), z.object({ slots: z.array(Slot) })),
  'vault.verify': query(none, VerifyReport),
}
