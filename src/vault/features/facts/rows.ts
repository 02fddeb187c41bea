import { edtfBounds } from '#shared/domain/edtf.ts'
import { type FactFields, ListedFact } from '#shared/domain/fact.ts'

/** A row of `fact` as SQLite gives it, with its citations counted and what it is tied to as JSON. */
export type FactRecord = {
  id: string
  dossier_id: string
  text: string
  date: string | null
  time: string | null
  zone: string | null
  wording: string
  sequence: number
  status: string
  material: string
  note: string
  created_at: number
  updated_at: number
}

/** Ids a fact is tied to, in their order, and its passages by stance. */
export type Ties = { issues: string[]; persons: string[]; citations: ListedFact['citations'] }

export const FACT_COLUMNS = `f.id, f.dossier_id, f.text, f.date, f.time, f.zone, f.wording, f.sequence, f.status,
  f.material, f.note, f.created_at, f.updated_at`

/** The order of time: what a date can mean, the place within the day, the clock; the undated last. */
export const IN_TIME = `f.date_earliest IS NULL, f.date_earliest, f.date_latest, f.sequence, f.time IS NULL, f.time, f.seq`

export const toFact = (row: FactRecord, { issues, persons, citations }: Ties): ListedFact =>
  ListedFact.parse({
    id: row.id,
    dossierId: row.dossier_id,
    text: row.text,
    when: row.date === null ? null : { date: row.date, time: row.time, zone: row.zone, wording: row.wording },
    sequence: row.sequence,
    status: row.status,
    material: row.material,
    issueIds: issues,
    personIds: persons,
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    citations,
  } satisfies Record<keyof ListedFact, unknown>)

/** Instants end where JavaScript's do; an open end sorts there. */
const FURTHEST = 8.64e15
const within = (instant: number): number => Math.max(-FURTHEST, Math.min(FURTHEST, instant))

/** Column values of a moment, by parameter name. */
export function momentColumns(when: FactFields['when']) {
  const bounds = when === null ? null : edtfBounds(when.date)
  return {
    date: when?.date ?? null,
    earliest: bounds && within(bounds.earliest),
    latest: bounds && within(bounds.latest),
    time: when?.time ?? null,
    zone: when?.zone ?? null,
    wording: when?.wording ?? '',
  }
}
