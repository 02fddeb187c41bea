import { z } from 'zod'
import { Hearing, HearingBrief, type HearingFields, hearingSpan } from '#shared/domain/hearing.ts'
import type { HearingParts } from './parts.ts'

const Brief = z.object({
  id: z.string(),
  dossier_id: z.string(),
  kind: z.string(),
  state: z.string(),
  date: z.string(),
  time: z.string().nullable(),
  zone: z.string().nullable(),
  wording: z.string(),
  end_time: z.string().nullable(),
  court: z.string(),
  room: z.string(),
})
const Whole = Brief.extend({
  series_id: z.string(),
  outcome: z.string(),
  note: z.string(),
  minutes_id: z.string().nullable(),
  created_at: z.number(),
  updated_at: z.number(),
})

const BRIEF = 'h.id, h.dossier_id, h.kind, h.state, h.date, h.time, h.zone, h.wording, h.end_time, h.court, h.room'
export const HEARING_BRIEF = `SELECT ${BRIEF} FROM hearing h`
export const HEARING = `SELECT ${BRIEF}, h.series_id, h.outcome, h.note, h.minutes_id, h.created_at, h.updated_at FROM hearing h`

const brief = (row: z.infer<typeof Brief>) => ({
  id: row.id,
  dossierId: row.dossier_id,
  kind: row.kind,
  state: row.state,
  start: { date: row.date, time: row.time, zone: row.zone, wording: row.wording },
  end: row.end_time,
  court: row.court,
  room: row.room,
})

export const toBrief = (raw: unknown): HearingBrief => HearingBrief.parse(brief(Brief.parse(raw)))

export function toHearing(raw: unknown, parts: HearingParts): Hearing {
  const row = Whole.parse(raw)
  return Hearing.parse({
    ...brief(row),
    ...parts,
    seriesId: row.series_id,
    outcome: row.outcome,
    note: row.note,
    minutesId: row.minutes_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

/** Column values of what stands in the row itself, by parameter name. */
export function toColumns(fields: HearingFields) {
  const { startsAt, endsAt, overAt } = hearingSpan(fields)
  return {
    series_id: fields.seriesId,
    kind: fields.kind,
    state: fields.state,
    date: fields.start.date,
    time: fields.start.time,
    zone: fields.start.zone,
    wording: fields.start.wording,
    end_time: fields.end,
    starts_at: startsAt,
    ends_at: endsAt,
    over_at: overAt,
    court: fields.court,
    room: fields.room,
    outcome: fields.outcome,
    note: fields.note,
    minutes_id: fields.minutesId,
  }
}
