import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ExportFormat, type SummaryOptions, SummarySection } from '#shared/domain/summary.ts'
import { UsageError } from '../exit.ts'
import { findDossier } from '../find-dossier.ts'
import { type OutputOptions, print } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { withVault } from '../with-vault.ts'

export type ExportOptions = PassphraseOptions &
  OutputOptions & { dossier: string; format: string[]; out: string; language: string; sections?: string[] }

/** `delo export VAULT --dossier D --format pdf|docx|html|md --out DIR`: the case summary, never over an existing file. */
export async function exportSummary(vault: string, options: ExportOptions): Promise<void> {
  const formats = [...new Set(options.format.flatMap((format) => format.split(',')))].map((format) =>
    parse(ExportFormat, format, '--format'),
  )
  const sections = (options.sections ?? SummarySection.options).map((section) =>
    parse(SummarySection, section, '--sections'),
  )
  const language = options.language === 'en' ? 'en' : 'ru'
  const summary: SummaryOptions = { sections, language, labels: null, notes: null }
  const folder = resolve(options.out)
  await withVault(vault, options, async (session) => {
    const dossier = await findDossier(session, options.dossier)
    mkdirSync(folder, { recursive: true })
    const { files } = await session.request('exports.writeTo', {
      dossierId: dossier.id,
      options: summary,
      formats,
      path: folder,
    })
    for (const file of files)
      print(
        options,
        { format: file.format, file: join(folder, file.name), size: file.size },
        `${join(folder, file.name)}  ${file.size} bytes`,
      )
  })
}

function parse<T extends string>(schema: { options: T[] }, value: string, option: string): T {
  const found = schema.options.find((known) => known === value.trim())
  if (found === undefined) throw new UsageError(`${option} takes ${schema.options.join(', ')}`)
  return found
}
