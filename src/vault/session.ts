import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import type { VaultId } from '#shared/domain/ids.ts'
import type { VaultWarning } from '#shared/domain/vault.ts'
import { rawKeyLiteral } from './db/key.ts'
import { dispatch } from './dispatch.ts'
import type { VaultContext } from './feature.ts'
import { forgetRemovedAnnotations } from './features/annotations/forget.ts'
import { stopComparisons } from './features/copies/run.ts'
import { closeFiles } from './features/documents/bytes.ts'
import { abandonUnseenPages, stopSweeping } from './features/documents/leftovers.ts'
import { forgetRemovedFacts } from './features/facts/forget.ts'
import { closeImports } from './features/imports/queues.ts'
import { forgetRemovedPersons } from './features/persons/photos.ts'
import { refreshWords } from './features/persons/words.ts'
import type { EventListener } from './lifecycle/context.ts'
import { beginCreation, type CreateOptions } from './lifecycle/create.ts'
import { type OpenOptions, openByPassphrase, openByRecoveryCode } from './lifecycle/open.ts'
import type { OpenedVault } from './lifecycle/opened.ts'
import { setPassphraseAfterRecovery } from './lifecycle/slots.ts'
import { warmUp } from './warm-up.ts'

/** An open vault as the command line, the demo, the benches and the vault process use it. */
export type VaultSession = {
  readonly vaultId: VaultId
  readonly readOnly: boolean
  readonly warnings: readonly VaultWarning[]
  readonly context: VaultContext
  /** Asks as the window would: validated, refused when read-only. Rejects with a DeloError. */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
  /** Hears every event; answers the function that stops it. */
  on(listener: EventListener): () => void
  /** What goes between the quotes of `PRAGMA key = "…"` in the `sqlcipher` shell. */
  databaseKeyPragma(): string
  /** Everything is durable already; this checkpoints, releases the lock and zeroes the keys. Idempotent. */
  close(): Promise<void>
}

type ByPassphrase = OpenOptions & { passphrase: string }
type ByRecoveryCode = OpenOptions & { recoveryCode: string; passphrase: string; label: string }

/** Opens a vault; with a recovery code, the passphrase becomes a new way in. Throws as lifecycle/open.ts says. */
export async function openVault(options: ByPassphrase | ByRecoveryCode): Promise<VaultSession> {
  const opening = 'recoveryCode' in options ? openByRecoveryCode(options) : openByPassphrase(options)
  warmUp()
  const vault = await opening
  if (!('recoveryCode' in options)) return sessionOf(vault)
  try {
    if (!vault.readOnly) await setPassphraseAfterRecovery(vault, options.passphrase, options.label)
    return sessionOf(vault)
  } catch (error) {
    vault.close()
    throw error
  }
}

/** Creates a vault; it exists at `path` only once its recovery code was typed back. Throws as lifecycle/create.ts says. */
export async function createVault(options: CreateOptions): Promise<{
  recoveryCode: string
  confirm(code: string): Promise<VaultSession>
  abandon(): void
}> {
  const creation = await beginCreation(options)
  return {
    recoveryCode: creation.recoveryCode,
    confirm: async (code) => sessionOf(creation.confirm(code)),
    abandon: creation.abandon,
  }
}

function sessionOf(vault: OpenedVault): VaultSession {
  const { context, readOnly } = vault
  if (!readOnly) {
    abandonUnseenPages(context)
    forgetRemovedAnnotations(context)
    forgetRemovedFacts(context)
    forgetRemovedPersons(context)
    refreshWords(context)
  }
  let closed = false
  return {
    vaultId: vault.vaultId,
    readOnly,
    warnings: vault.warnings,
    context,
    request: async (name, input) =>
      (await dispatch(name, input, { context: closed ? null : context, readOnly })) as never,
    on(listener) {
      vault.listeners.add(listener)
      return () => void vault.listeners.delete(listener)
    },
    databaseKeyPragma: () => rawKeyLiteral(vault.keys.database).toString('latin1'),
    async close() {
      closed = true
      closeImports(context)
      stopComparisons(context)
      stopSweeping(context)
      closeFiles(context)
      vault.close()
    },
  }
}
