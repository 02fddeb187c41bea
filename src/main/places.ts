import { newId, PlaceId } from '#shared/domain/ids.ts'
import type { Place } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'

export type PlacePurpose = 'open' | 'create' | 'export'

/**
 * Paths that a person picked in a dialog. The window holds ids; only here are they paths, and each serves
 * only what it was picked for. Forgotten when the program ends.
 */
export class Places {
  readonly #paths = new Map<PlaceId, { path: string; purpose: PlacePurpose }>()

  add(path: string, purpose: PlacePurpose): Place {
    const id = newId(PlaceId)
    this.#paths.set(id, { path, purpose })
    return { id, display: path }
  }

  /** The path; `not-found` when the place is unknown or was picked for something else. */
  path(id: PlaceId, purpose: PlacePurpose): string {
    const place = this.#paths.get(id)
    if (place?.purpose !== purpose) throw new DeloError('not-found')
    return place.path
  }
}
