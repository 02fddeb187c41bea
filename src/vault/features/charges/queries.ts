import type { Charge, ChargeFields, ChargeVersion } from '#shared/domain/charge.ts'
import type { ChargeId, DossierId } from '#shared/domain/ids.ts'
import { formatStatute } from '#shared/domain/statute-text.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { ofDossier } from '../../db/of-dossier.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { linkIfThere, requireDocuments } from '../documents/links.ts'
import { dossierById } from '../dossiers/queries.ts'
import { personById } from '../persons/queries.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'
import { ChargeRow, toCharge, VersionRow } from './rows.ts'
import { listCodes } from './statutes.ts'

/** Of a dossier, or of the vault, as they were entered; each with all its versions, oldest first. */
export function listCharges(db: ReadableDB, dossierId: DossierId | null): Charge[] {
  const [where, ...values] = ofDossier('c.dossier_id', dossierId)
  const versions = Map.groupBy(
    db
      .prepare(
        `SELECT v.* FROM charge_version v JOIN charge c ON c.id = v.charge_id
         WHERE ${where} ORDER BY v.charge_id, v.position`,
      )
      .all(...values)
      .map((row) => VersionRow.parse(row)),
    ({ chargeId }) => chargeId,
  )
  return db
    .prepare(`SELECT * FROM charge c WHERE ${where} ORDER BY seq`)
    .all(...values)
    .map((row) =>
      toCharge(
        row,
        (versions.get(ChargeRow.parse(row).id) ?? []).map(({ version }) => version),
      ),
    )
}

/** Throws `not-found`. */
export function chargeById(db: ReadableDB, id: ChargeId): Charge {
  const row = db.prepare('SELECT * FROM charge WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  const versions = db.prepare('SELECT * FROM charge_version WHERE charge_id = ? ORDER BY position').all(id)
  return toCharge(
    row,
    versions.map((version) => VersionRow.parse(version).version),
  )
}

function writeVersions(db: WritableDB, id: ChargeId, versions: readonly ChargeVersion[]): void {
  db.prepare('DELETE FROM charge_version WHERE charge_id = ?').run(id)
  const insert = db.prepare(
    `INSERT INTO charge_version (charge_id, position, on_date, statute, wording, gravity, penalty_range, state,
       document_id, note)
     VALUES (@id, @position, @on, @statute, @wording, @gravity, @penaltyRange, @state, @documentId, @note)`,
  )
  for (const [position, version] of versions.entries())
    insert.run({ ...version, id, position, statute: JSON.stringify(version.statute) })
}

/** Found by its article and by the words of any of its versions. */
function indexed(db: WritableDB, charge: Charge): Charge {
  const codes = listCodes(db)
  const { statute } = charge.versions.at(-1) ?? {}
  const words = charge.versions.flatMap(({ wording, note }) => [wording, note])
  const name = statute ? formatStatute(statute, codes, 'ru') : ''
  indexRecord(db, { type: 'charge', id: charge.id, dossierId: charge.dossierId }, name, [...new Set(words)])
  return charge
}

/** Throws `not-found` when the dossier, the person or a document of a version is not there. */
export function insertCharge(
  db: WritableDB,
  id: ChargeId,
  dossierId: DossierId,
  fields: ChargeFields,
  now: number,
): Charge {
  dossierById(db, dossierId)
  personById(db, fields.personId)
  requireDocuments(
    db,
    dossierId,
    fields.versions.map(({ documentId }) => documentId),
  )
  db.prepare('INSERT INTO charge (id, dossier_id, person_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    dossierId,
    fields.personId,
    now,
    now,
  )
  writeVersions(db, id, fields.versions)
  return indexed(db, chargeById(db, id))
}

/** Throws `not-found`. */
export function updateCharge(db: WritableDB, id: ChargeId, patch: Partial<ChargeFields>, now: number): Charge {
  const before = chargeById(db, id)
  const fields = { ...before, ...patch }
  personById(db, fields.personId)
  requireDocuments(
    db,
    before.dossierId,
    fields.versions.map(({ documentId }) => documentId),
  )
  db.prepare('UPDATE charge SET person_id = ?, updated_at = ? WHERE id = ?').run(fields.personId, now, id)
  writeVersions(db, id, fields.versions)
  return indexed(db, chargeById(db, id))
}

/** Throws `not-found`. */
export function eraseCharge(db: WritableDB, id: ChargeId): void {
  if (db.prepare('DELETE FROM charge WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
  unindexRecord(db, { type: 'charge', id })
}

/** Undo of `eraseCharge`; one that is there already is answered as it is. */
export function restoreCharge(db: WritableDB, charge: Charge): Charge {
  if (db.prepare('SELECT 1 FROM charge WHERE id = ?').get(charge.id)) return chargeById(db, charge.id)
  const versions = charge.versions.map((version) => ({
    ...version,
    documentId: linkIfThere(db, charge.dossierId, version.documentId),
  }))
  insertCharge(db, charge.id, charge.dossierId, { personId: charge.personId, versions }, charge.updatedAt)
  db.prepare('UPDATE charge SET created_at = ? WHERE id = ?').run(charge.createdAt, charge.id)
  return chargeById(db, charge.id)
}
