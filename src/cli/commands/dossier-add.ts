import { type OutputOptions, print } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { withVault } from '../with-vault.ts'

/** `delo dossier add VAULT --title T` */
export async function dossierAdd(
  vault: string,
  options: PassphraseOptions & OutputOptions & { title: string },
): Promise<void> {
  await withVault(vault, options, async (session) => {
    const dossier = await session.request('dossiers.create', { title: options.title })
    print(options, { id: dossier.id, title: dossier.title }, `${dossier.id}  ${dossier.title}`)
  })
}
