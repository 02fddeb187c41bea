import { z } from 'zod'
import { Charge, ChargeVersion } from '#shared/domain/charge.ts'
import { Sentence, SentenceReview } from '#shared/domain/sentence.ts'

const json = z.string().transform((text) => JSON.parse(text) as unknown)

export const ChargeRow = z.object({
  id: z.string(),
  dossier_id: z.string(),
  person_id: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
})

export const VersionRow = z
  .object({
    charge_id: z.string(),
    on_date: z.string().nullable(),
    statute: json,
    wording: z.string(),
    gravity: z.string().nullable(),
    penalty_range: z.string(),
    state: z.string(),
    document_id: z.string().nullable(),
    note: z.string(),
  })
  .transform((row) => ({
    chargeId: row.charge_id,
    version: ChargeVersion.parse({
      on: row.on_date,
      statute: row.statute,
      wording: row.wording,
      gravity: row.gravity,
      penaltyRange: row.penalty_range,
      state: row.state,
      documentId: row.document_id,
      note: row.note,
    }),
  }))

export const toCharge = (raw: unknown, versions: ChargeVersion[]): Charge => {
  const row = ChargeRow.parse(raw)
  return Charge.parse({
    id: row.id,
    dossierId: row.dossier_id,
    personId: row.person_id,
    versions,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

export const ReviewRow = z
  .object({
    sentence_id: z.string(),
    instance: z.string(),
    outcome: z.string(),
    on_date: z.string().nullable(),
    court: z.string(),
    document_id: z.string().nullable(),
    punishments: json,
    note: z.string(),
  })
  .transform(({ sentence_id, on_date, document_id, ...row }) => ({
    sentenceId: sentence_id,
    review: SentenceReview.parse({ ...row, on: on_date, documentId: document_id }),
  }))

export const SentenceRow = z.object({
  id: z.string(),
  dossier_id: z.string(),
  person_id: z.string(),
  outcome: z.string(),
  on_date: z.string().nullable(),
  court: z.string(),
  document_id: z.string().nullable(),
  punishments: json,
  in_force_on: z.string().nullable(),
  note: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
})

export const toSentence = (raw: unknown, reviews: SentenceReview[]): Sentence => {
  const row = SentenceRow.parse(raw)
  return Sentence.parse({
    id: row.id,
    dossierId: row.dossier_id,
    personId: row.person_id,
    outcome: row.outcome,
    on: row.on_date,
    court: row.court,
    documentId: row.document_id,
    punishments: row.punishments,
    inForceOn: row.in_force_on,
    reviews,
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}
