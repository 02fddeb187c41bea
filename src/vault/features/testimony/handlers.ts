import { toCsv } from '#shared/text/csv.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { namedFile } from '../exports/file-name.ts'
import { writeReport } from '../exports/formats/formats.ts'
import { writeNewFiles } from '../exports/write-files.ts'
import { matrixReport, matrixRows } from './matrix.ts'
import { planReport, planRows } from './plan.ts'
import { collectTestimony, WORDS } from './sources.ts'
import { writeXlsx } from './xlsx.ts'

/** The day on the user's clock, ISO. */
function today(context: VaultContext): string {
  const now = new Date(context.now())
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const MATRIX_WIDTHS = (columns: number) => [36, ...Array.from({ length: Math.max(0, columns - 1) }, () => 42)]
const PLAN_WIDTHS = [6, 28, 70, 70, 50]

export const testimonyHandlers: Handlers<'testimony.writeTo'> = {
  async 'testimony.writeTo'({ dossierId, what, personId, language, formats, path }, context) {
    const date = today(context)
    const sources = collectTestimony(context.db, dossierId, language, date)
    const isMatrix = what === 'matrix'
    const report = isMatrix ? matrixReport(sources) : planReport(sources, personId)
    const rows = isMatrix ? matrixRows(sources) : planRows(sources, personId)
    const word = WORDS[language].report[isMatrix ? 'matrixFile' : 'planFile']
    const bytes = async (format: (typeof formats)[number]): Promise<Uint8Array> => {
      if (format === 'csv') return Buffer.from(toCsv(rows))
      if (format === 'xlsx') return writeXlsx(word, rows, isMatrix ? MATRIX_WIDTHS(rows[0]?.length ?? 1) : PLAN_WIDTHS)
      return writeReport(report, format)
    }
    const written: { format: string; bytes: Uint8Array }[] = []
    for (const format of new Set(formats)) written.push({ format, bytes: await bytes(format) })
    const files = await writeNewFiles(path, (copy) => {
      const base = namedFile(sources.title, `${word} ${date}`, copy)
      return written.map((file) => ({ name: `${base}.${file.format}`, bytes: file.bytes }))
    })
    return { files: files.map((file) => ({ name: file.name, size: file.bytes.length })) }
  },
}
