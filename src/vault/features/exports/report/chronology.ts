import type { ReportBlock } from '#shared/domain/summary.ts'
import type { TimelineAnswer } from '#shared/domain/timeline.ts'
import { chronologyTable } from '../../timeline/chronology.ts'
import { wordsFor } from '../../timeline/words.ts'
import { stringsFor } from '../strings/strings.ts'
import type { RichTextContext } from './inline.ts'
import { namesOf } from './record-parts.ts'
import { heading, italic, paragraph } from './runs.ts'

/** Everything with a date in order of time, with how each vague date was read. */
export function chronologySection({ events }: TimelineAnswer, context: RichTextContext): ReportBlock[] {
  const { language } = context
  const strings = stringsFor(language)
  const title = heading(1, strings.sections.chronology)
  if (events.length === 0) return [title, paragraph(italic(strings.chronology.none))]
  const rows = events.map((event) => ({ event, persons: namesOf(event.personIds, context) }))
  return [title, chronologyTable(rows, wordsFor(language), language)]
}
