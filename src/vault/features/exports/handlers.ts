import type { ValidInput } from '#shared/contract/index.ts'
import { BY_NAME } from '#shared/domain/persons-shown.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { collectSources } from './collect.ts'
import { writeReport } from './formats/formats.ts'
import { dayOf, letOut, type OutFile } from './let-out.ts'
import { hidingFor } from './names/hiding.ts'
import { buildSummary } from './report/build.ts'
import { stringsFor } from './strings/strings.ts'

type Asked = ValidInput<'exports.preview'>

function built({ dossierId, options }: Asked, context: VaultContext) {
  const sources = collectSources(context.db, dossierId, options.sections)
  const hiding = hidingFor(sources, options.persons ?? BY_NAME, options.language)
  return { title: sources.dossier.title, hiding, summary: buildSummary(sources, hiding, options, dayOf(context)) }
}

export const exportHandlers: Handlers<'exports.preview' | 'exports.writeTo'> = {
  'exports.preview': (asked, context) => built(asked, context).summary,

  async 'exports.writeTo'({ formats, path, ...asked }, context) {
    const { title, hiding, summary } = built(asked, context)
    const { report } = summary
    const what = `${stringsFor(report.language).fileWord} ${report.date}`
    const wanted = [...new Set(formats)]
    const finished: OutFile[] = []
    for (const format of wanted) finished.push({ what, ending: format, bytes: await writeReport(report, format) })
    const leaving = { action: 'exports.write', subject: asked.dossierId, path, title, hiding }
    const { files, leaks } = await letOut(context, leaving, finished)
    return {
      leaks,
      files: files.flatMap((file, index) => {
        const format = wanted[index]
        return format === undefined ? [] : [{ format, ...file }]
      }),
    }
  },
}
