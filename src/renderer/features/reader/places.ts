import type { DocumentId } from '#shared/domain/ids.ts'
import type { ViewState, Zoom } from '../../viewer/view.ts'

type Place = { page: number; zoom: Zoom }
const MOST = 500

/** Where each document was last read. Memory only: gone with the window's page when the vault locks. */
const places = new Map<DocumentId, Place>()

export const lastPlace = (id: DocumentId): Place | undefined => places.get(id)

export function rememberPlace(id: DocumentId, { page, zoom }: ViewState): void {
  places.delete(id)
  places.set(id, { page, zoom })
  const [oldest] = places.keys()
  if (places.size > MOST && oldest) places.delete(oldest)
}
