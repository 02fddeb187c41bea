import type { ReportBlock } from '#shared/domain/summary.ts'
import { deadlineBlocks } from '../../deadlines/sheet.ts'
import type { RichTextContext } from './inline.ts'
import { namesOf } from './record-parts.ts'
import { recordWords } from './record-words.ts'
import { heading } from './runs.ts'

/** The sheet of deadlines as it stands on the day of the summary, with how each date was found. */
export const deadlinesSection = (context: RichTextContext, today: string): ReportBlock[] => [
  heading(1, recordWords(context.language).sections.deadlines),
  ...deadlineBlocks(
    {
      deadlines: context.sources.records.deadlines,
      today,
      language: context.language,
      working: true,
      nameOf: (id) => namesOf([id], context),
    },
    2,
  ),
]
