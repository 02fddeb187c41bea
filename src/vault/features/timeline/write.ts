import { edtfWords } from '#shared/domain/edtf-words.ts'
import type {
  TimelineAnswer,
  TimelineDrawing,
  TimelineEvent,
  TimelineExport,
  TimelineFormat,
} from '#shared/domain/timeline.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { filled } from '#shared/text/filled.ts'
import { filterEvents } from '#shared/timeline/filter.ts'
import { toLanes } from '#shared/timeline/lanes.ts'
import { fullTitle, toEntries } from '#shared/timeline/layout.ts'
import { type PictureModel, wholePicture } from '#shared/timeline/picture.ts'
import { toSvg } from '#shared/timeline/svg.ts'
import { writeReport } from '../exports/formats/formats.ts'
import type { Hiding } from '../exports/names/hiding.ts'
import { readableText } from '../exports/names/readable-text.ts'
import { cleanText } from '../exports/report/clean.ts'
import { toCalendar, toCome } from './calendar/calendar.ts'
import { chronologyReport } from './chronology.ts'
import { letterWidth } from './picture/letter-width.ts'
import { cleanPng } from './picture/png.ts'
import { bareTitle, lowerFirst, wordsFor } from './words.ts'

/** What a picture is drawn from. */
export type ToShow = { title: string; answer: TimelineAnswer; options: TimelineExport; hiding: Hiding }
/** What the files are made of. `now`: UTC ms; `wall`: the same as the user's clock shows it, UTC ms too. */
export type Writing = ToShow & {
  png: string | null
  now: number
  wall: number
}
type Content = { writing: Writing; drawing: TimelineDrawing; date: string }

/** Without a name, a court or a word of the user's. */
const bare = (event: TimelineEvent, title: string): TimelineEvent => ({
  ...event,
  who: '',
  title,
  kind: '',
  state: '',
  wording: '',
  citation: '',
  personIds: [],
  documentIds: [],
})

/** With names hidden in every word of it. */
const hidden = (event: TimelineEvent, hide: (text: string) => string): TimelineEvent => ({
  ...event,
  who: hide(event.who),
  title: hide(event.title),
  kind: hide(event.kind),
  state: hide(event.state),
  wording: hide(event.wording),
  citation: hide(event.citation),
})

/** What the files and the window's picture say: the events that the filter leaves, as they may be shown. */
export function toDraw({ title, answer, options, hiding }: ToShow): TimelineDrawing {
  const words = wordsFor(options.language)
  const hide = (text: string) => hiding.text(cleanText(text))
  const names = new Map(answer.persons.map(({ id, name }) => [id, name]))
  const chosen = filterEvents(answer.events, options.filter, names)
  if (options.titles === 'bare')
    return {
      title: words.timeline.title,
      events: chosen.map((event) => bare(event, bareTitle(words, event.lane))),
      // Without names there are no lanes by person either: whoever counts them would learn how many there are.
      persons: [],
      grouping: 'kind',
    }
  return {
    title: hide(title),
    events: chosen.map((event) => hidden(event, hide)),
    persons: answer.persons.map((person) => ({ ...person, name: hide(person.name) })),
    grouping: options.grouping,
  }
}

function modelOf({ writing, drawing, date }: Content): PictureModel {
  const { options, wall } = writing
  const { timeline } = wordsFor(options.language)
  const { title, events, persons, grouping } = drawing
  const day = edtfWords(date, options.language)
  return {
    title,
    subtitle: filled(timeline.file.subtitle, { day }),
    language: options.language,
    groups: toLanes(events, persons, grouping),
    entries: toEntries(events, letterWidth, grouping),
    today: wall,
    words: { lane: timeline.lane, nobody: timeline.nobody, legend: filled(timeline.picture.legend, { day }) },
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const summaryOf = ({ drawing: { events }, writing }: Content): string => {
  const { timeline } = wordsFor(writing.options.language)
  const lanes = new Set(events.map(({ lane }) => timeline.lane[lane]))
  return `${[...lanes].join(', ')}: ${events.length}.`
}

async function picturePdf(content: Content): Promise<Uint8Array> {
  const { toPicturePdf } = await import('./picture/pdf.ts')
  const { options } = content.writing
  const model = modelOf(content)
  return toPicturePdf(model, {
    date: content.date,
    page: options.page,
    description: summaryOf(content),
    pageWords: (stretch, number, of) =>
      `${model.subtitle} · ${edtfWords(stretch, options.language)} · ${number} / ${of}`,
  })
}

function report({ writing, drawing: { title, events, persons }, date }: Content) {
  const { language } = writing.options
  const names = new Map(persons.map(({ id, name }) => [id, name]))
  const rows = events.map((event) => ({
    event,
    persons: event.personIds.flatMap((id) => names.get(id) ?? []).join(', '),
  }))
  return chronologyReport(rows, wordsFor(language), { title, date, language })
}

/** "Судебное заседание: по существу — суд": in a calendar of many things a hearing says that it is one. */
const calendarTitle = (event: TimelineEvent, bare: string): string =>
  event.lane === 'hearings' && !event.title.startsWith(bare) ? `${bare}: ${lowerFirst(event.title)}` : fullTitle(event)

function calendar({ writing, drawing: { events } }: Content): Uint8Array {
  const today = Math.floor(writing.wall / 86_400_000) * 86_400_000
  const entries = toCome(events, today).dated.map((event) => ({
    event,
    title: calendarTitle(event, bareTitle(wordsFor(writing.options.language), event.lane)),
    description: [event.kind, event.citation].filter((part) => part !== '' && part !== event.title).join('\n'),
  }))
  return utf8(toCalendar(entries, writing.now))
}

function svg(content: Content): Uint8Array {
  const model = modelOf(content)
  return utf8(toSvg(wholePicture(model), model.title, `${summaryOf(content)} ${model.subtitle}`, model.language))
}

const WRITERS: Record<TimelineFormat, (content: Content) => Uint8Array | Promise<Uint8Array>> = {
  svg,
  png: ({ writing }) => {
    if (writing.png === null) throw new DeloError('invalid-request')
    return cleanPng(writing.png)
  },
  pdf: picturePdf,
  ics: calendar,
  'chronology-pdf': (content) => writeReport(report(content), 'pdf'),
  'chronology-docx': (content) => writeReport(report(content), 'docx'),
  'chronology-html': (content) => writeReport(report(content), 'html'),
}

type WrittenFile = { format: TimelineFormat; bytes: Uint8Array; says?: string }

/** The bytes of every file asked for, and how many coming events have no day for a calendar. A PNG says what an SVG would. */
export async function writeTimeline(
  writing: Writing,
  formats: readonly TimelineFormat[],
): Promise<{ files: WrittenFile[]; withoutDay: number }> {
  const { wall } = writing
  const content: Content = { writing, drawing: toDraw(writing), date: new Date(wall).toISOString().slice(0, 10) }
  const files: WrittenFile[] = []
  for (const format of new Set(formats)) {
    const bytes = await WRITERS[format](content)
    files.push({ format, bytes, ...(format === 'png' ? { says: readableText('.svg', svg(content)) } : {}) })
  }
  const today = Math.floor(wall / 86_400_000) * 86_400_000
  const withoutDay = formats.includes('ics') ? toCome(content.drawing.events, today).withoutDay.length : 0
  return { files, withoutDay }
}
