import type { DossierId } from '#shared/domain/ids.ts'

/** A condition on the column that names a row's dossier, with its values: one dossier, or null for the whole vault. */
export const ofDossier = (column: string, dossierId: DossierId | null): [where: string, ...values: string[]] =>
  dossierId === null ? ['1'] : [`${column} = ?`, dossierId]
