import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { ChargeId, DeadlineId, DocumentId, DossierId, HearingId, PersonId } from './ids.ts'
import { instant, line, paragraph, title } from './text.ts'

export const DeadlineState = z.enum(['open', 'done', 'moved', 'missed'])
export type DeadlineState = z.infer<typeof DeadlineState>

/** A calendar day, `2024-02-29`. */
export const CalendarDay = EdtfDate.refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), 'a day is needed')
export type CalendarDay = z.infer<typeof CalendarDay>

/** What a deadline was computed from; kept as it was then, so that the working can be shown later. */
export const DeadlineBasis = z.object({
  /** `<rule set>/<rule>`, e.g. `ru-criminal/cpc-389.4`. */
  ruleId: line(100),
  /** Version of the rule set. */
  ruleVersion: line(40),
  /** The day of the event that starts the term. */
  from: CalendarDay,
  computed: CalendarDay,
  /** The working, a line a step, in the language it was made in. */
  working: z.array(z.string().max(2_000)).max(100),
})
export type DeadlineBasis = z.infer<typeof DeadlineBasis>

export const DeadlineFields = z.object({
  title: title(300),
  /** What holds. Set by hand, it may differ from what was computed; both are shown. */
  due: CalendarDay,
  basis: DeadlineBasis.nullable(),
  overrideReason: paragraph(2_000),
  state: DeadlineState,
  personId: PersonId.nullable(),
  hearingId: HearingId.nullable(),
  chargeId: ChargeId.nullable(),
  documentId: DocumentId.nullable(),
  note: paragraph(10_000),
})
export type DeadlineFields = z.infer<typeof DeadlineFields>

/** A date something must happen by. */
export const Deadline = DeadlineFields.extend({
  id: DeadlineId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Deadline = z.infer<typeof Deadline>
