import type { TimelineFormat } from '#shared/domain/timeline.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { dossierById } from '../dossiers/queries.ts'
import { safeTitle } from '../exports/file-name.ts'
import { writeNewFiles } from '../exports/write-files.ts'
import { collectTimeline } from './collect.ts'
import { wordsFor } from './words.ts'
import { writeTimeline } from './write.ts'

const ENDINGS: Record<TimelineFormat, string> = {
  svg: 'svg',
  png: 'png',
  pdf: 'pdf',
  ics: 'ics',
  'chronology-pdf': 'pdf',
  'chronology-docx': 'docx',
  'chronology-html': 'html',
}

/** What the user's clock shows, as UTC ms. */
function wallClock(now: number): number {
  const date = new Date(now)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes())
}

/** A vault that is open for reading only can be exported too; it just keeps no record of it. */
function note(context: VaultContext, subject: string): void {
  try {
    context.write({ action: 'timeline.write', subject }, [], () => undefined)
  } catch (error) {
    if (!(error instanceof DeloError && error.code === 'read-only')) throw error
  }
}

export const timelineHandlers: Handlers<'timeline.events' | 'timeline.writeTo'> = {
  'timeline.events': ({ dossierId, language }, context) => collectTimeline(context.db, dossierId, language),

  'timeline.writeTo': async ({ dossierId, options, formats, png, path }, context) => {
    const now = context.now()
    const wall = wallClock(now)
    const { title } = dossierById(context.db, dossierId)
    const answer = collectTimeline(context.db, dossierId, options.language)
    const { files, withoutDay } = await writeTimeline({ title, answer, options, png, now, wall }, formats)
    note(context, dossierId)
    const { file } = wordsFor(options.language).timeline
    const day = new Date(wall).toISOString().slice(0, 10)
    // A picture that says nothing should not say it in its name either.
    const safe = options.titles === 'bare' ? '' : safeTitle(title)
    const list = wordsFor(options.language).timeline.view.list.toLowerCase()
    const named = await writeNewFiles(path, (copy) =>
      files.map(({ format, bytes }) => {
        const what = format === 'ics' ? file.calendar : file.picture
        const kind = format.startsWith('chronology') ? `${what} (${list})` : what
        const base = `${safe === '' ? '' : `${safe} — `}${kind} ${day}${copy === 1 ? '' : ` (${copy})`}`
        return { name: `${base}.${ENDINGS[format]}`, bytes }
      }),
    )
    return {
      files: files.map(({ format, bytes }, index) => ({ format, name: named[index]?.name ?? '', size: bytes.length })),
      withoutDay,
    }
  },
}
