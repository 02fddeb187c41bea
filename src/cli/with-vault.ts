import { openVault, type VaultSession } from '#vault/session.ts'
import { type PassphraseOptions, readPassphrase } from './passphrase.ts'

/** Opens a vault, hands it over, and closes it whatever happens, also on Ctrl+C. */
export async function withVault<T>(
  path: string,
  options: PassphraseOptions & { accept?: boolean },
  use: (session: VaultSession) => Promise<T>,
): Promise<T> {
  const session = await openVault({
    path,
    passphrase: await readPassphrase(options),
    acceptState: options.accept ?? false,
  })
  const interrupted = () => {
    void session.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    for (const warning of session.warnings) process.stderr.write(`delo: warning: ${WARNINGS[warning]}\n`)
    return await use(session)
  } finally {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
    await session.close()
  }
}

const WARNINGS: Record<VaultSession['warnings'][number], string> = {
  'header-recovered': 'the vault header was damaged and was recovered from its second copy',
  'rolled-back': 'this is an older copy of the vault than the one last used; it is open for reading only',
  'manifest-mismatch': 'a file does not match the manifest; the vault is open for reading only',
  'read-only': 'the vault is open for reading only',
  'conflicted-copies': 'a sync program left conflicted copies beside the vault; they were not touched',
}
