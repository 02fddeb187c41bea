import { z } from 'zod'
import { CustodyBasis } from '#shared/domain/custody.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { dossierById } from '../dossiers/queries.ts'
import { personById } from '../persons/queries.ts'

const BASES = 'SELECT dossier_id, person_id, court_received_on, act_on FROM custody_basis'
const BasisRow = z
  .object({
    dossier_id: z.string(),
    person_id: z.string(),
    court_received_on: z.string().nullable(),
    act_on: z.string().nullable(),
  })
  .transform((row) => ({
    dossierId: row.dossier_id,
    basis: CustodyBasis.parse({
      personId: row.person_id,
      courtReceivedOn: row.court_received_on,
      actOn: row.act_on,
    }),
  }))

export const noBasis = (personId: PersonId): CustodyBasis => ({ personId, courtReceivedOn: null, actOn: null })

export const listBases = (db: ReadableDB, dossierId: DossierId): CustodyBasis[] =>
  db
    .prepare(`${BASES} WHERE dossier_id = ? ORDER BY rowid`)
    .all(dossierId)
    .map((row) => BasisRow.parse(row).basis)

/** Of the whole vault, with the dossier of each. */
export const allBases = (db: ReadableDB): { dossierId: string; basis: CustodyBasis }[] =>
  db
    .prepare(BASES)
    .all()
    .map((row) => BasisRow.parse(row))

/** Answers what was there before; an empty basis leaves no row. Throws `not-found`. */
export function setBasis(db: WritableDB, dossierId: DossierId, basis: CustodyBasis): CustodyBasis {
  dossierById(db, dossierId)
  const { personId, courtReceivedOn, actOn } = basis
  personById(db, personId)
  const before = listBases(db, dossierId).find((known) => known.personId === personId) ?? noBasis(personId)
  if (courtReceivedOn === null && actOn === null)
    db.prepare('DELETE FROM custody_basis WHERE dossier_id = ? AND person_id = ?').run(dossierId, personId)
  else
    db.prepare(
      `INSERT INTO custody_basis (dossier_id, person_id, court_received_on, act_on) VALUES (?, ?, ?, ?)
       ON CONFLICT (dossier_id, person_id)
       DO UPDATE SET court_received_on = excluded.court_received_on, act_on = excluded.act_on`,
    ).run(dossierId, personId, courtReceivedOn, actOn)
  return before
}
