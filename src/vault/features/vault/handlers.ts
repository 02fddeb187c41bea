import type { Handlers } from '../../feature.ts'
import { compartmentMark } from '../../lifecycle/compartment-mark.ts'
import { openedVault } from '../../lifecycle/opened.ts'
import { addPassphrase, changePassphrase, listSlots, removeSlot } from '../../lifecycle/slots.ts'
import { verifyVault } from './verify.ts'

type Names =
  | 'vault.slots'
  | 'vault.addPassphrase'
  | 'vault.changePassphrase'
  | 'vault.removeSlot'
  | 'vault.verify'
  | 'compartment.mark'

export const vaultHandlers: Handlers<Names> = {
  'vault.slots': (_, context) => ({ slots: listSlots(openedVault(context)) }),
  async 'vault.addPassphrase'({ current, passphrase, label }, context) {
    const vault = openedVault(context)
    await addPassphrase(vault, current, passphrase, label)
    return { slots: listSlots(vault) }
  },
  async 'vault.changePassphrase'({ current, passphrase }, context) {
    const vault = openedVault(context)
    await changePassphrase(vault, current, passphrase)
    return { slots: listSlots(vault) }
  },
  async 'vault.removeSlot'({ current, slotId }, context) {
    const vault = openedVault(context)
    await removeSlot(vault, current, slotId)
    return { slots: listSlots(vault) }
  },
  'vault.verify': (_, context) => verifyVault(openedVault(context)),
  'compartment.mark': (_, context) => compartmentMark(context.db),
}
