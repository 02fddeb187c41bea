import type { ChargeId, PersonId } from '#shared/domain/ids.ts'
import { chargeNames } from '#shared/domain/statute-text.ts'
import type { ReportBlock } from '#shared/domain/summary.ts'
import { deadlineBlocks } from '../../deadlines/sheet.ts'
import type { RichTextContext } from './inline.ts'
import { namesOf, section } from './record-parts.ts'
import { recordWords } from './record-words.ts'

/** The sheet of deadlines as it stands on the day of the summary, with how each date was found. */
export function deadlinesSection(context: RichTextContext, today: string): ReportBlock[] {
  const { language, sources } = context
  const { deadlines, charges, codes } = sources.records
  if (deadlines.length === 0) return []
  const nameOf = (id: PersonId) => namesOf([id], context)
  const names = chargeNames(charges, codes, language)
  const chargeOf = (id: ChargeId) => names.get(id) ?? ''
  const blocks = deadlineBlocks({ deadlines, today, language, working: true, nameOf, chargeOf }, 2)
  return section(recordWords(language).sections.deadlines, blocks)
}
