import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { DossierId, NoteId, PersonId } from '#shared/domain/ids.ts'
import { DocumentsScreen } from '../features/documents/documents-screen.tsx'
import { DossiersScreen } from '../features/dossiers/dossiers-screen.tsx'
import { OverviewScreen } from '../features/dossiers/overview-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TrashScreen } from '../features/trash/trash-screen.tsx'
import type { Route } from './routes.ts'

/** Screens with heavy parts (pdf.js, the editor) are loaded when they are first shown. */
const files = import.meta.glob<Record<string, ComponentType<never>>>('../features/*/*-screen.tsx')
const Missing = () => null

function screen<P>(feature: string, file: string, name: string): LazyExoticComponent<ComponentType<P>> {
  const load = files[`../features/${feature}/${file}.tsx`]
  return lazy(async () => {
    const module = load ? await load() : {}
    return { default: (module[name] ?? Missing) as unknown as ComponentType<P> }
  })
}

const ReaderScreen = screen<{ route: Extract<Route, { screen: 'reader' }> }>('reader', 'reader-screen', 'ReaderScreen')
const NotesScreen = screen<{ dossierId: DossierId; noteId?: NoteId }>('notes', 'notes-screen', 'NotesScreen')
const SearchScreen = screen<{ dossierId: DossierId | null; query?: string }>('search', 'search-screen', 'SearchScreen')
const ExportsScreen = screen<{ dossierId: DossierId }>('exports', 'exports-screen', 'ExportsScreen')
const PeopleScreen = screen<{ dossierId: DossierId | null; personId?: PersonId }>(
  'persons',
  'people-screen',
  'PeopleScreen',
)

type DossierRoute = Extract<Route, { screen: 'dossier' }>

function DossierTabScreen({ route }: { route: DossierRoute }) {
  const { dossierId } = route
  switch (route.tab) {
    case 'overview':
      return <OverviewScreen dossierId={dossierId} />
    case 'documents':
      return <DocumentsScreen dossierId={dossierId} />
    case 'people':
      return <PeopleScreen dossierId={dossierId} />
    case 'notes':
      return <NotesScreen dossierId={dossierId} {...(route.noteId ? { noteId: route.noteId } : {})} />
    case 'search':
      return <SearchScreen dossierId={dossierId} {...(route.query === undefined ? {} : { query: route.query })} />
    case 'exports':
      return <ExportsScreen dossierId={dossierId} />
    case 'trash':
      return <TrashScreen dossierId={dossierId} />
  }
}

/** The screen of a route. */
export function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'dossiers':
      return <DossiersScreen />
    case 'trash':
      return <TrashScreen dossierId={null} />
    case 'people':
      return <PeopleScreen dossierId={null} {...(route.personId ? { personId: route.personId } : {})} />
    case 'search':
      return <SearchScreen dossierId={null} {...(route.query === undefined ? {} : { query: route.query })} />
    case 'settings':
      return <SettingsScreen />
    case 'dossier':
      return <DossierTabScreen key={`${route.dossierId}/${route.tab}`} route={route} />
    case 'reader':
      return <ReaderScreen route={route} />
  }
}

const spotlight = import.meta.glob<{ QuickFind: ComponentType }>('../features/search/spotlight.tsx')
const loadSpotlight = spotlight['../features/search/spotlight.tsx']

/** Ctrl+K. */
export const QuickFind = lazy(async () => ({ default: loadSpotlight ? (await loadSpotlight()).QuickFind : Missing }))
