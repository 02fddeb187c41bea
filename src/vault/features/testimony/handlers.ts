import { toCsv } from '#shared/text/csv.ts'
import type { Handlers } from '../../feature.ts'
import { writeReport } from '../exports/formats/formats.ts'
import { dayOf, letOut, type OutFile } from '../exports/let-out.ts'
import { hidingFor } from '../exports/names/hiding.ts'
import { whoIsWho } from '../exports/names/who-is-who.ts'
import { matrixReport, matrixRows } from './matrix.ts'
import { planReport, planRows } from './plan.ts'
import { collectTestimony, WORDS } from './sources.ts'
import { writeXlsx } from './xlsx.ts'

const MATRIX_WIDTHS = (columns: number) => [36, ...Array.from({ length: Math.max(0, columns - 1) }, () => 42)]
const PLAN_WIDTHS = [6, 28, 70, 70, 50]

export const testimonyHandlers: Handlers<'testimony.writeTo'> = {
  async 'testimony.writeTo'({ dossierId, what, personId, language, formats, persons, path }, context) {
    const date = dayOf(context)
    const sources = collectTestimony(context.db, dossierId, language, date)
    const hiding = hidingFor(whoIsWho(context.db, dossierId), persons, language)
    const isMatrix = what === 'matrix'
    const report = hiding.report(isMatrix ? matrixReport(sources) : planReport(sources, personId))
    const rows = hiding.rows(isMatrix ? matrixRows(sources) : planRows(sources, personId))
    const word = WORDS[language].report[isMatrix ? 'matrixFile' : 'planFile']
    const bytes = async (format: (typeof formats)[number]): Promise<Uint8Array> => {
      if (format === 'csv') return Buffer.from(toCsv(rows))
      if (format === 'xlsx') return writeXlsx(word, rows, isMatrix ? MATRIX_WIDTHS(rows[0]?.length ?? 1) : PLAN_WIDTHS)
      return writeReport(report, format)
    }
    const files: OutFile[] = []
    for (const format of new Set(formats))
      files.push({ what: `${word} ${date}`, ending: format, bytes: await bytes(format) })
    const { title } = sources
    return letOut(context, { action: 'testimony.write', subject: dossierId, path, title, hiding }, files)
  },
}
