import type { DossierRow } from '#shared/domain/dossier.ts'
import type { VaultSession } from '#vault/session.ts'
import { UsageError } from './exit.ts'

/** D of the command line: a dossier's id, its whole title, or a part of the title that only one dossier has. */
export async function findDossier(session: Pick<VaultSession, 'request'>, wanted: string): Promise<DossierRow> {
  const { dossiers } = await session.request('dossiers.list', { trashed: false })
  const fold = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase()
  const byId = dossiers.find((dossier) => dossier.id === wanted)
  if (byId) return byId
  const whole = dossiers.filter((dossier) => fold(dossier.title) === fold(wanted))
  const part = dossiers.filter((dossier) => fold(dossier.title).includes(fold(wanted)))
  const found = whole.length > 0 ? whole : part
  if (found.length > 1)
    throw new UsageError(`several dossiers are called so; use the id: ${found.map((dossier) => dossier.id).join(', ')}`)
  const [only] = found
  if (!only) throw new UsageError(`there is no dossier "${wanted}" in this vault; "delo list VAULT" shows them`)
  return only
}
