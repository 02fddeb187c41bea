import type { PlaceId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { VaultContext } from '../../feature.ts'

/** Folders that were picked in a dialog since the compartment was opened: main knows the path, the window an id. */
const places = new WeakMap<VaultContext, Map<PlaceId, string>>()

export function rememberPlace(context: VaultContext, id: PlaceId, path: string): void {
  const known = places.get(context) ?? new Map<PlaceId, string>()
  places.set(context, known.set(id, path))
}

/** Throws `not-found`. */
export function placePath(context: VaultContext, id: PlaceId): string {
  const path = places.get(context)?.get(id)
  if (path === undefined) throw new DeloError('not-found')
  return path
}
