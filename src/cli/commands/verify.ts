import { type OutputOptions, print } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { withVault } from '../with-vault.ts'

export type VerifyOptions = PassphraseOptions & OutputOptions & { accept?: boolean }

/** `delo verify VAULT [--accept]`: answers whether it is clean. */
export async function verify(vault: string, options: VerifyOptions): Promise<boolean> {
  return await withVault(vault, options, async (session) => {
    const report = await session.request('vault.verify', {})
    const clean = report.problems.length === 0
    const counts = `${report.documents} documents, ${report.files} stored files, ${report.bytes} bytes`
    const problems = report.problems.map((problem) => `  ${problem.kind}: ${problem.detail}`).join('\n')
    print(
      options,
      { clean, ...report },
      clean ? `The vault is clean: ${counts} checked.` : `The vault has problems (${counts} checked):\n${problems}`,
    )
    return clean
  })
}
