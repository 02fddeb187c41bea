import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { summaryOptions as optionsOf } from '#shared/domain/export-profile.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { ExportFormat, type SummaryOptions, SummarySection } from '#shared/domain/summary.ts'
import type { VaultSession } from '#vault/session.ts'
import { findDossier } from '../find-dossier.ts'
import { chosen } from '../option.ts'
import type { OutputOptions } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { type ProfileChoice, type ProfileOptions, profileChoice } from '../profile.ts'
import { withVault } from '../with-vault.ts'
import { printWritten } from '../written.ts'

export type ExportOptions = PassphraseOptions &
  OutputOptions &
  ProfileOptions & {
    dossier: string
    format: string[]
    out: string
    sections?: string[]
  }

/** `delo export VAULT --dossier D --format pdf|docx|html|md --out DIR`: the case summary, never over an existing file. False: a name that must not show was found, nothing was written. */
export async function exportSummary(vault: string, options: ExportOptions): Promise<boolean> {
  const formats = [...new Set(options.format.flatMap((format) => format.split(',')))].map((format) =>
    chosen(ExportFormat.options, format, '--format'),
  )
  const given = options.sections?.map((section) => chosen(SummarySection.options, section, '--sections'))
  const folder = resolve(options.out)
  return withVault(vault, options, async (session) => {
    const dossier = await findDossier(session, options.dossier)
    mkdirSync(folder, { recursive: true })
    const choice = await profileChoice(session.request, options)
    const written = await session.request('exports.writeTo', {
      dossierId: dossier.id,
      options: await summaryOptions(session.request, dossier.id, { ...choice, sections: given ?? choice.sections }),
      formats,
      path: folder,
    })
    return printWritten(options, folder, written)
  })
}

async function summaryOptions(
  ask: VaultSession['request'],
  dossierId: DossierId,
  choice: ProfileChoice,
): Promise<SummaryOptions> {
  const { labels } = await ask('labels.list', {})
  const { notes } = await ask('notes.list', { dossierId, trashed: false })
  return optionsOf(choice, labels, notes)
}
