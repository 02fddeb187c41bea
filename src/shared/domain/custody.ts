import { z } from 'zod'
import { CalendarDay } from './day.ts'
import { EdtfDate, edtfBounds } from './edtf.ts'
import { CustodyPeriodId, DocumentId, DossierId, IncidentId, PersonId } from './ids.ts'
import { Moment } from './moment.ts'
import { instant, line, paragraph } from './text.ts'

/** How a person is deprived of liberty, or bound (domain.md, "Custody period"). */
export const Measure = z.enum([
  'police-custody',
  'remand',
  'house-arrest',
  'ban-on-actions',
  'bail',
  'travel-ban',
  'colony',
  'prison',
  'hospital',
])
export type Measure = z.infer<typeof Measure>

/** Regime of a colony or prison; decides what a day of remand counts for (CC 72). */
export const Regime = z.enum(['settlement', 'general', 'strict', 'special', 'prison', 'juvenile'])
export type Regime = z.infer<typeof Regime>

export const CustodyPeriodFields = z.object({
  personId: PersonId,
  measure: Measure,
  regime: Regime.nullable(),
  from: Moment,
  /** Null: it lasts. Both ends are days of the measure. */
  to: Moment.nullable(),
  /** The day up to which the ruling allows the measure, where it names one. */
  allowedUntil: EdtfDate.nullable(),
  facility: line(300),
  lettersAddress: paragraph(1_000),
  /** Nobody says where the person is. */
  whereaboutsUnknown: z.boolean(),
  /** The ruling it rests on. */
  rulingId: DocumentId.nullable(),
  note: paragraph(10_000),
})
export type CustodyPeriodFields = z.infer<typeof CustodyPeriodFields>

/** A period of which nothing is known but whose it is and when it began. */
export const EMPTY_CUSTODY_PERIOD: Omit<CustodyPeriodFields, 'personId' | 'from'> = {
  measure: 'remand',
  regime: null,
  to: null,
  allowedUntil: null,
  facility: '',
  lettersAddress: '',
  whereaboutsUnknown: false,
  rulingId: null,
  note: '',
}

export type PeriodProblem = 'open-ended' | 'end-before-start'

/**
 * What cannot be, for the field it is refused at: an end that lies before the start whatever the fuzzy dates mean, or
 * "since April" where one point in time is asked for. Null: nothing is wrong.
 */
export function periodProblem({
  from,
  to,
}: Pick<CustodyPeriodFields, 'from' | 'to'>): { field: 'from' | 'to'; problem: PeriodProblem } | null {
  const start = edtfBounds(from.date)
  if (!start || !Number.isFinite(start.earliest) || !Number.isFinite(start.latest))
    return { field: 'from', problem: 'open-ended' }
  if (to === null) return null
  const end = edtfBounds(to.date)
  if (!end || !Number.isFinite(end.earliest) || !Number.isFinite(end.latest))
    return { field: 'to', problem: 'open-ended' }
  if (end.latest < start.earliest) return { field: 'to', problem: 'end-before-start' }
  const sameMinuteKnown = from.date === to.date && from.time !== null && to.time !== null && from.zone === to.zone
  if (sameMinuteKnown && (to.time ?? '') < (from.time ?? '')) return { field: 'to', problem: 'end-before-start' }
  return null
}

/** Where and how a person is deprived of liberty. */
export const CustodyPeriod = CustodyPeriodFields.extend({
  id: CustodyPeriodId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type CustodyPeriod = z.infer<typeof CustodyPeriod>

/** What the terms of one defendant rest on besides the periods, the charges and the sentence. */
export const CustodyBasis = z.object({
  personId: PersonId,
  /** The day the case reached the court: from then on the terms of the trial run (CPC 255). */
  courtReceivedOn: CalendarDay.nullable(),
  /** The day of the act, where known: milder rules of its time go on holding. */
  actOn: CalendarDay.nullable(),
})
export type CustodyBasis = z.infer<typeof CustodyBasis>

export const IncidentKind = z.enum([
  'ill-treatment',
  'torture',
  'threat',
  'search',
  'pressure',
  'denial-of-care',
  'other',
])
export type IncidentKind = z.infer<typeof IncidentKind>

export const ComplaintOutcome = z.enum([
  'none',
  'filed',
  'inspection',
  'refused',
  'case-opened',
  'upheld',
  'rejected',
  'unanswered',
])
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>

export const IncidentFields = z.object({
  personId: PersonId,
  kind: IncidentKind,
  when: Moment,
  place: line(300),
  /** Who did it, as far as is known: persons of the vault, and words for those without a name. */
  byPersonIds: z.array(PersonId).max(50),
  by: line(500),
  account: paragraph(50_000),
  injuries: paragraph(10_000),
  medicalRecordIds: z.array(DocumentId).max(50),
  complaint: paragraph(10_000),
  complaintOn: EdtfDate.nullable(),
  complaintIds: z.array(DocumentId).max(50),
  outcome: ComplaintOutcome,
  outcomeNote: paragraph(10_000),
})
export type IncidentFields = z.infer<typeof IncidentFields>

/** An incident of which nothing is told but whom it was done to and when. */
export const EMPTY_INCIDENT: Omit<IncidentFields, 'personId' | 'when'> = {
  kind: 'ill-treatment',
  place: '',
  byPersonIds: [],
  by: '',
  account: '',
  injuries: '',
  medicalRecordIds: [],
  complaint: '',
  complaintOn: null,
  complaintIds: [],
  outcome: 'none',
  outcomeNote: '',
}

/** Ill-treatment, threat, search, pressure. */
export const Incident = IncidentFields.extend({
  id: IncidentId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Incident = z.infer<typeof Incident>
