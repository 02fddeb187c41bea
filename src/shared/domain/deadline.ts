import { z } from 'zod'
import { CalendarDay } from './day.ts'
import { ChargeId, DeadlineId, DocumentId, DossierId, HearingId, PersonId } from './ids.ts'
import { ClockTime, TimeZone } from './moment.ts'
import { instant, line, paragraph, title } from './text.ts'
import { WorkingLine } from './working.ts'

export const DeadlineState = z.enum(['open', 'done', 'moved', 'missed'])
export type DeadlineState = z.infer<typeof DeadlineState>

/** What a deadline was computed from; kept as it was then, so that the working can be shown later. */
export const DeadlineBasis = z.object({
  /** `<rule set>/<rule>`, e.g. `ru-criminal/cpc-389.4`. */
  ruleId: line(100),
  /** Version of the rule set. */
  ruleVersion: line(40),
  /** The day of the event that starts the term. */
  from: CalendarDay,
  /** For terms of hours. */
  fromTime: ClockTime.nullable(),
  computed: CalendarDay,
  computedTime: ClockTime.nullable(),
  /** How it was found; put into words by terms/words. */
  working: z.array(WorkingLine).max(100),
  /** What later rules would give, which a person has seen and did not take. */
  declined: z.object({ ruleVersion: line(40), computed: CalendarDay, computedTime: ClockTime.nullable() }).optional(),
})
export type DeadlineBasis = z.infer<typeof DeadlineBasis>

export const DeadlineFields = z.object({
  title: title(300),
  /** What holds. Set by hand, it may differ from what was computed; both are shown. */
  due: CalendarDay,
  /** For terms of hours, in the zone. */
  dueTime: ClockTime.nullable(),
  zone: TimeZone.nullable(),
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

/** An open deadline with nothing in it yet; what is to be done, and by when, is what makes it one. */
export const EMPTY_DEADLINE_FIELDS: Omit<DeadlineFields, 'title' | 'due'> = {
  dueTime: null,
  zone: null,
  basis: null,
  overrideReason: '',
  state: 'open',
  personId: null,
  hearingId: null,
  chargeId: null,
  documentId: null,
  note: '',
}

/** A date something must happen by. */
export const Deadline = DeadlineFields.extend({
  id: DeadlineId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Deadline = z.infer<typeof Deadline>
