import type { ExportFormat } from '#shared/domain/summary.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { collectSources } from './collect.ts'
import { exportBaseName, exportFileName } from './file-name.ts'
import { writeReport } from './formats/formats.ts'
import { findLeaks } from './names/leaks.ts'
import { hiddenPersons } from './names/stand-ins.ts'
import { buildSummary } from './report/build.ts'
import { writeNewFiles } from './write-files.ts'

/** The day on the user's clock, ISO. */
function today(context: VaultContext): string {
  const now = new Date(context.now())
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** A vault that is open for reading only can be exported too; it just keeps no record of it. */
function note(context: VaultContext, subject: string): void {
  try {
    context.write({ action: 'exports.write', subject }, [], () => undefined)
  } catch (error) {
    if (!(error instanceof DeloError && error.code === 'read-only')) throw error
  }
}

export const exportHandlers: Handlers<'exports.preview' | 'exports.writeTo'> = {
  'exports.preview': ({ dossierId, options }, context) =>
    buildSummary(collectSources(context.db, dossierId, options.sections), options, today(context)),

  'exports.writeTo': async ({ dossierId, options, formats, path }, context) => {
    const sources = collectSources(context.db, dossierId, options.sections)
    const { report } = buildSummary(sources, options, today(context))
    const wanted = [...new Set(formats)]
    const written: { format: ExportFormat; bytes: Uint8Array }[] = []
    for (const format of wanted) written.push({ format, bytes: await writeReport(report, format) })
    const files = (copy: number) => {
      const base = exportBaseName(report.title, report.language, report.date, copy)
      return written.map(({ format, bytes }) => ({ name: exportFileName(base, format), bytes }))
    }
    const leaks = findLeaks(files(1), hiddenPersons(sources, options.persons, options.language).persons)
    if (leaks.length > 0) return { files: [], leaks }
    note(context, dossierId)
    const named = await writeNewFiles(path, files)
    return {
      leaks,
      files: written.map(({ format, bytes }, index) => ({
        format,
        name: named[index]?.name ?? '',
        size: bytes.length,
      })),
    }
  },
}
