import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { PersonDisplay, type PersonsShown } from '#shared/domain/persons-shown.ts'
import { ExportFormat, type SummaryOptions, SummarySection } from '#shared/domain/summary.ts'
import { findDossier } from '../find-dossier.ts'
import { chosen, languageOf } from '../option.ts'
import type { OutputOptions } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { withVault } from '../with-vault.ts'
import { printWritten } from '../written.ts'

export type ExportOptions = PassphraseOptions &
  OutputOptions & {
    dossier: string
    format: string[]
    out: string
    language: string
    sections?: string[]
    persons: string
  }

/** `delo export VAULT --dossier D --format pdf|docx|html|md --out DIR`: the case summary, never over an existing file. False: a name that must not show was found, nothing was written. */
export async function exportSummary(vault: string, options: ExportOptions): Promise<boolean> {
  const formats = [...new Set(options.format.flatMap((format) => format.split(',')))].map((format) =>
    chosen(ExportFormat.options, format, '--format'),
  )
  const sections = (options.sections ?? SummarySection.options).map((section) =>
    chosen(SummarySection.options, section, '--sections'),
  )
  const language = languageOf(options.language)
  const all = chosen(PersonDisplay.options, options.persons, '--persons')
  const persons: PersonsShown = { all, each: [] }
  const summary: SummaryOptions = { sections, language, labels: null, notes: null, persons }
  const folder = resolve(options.out)
  return withVault(vault, options, async (session) => {
    const dossier = await findDossier(session, options.dossier)
    mkdirSync(folder, { recursive: true })
    const written = await session.request('exports.writeTo', {
      dossierId: dossier.id,
      options: summary,
      formats,
      path: folder,
    })
    return printWritten(options, folder, written)
  })
}
