import type { ValidInput } from '#shared/contract/index.ts'
import type { TimelineFormat } from '#shared/domain/timeline.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { dossierById } from '../dossiers/queries.ts'
import { dayOf, letOut, type OutFile } from '../exports/let-out.ts'
import { hidingFor } from '../exports/names/hiding.ts'
import { whoIsWho } from '../exports/names/who-is-who.ts'
import { collectTimeline } from './collect.ts'
import { wordsFor } from './words.ts'
import { type ToShow, toDraw, writeTimeline } from './write.ts'

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

export const timelineHandlers: Handlers<'timeline.events' | 'timeline.drawing' | 'timeline.writeTo'> = {
  'timeline.events': ({ dossierId, language }, context) => collectTimeline(context.db, dossierId, language),

  'timeline.drawing': (asked, context) => toDraw(toShow(asked, context)),

  async 'timeline.writeTo'({ dossierId, options, formats, png, path }, context) {
    const now = context.now()
    const wall = wallClock(now)
    const shown = toShow({ dossierId, options }, context)
    const { files, withoutDay } = await writeTimeline({ ...shown, png, now, wall }, formats)
    const { file, view } = wordsFor(options.language).timeline
    const finished = files.map(({ format, ...written }): OutFile => {
      const what = format === 'ics' ? file.calendar : file.picture
      const kind = format.startsWith('chronology') ? `${what} (${view.list.toLowerCase()})` : what
      return { ...written, what: `${kind} ${dayOf(context)}`, ending: ENDINGS[format] }
    })
    // A picture that says nothing should not say it in its name either.
    const title = options.titles === 'bare' ? '' : shown.title
    const leaving = { action: 'timeline.write', subject: dossierId, path, title, hiding: shown.hiding }
    return { ...(await letOut(context, leaving, finished)), withoutDay }
  },
}

function toShow({ dossierId, options }: ValidInput<'timeline.drawing'>, { db }: VaultContext): ToShow {
  return {
    title: dossierById(db, dossierId).title,
    answer: collectTimeline(db, dossierId, options.language),
    options,
    hiding: hidingFor(whoIsWho(db, dossierId), options.persons, options.language),
  }
}
