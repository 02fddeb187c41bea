import type { VerifyReport } from '#shared/domain/vault.ts'
import { verifyCompartment } from '#vault/features/sealed/verify.ts'
import { compartmentMark } from '#vault/lifecycle/compartment-mark.ts'
import { openedVault } from '#vault/lifecycle/opened.ts'
import { type OutputOptions, print } from '../output.ts'
import { type PassphraseOptions, passphraseFromFile } from '../passphrase.ts'
import { withVault } from '../with-vault.ts'

export type VerifyOptions = PassphraseOptions & OutputOptions & { accept?: boolean; sealedPassphraseFile?: string }

/**
 * `delo verify VAULT [--accept] [--sealed-passphrase-file FILE]`: answers whether it is clean. The sealed compartment's
 * files are always looked at from outside; with its passphrase, everything in it is read as well.
 */
export async function verify(vault: string, options: VerifyOptions): Promise<boolean> {
  const { sealedPassphraseFile } = options
  const sealedPassphrase = sealedPassphraseFile === undefined ? null : passphraseFromFile(sealedPassphraseFile)
  return await withVault(vault, options, async (session) => {
    const report = await session.request('vault.verify', {})
    const { paths } = openedVault(session.context)
    const sealed =
      sealedPassphrase === null
        ? null
        : await verifyCompartment(paths.folder, compartmentMark(session.context.db), sealedPassphrase)
    const clean = report.problems.length === 0 && (sealed?.problems.length ?? 0) === 0
    print(
      options,
      { clean, ...report, ...(sealed ? { sealed } : {}) },
      [said('vault', report), ...(sealed ? [said('sealed compartment', sealed)] : [])].join('\n'),
    )
    return clean
  })
}

function said(what: string, { documents, files, bytes, problems }: VerifyReport): string {
  const counts = `${documents} documents, ${files} stored files, ${bytes} bytes`
  const list = problems.map(({ kind, detail }) => `  ${kind}: ${detail}`).join('\n')
  return problems.length === 0
    ? `The ${what} is clean: ${counts} checked.`
    : `The ${what} has problems (${counts} checked):\n${list}`
}
