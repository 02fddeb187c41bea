import type { HearingBrief } from '#shared/domain/hearing.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { VaultSession } from '#vault/session.ts'
import { UsageError } from './exit.ts'

/** The hearing of a dossier that is wanted: by its id, by its day as it is stored, or the next one when nothing is said. */
export async function findHearing(
  request: VaultSession['request'],
  dossierId: DossierId,
  wanted: string | undefined,
): Promise<HearingBrief> {
  if (wanted === undefined) {
    const next = (await request('hearings.next', {})).hearings.find((hearing) => hearing.dossierId === dossierId)
    if (!next) throw new UsageError('no hearing is planned in this dossier; name one with --hearing')
    return next
  }
  const { hearings } = await request('hearings.list', { dossierId })
  const found = hearings.filter(({ id, start }) => id === wanted.trim() || start.date === wanted.trim())
  if (found.length > 1)
    throw new UsageError(`several hearings are on that day; use the id: ${found.map(({ id }) => id).join(', ')}`)
  const [only] = found
  if (!only)
    throw new UsageError(
      `there is no hearing "${wanted}" in this dossier; "delo list VAULT --what hearings" shows them`,
    )
  return only
}
