import { citePage } from '#shared/domain/citation.ts'
import { findDossier } from '../find-dossier.ts'
import { type OutputOptions, print, table } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { withVault } from '../with-vault.ts'

/** `delo list VAULT [--dossier D]`: the dossiers, or one dossier's documents in file order. */
export async function list(
  vault: string,
  options: PassphraseOptions & OutputOptions & { dossier?: string },
): Promise<void> {
  await withVault(vault, options, async (session) => {
    if (options.dossier === undefined) {
      const { dossiers } = await session.request('dossiers.list', { trashed: false })
      if (options.json) for (const dossier of dossiers) print(options, dossier, '')
      else if (dossiers.length > 0)
        print(
          options,
          {},
          table(dossiers.map((row) => [row.id, `${row.documentCount} documents`, `${row.pageCount} pages`, row.title])),
        )
      return
    }
    const dossier = await findDossier(session, options.dossier)
    const { documents } = await session.request('documents.list', { dossierId: dossier.id, trashed: false })
    if (options.json) for (const document of documents) print(options, document, '')
    else if (documents.length > 0)
      print(
        options,
        {},
        table(
          documents.map((document) => [
            document.id,
            document.sheets.length > 0 ? citePage(document, 0, null, 'ru') : '—',
            `${document.pageCount} pages`,
            document.textState,
            document.title,
          ]),
        ),
      )
  })
}
