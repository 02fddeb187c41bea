import { createSpotlight } from '@mantine/spotlight'
import type { DossierId } from '#shared/domain/ids.ts'
import { currentRoute, navigate, type Route } from './routes.ts'

/** The quick search's own store: it opens before the search itself is loaded, and says which row is chosen. */
export const [quickFindStore, quickFind] = createSpotlight()

/** Opens the quick search that Ctrl+K opens. */
export const openQuickFind = (): void => quickFind.open()

/** The search page of a dossier, or of the whole vault. */
export const searchPage = (dossierId: DossierId | null, query: string): Route =>
  dossierId ? { screen: 'dossier', dossierId, tab: 'search', query } : { screen: 'search', query }

export const dossierOf = (route: Route): DossierId | null => ('dossierId' in route ? route.dossierId : null)

/** Goes to the search page of where the user is. */
export function openSearchPage(): void {
  quickFind.close()
  navigate(searchPage(dossierOf(currentRoute()), ''))
}
