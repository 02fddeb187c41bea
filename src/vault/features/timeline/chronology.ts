import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Report, ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { filled } from '#shared/text/filled.ts'
import { fullTitle } from '#shared/timeline/layout.ts'
import { whenWords, workingOf } from '#shared/timeline/working.ts'
import { italic, plain } from '../exports/report/runs.ts'
import type { TimelineLanguage, TimelineWords } from './words.ts'

export type ChronologyRow = { event: TimelineEvent; persons: string }
type About = { title: string; date: string; language: TimelineLanguage }

/** An exact day needs no working; what is vague says what it can mean, and what the source says. */
function dateCell(event: TimelineEvent, words: TimelineWords, language: TimelineLanguage): ReportRun[] {
  const vague = !/^\d{4}-\d{2}-\d{2}(\/(\d{4}-\d{2}-\d{2}|\.\.))?$/.test(event.date)
  const zone = event.zone === null ? '' : ` (${event.zone})`
  const quoted = language === 'ru' ? `«${event.wording}»` : `“${event.wording}”`
  return [
    { text: `${whenWords(event, language)}${zone}` },
    ...(vague ? italic(`\n${workingOf(event, words.timeline.working, language)}`) : []),
    ...(event.wording === '' ? [] : italic(`\n${words.timeline.card.wording}: ${quoted}`)),
  ]
}

/** All dated events as a table, in order of time, with how each vague date was read. */
export function chronologyTable(
  rows: readonly ChronologyRow[],
  words: TimelineWords,
  language: TimelineLanguage,
): ReportBlock {
  const { list } = words.timeline
  return {
    type: 'table',
    header: [list.date, list.event, list.persons, list.place].map(plain),
    rows: rows.map(({ event, persons }) => {
      const about = [event.kind, event.state].filter((part) => part !== '' && part !== event.title).join(' · ')
      return [
        dateCell(event, words, language),
        [{ text: fullTitle(event) }, ...(about === '' ? [] : italic(`\n${about}`))],
        plain(persons),
        event.citation === '' ? [] : [{ text: event.citation, citation: true }],
      ]
    }),
    widths: [0.25, 0.39, 0.18, 0.18],
  }
}

/** The chronology by itself. */
export function chronologyReport(rows: readonly ChronologyRow[], words: TimelineWords, about: About): Report {
  const { title, date, language } = about
  return {
    title,
    language,
    date,
    subtitle: filled(words.timeline.file.subtitle, { day: edtfWords(date, language) }),
    blocks: [chronologyTable(rows, words, language)],
  }
}
