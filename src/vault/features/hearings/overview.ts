import type { HearingBrief } from '#shared/domain/hearing.ts'
import { type DossierId, HearingId, type NoteId } from '#shared/domain/ids.ts'
import type { ReadableDB } from '../../db/types.ts'
import { HEARING_BRIEF, toBrief } from './rows.ts'

/** Of each dossier outside the trash, the planned hearing whose day is not over yet and that comes first. */
export const nextHearings = (db: ReadableDB, now: number): HearingBrief[] =>
  db
    .prepare(
      `${HEARING_BRIEF} JOIN dossier d ON d.id = h.dossier_id AND d.trashed_at IS NULL
       WHERE h.seq = (SELECT n.seq FROM hearing n
         WHERE n.dossier_id = h.dossier_id AND n.state = 'planned' AND n.over_at >= ?
         ORDER BY n.starts_at, n.seq LIMIT 1)
       ORDER BY h.starts_at, h.seq`,
    )
    .all(now)
    .map(toBrief)

type Clash = { id: HearingId; other: HearingBrief; dossierTitle: string }

const TAKES_PLACE = "('planned', 'held')"

/** Nobody can be in two court rooms: hearings of a dossier with those of the whole vault that overlap them. */
export const clashingHearings = (db: ReadableDB, dossierId: DossierId): Clash[] =>
  db
    .prepare<[string], { own: string; dossier_title: string }>(
      `SELECT o.id AS own, d.title AS dossier_title, h.*
       FROM hearing o
       JOIN hearing h ON h.id <> o.id AND h.starts_at < o.ends_at AND h.ends_at > o.starts_at
         AND h.starts_at > o.starts_at - 86400000
       JOIN dossier d ON d.id = h.dossier_id AND d.trashed_at IS NULL
       WHERE o.dossier_id = ? AND o.ends_at IS NOT NULL AND h.ends_at IS NOT NULL
         AND o.state IN ${TAKES_PLACE} AND h.state IN ${TAKES_PLACE}
       ORDER BY o.starts_at, h.starts_at, h.seq`,
    )
    .all(dossierId)
    .map((row) => ({ id: HearingId.parse(row.own), other: toBrief(row), dossierTitle: row.dossier_title }))

/** The hearing whose minutes a note is. */
export function hearingOfMinutes(db: ReadableDB, noteId: NoteId): HearingBrief | null {
  const row = db.prepare(`${HEARING_BRIEF} WHERE h.minutes_id = ? ORDER BY h.seq LIMIT 1`).get(noteId)
  return row ? toBrief(row) : null
}
