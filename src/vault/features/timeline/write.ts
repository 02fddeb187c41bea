import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import type { TimelineAnswer, TimelineEvent, TimelineExport, TimelineFormat } from '#shared/domain/timeline.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { filled } from '#shared/text/filled.ts'
import { filterEvents } from '#shared/timeline/filter.ts'
import { toLanes } from '#shared/timeline/lanes.ts'
import { fullTitle, toEntries } from '#shared/timeline/layout.ts'
import { type PictureModel, wholePicture } from '#shared/timeline/picture.ts'
import { toSvg } from '#shared/timeline/svg.ts'
import { writeReport } from '../exports/formats/formats.ts'
import { cleanText } from '../exports/report/clean.ts'
import { toCalendar, toCome } from './calendar/calendar.ts'
import { chronologyReport } from './chronology.ts'
import { letterWidth } from './picture/letter-width.ts'
import { cleanPng } from './picture/png.ts'
import { bareTitle, lowerFirst, wordsFor } from './words.ts'

/** What the files are made of. `now`: UTC ms; `wall`: the same as the user's clock shows it, UTC ms too. */
export type Writing = {
  title: string
  answer: TimelineAnswer
  options: TimelineExport
  png: string | null
  now: number
  wall: number
}
type Content = { writing: Writing; events: TimelineEvent[]; names: Map<PersonId, string>; date: string }

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

function contentOf(writing: Writing): Content {
  const { answer, options, wall } = writing
  const words = wordsFor(options.language)
  const names = new Map(answer.persons.map(({ id, name }) => [id, cleanText(name)]))
  const chosen = filterEvents(answer.events, options.filter, names)
  const events = chosen.map((event) =>
    options.titles === 'bare'
      ? bare(event, bareTitle(words, event.lane))
      : { ...event, who: cleanText(event.who), title: cleanText(event.title) },
  )
  return { writing, events, names, date: new Date(wall).toISOString().slice(0, 10) }
}

const titleOf = ({ title, options }: Writing): string =>
  options.titles === 'bare' ? wordsFor(options.language).timeline.title : cleanText(title)

function modelOf({ writing, events, date }: Content): PictureModel {
  const { answer, options, wall } = writing
  const { timeline } = wordsFor(options.language)
  const day = edtfWords(date, options.language)
  // Without names there are no lanes by person either: whoever counts them would learn how many there are.
  const grouping = options.titles === 'bare' ? 'kind' : options.grouping
  return {
    title: titleOf(writing),
    subtitle: filled(timeline.file.subtitle, { day }),
    language: options.language,
    groups: toLanes(events, answer.persons, grouping),
    entries: toEntries(events, letterWidth, grouping),
    today: wall,
    words: { lane: timeline.lane, nobody: timeline.nobody, legend: filled(timeline.picture.legend, { day }) },
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const summaryOf = ({ events, writing }: Content): string => {
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

function report({ writing, events, names, date }: Content) {
  const { language } = writing.options
  const rows = events.map((event) => ({
    event,
    persons: event.personIds.flatMap((id) => names.get(id) ?? []).join(', '),
  }))
  return chronologyReport(rows, wordsFor(language), { title: titleOf(writing), date, language })
}

/** "Судебное заседание: по существу — суд": in a calendar of many things a hearing says that it is one. */
const calendarTitle = (event: TimelineEvent, bare: string): string =>
  event.lane === 'hearings' && !event.title.startsWith(bare) ? `${bare}: ${lowerFirst(event.title)}` : fullTitle(event)

function calendar({ writing, events }: Content): Uint8Array {
  const today = Math.floor(writing.wall / 86_400_000) * 86_400_000
  const entries = toCome(events, today).dated.map((event) => ({
    event,
    title: calendarTitle(event, bareTitle(wordsFor(writing.options.language), event.lane)),
    description: [event.kind, event.citation].filter((part) => part !== '' && part !== event.title).join('\n'),
  }))
  return utf8(toCalendar(entries, writing.now))
}

const WRITERS: Record<TimelineFormat, (content: Content) => Uint8Array | Promise<Uint8Array>> = {
  svg: (content) => {
    const model = modelOf(content)
    return utf8(toSvg(wholePicture(model), model.title, `${summaryOf(content)} ${model.subtitle}`, model.language))
  },
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

/** The bytes of every file asked for, and how many coming events have no day for a calendar. */
export async function writeTimeline(
  writing: Writing,
  formats: readonly TimelineFormat[],
): Promise<{ files: { format: TimelineFormat; bytes: Uint8Array }[]; withoutDay: number }> {
  const content = contentOf(writing)
  const files: { format: TimelineFormat; bytes: Uint8Array }[] = []
  for (const format of new Set(formats)) files.push({ format, bytes: await WRITERS[format](content) })
  const today = Math.floor(writing.wall / 86_400_000) * 86_400_000
  return { files, withoutDay: formats.includes('ics') ? toCome(content.events, today).withoutDay.length : 0 }
}
