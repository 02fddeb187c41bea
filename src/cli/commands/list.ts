import { citePage } from '#shared/domain/citation.ts'
import { UsageError } from '../exit.ts'
import { findDossier } from '../find-dossier.ts'
import { type OutputOptions, print, table } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { withVault } from '../with-vault.ts'
import { briefOf, isRecordName, RECORDS } from './list-records.ts'

/** `delo list VAULT [--dossier D [--what W]]`: the dossiers, one dossier's documents in file order, or its records. */
export async function list(
  vault: string,
  options: PassphraseOptions & OutputOptions & { dossier?: string; what?: string },
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
    const { what = 'documents' } = options
    if (what !== 'documents') {
      if (!isRecordName(what)) throw new UsageError(`--what takes documents, ${Object.keys(RECORDS).join(', ')}`)
      for (const record of await RECORDS[what](session.request, dossier.id))
        print(options, record, `${record.id}  ${briefOf(record)}`)
      return
    }
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
