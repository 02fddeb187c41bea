import { z } from 'zod'
import { Regime } from './custody.ts'
import { EdtfDate } from './edtf.ts'
import { ChargeId, DocumentId, DossierId, PersonId } from './ids.ts'
import { instant, line, paragraph } from './text.ts'

export const ChargeState = z.enum(['charged', 'amended', 'dropped', 'convicted', 'acquitted'])
export type ChargeState = z.infer<typeof ChargeState>

/** An article of the code's general part that the charge goes through: `ч. 3 ст. 30` makes it an attempt, `ч. 4 ст. 33` an instigation. */
export const GeneralReference = z.object({ article: line(20), part: line(20) })
export type GeneralReference = z.infer<typeof GeneralReference>

/**
 * A place in a code: `{ code: 'ru-cc', article: '205.2', part: '2', item: '' }` is "ст. 205.2 ч. 2 УК РФ". Several items
 * are one text, "а, ж". `through` comes before the article: "ст. 30 ч. 3, ст. 205 ч. 2 УК РФ".
 */
export const StatuteReference = z.object({
  code: line(40),
  article: line(20),
  part: line(20),
  item: line(40),
  through: z.array(GeneralReference).max(4).default([]),
})
export type StatuteReference = z.infer<typeof StatuteReference>

/** How grave the crime is (CC 15); decides how long remand may last (CPC 109). */
export const Gravity = z.enum(['minor', 'medium', 'grave', 'especially-grave'])
export type Gravity = z.infer<typeof Gravity>

export const Term = z.object({
  years: z.int().min(0).max(100),
  months: z.int().min(0).max(1_200),
  days: z.int().min(0).max(36_600),
})
export type Term = z.infer<typeof Term>

export const PunishmentKind = z.enum([
  'imprisonment',
  'suspended',
  'forced-labour',
  'restriction-of-liberty',
  'compulsory-works',
  'corrective-works',
  'fine',
  'ban-on-activity',
  'loss-of-rank',
  'compulsory-treatment',
  'other',
])
export type PunishmentKind = z.infer<typeof PunishmentKind>

export const Punishment = z.object({
  kind: PunishmentKind,
  term: Term.nullable(),
  regime: Regime.nullable(),
  /** Decimal string and ISO 4217 code, for fines. */
  amount: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,2})?$/)
    .nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  note: line(500),
})
export type Punishment = z.infer<typeof Punishment>

/** One version of a charge, as first brought or as amended. */
export const ChargeVersion = z.object({
  on: EdtfDate.nullable(),
  statute: StatuteReference,
  wording: paragraph(50_000),
  gravity: Gravity.nullable(),
  /** "от 5 до 7 лет лишения свободы". */
  penaltyRange: line(1_000),
  state: ChargeState,
  documentId: DocumentId.nullable(),
  note: paragraph(10_000),
})
export type ChargeVersion = z.infer<typeof ChargeVersion>

export const ChargeFields = z.object({
  personId: PersonId,
  /** Oldest first; the last is in force. */
  versions: z.array(ChargeVersion).min(1).max(100),
})
export type ChargeFields = z.infer<typeof ChargeFields>

/** What a defendant is accused of, with its amendments. */
export const Charge = ChargeFields.extend({
  id: ChargeId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Charge = z.infer<typeof Charge>
