import { type ComponentType, lazy, useState } from 'react'
import { DocumentsScreen } from '../features/documents/documents-screen.tsx'
import { DossiersScreen } from '../features/dossiers/dossiers-screen.tsx'
import { OverviewScreen } from '../features/dossiers/overview-screen.tsx'
import { DoorScreen } from '../features/sealed/door-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TrashScreen } from '../features/trash/trash-screen.tsx'
import type { Route } from './routes.ts'

/** Screens with heavy parts (pdf.js, the editor) are loaded when they are first shown. */
const named = <N extends string, P>(module: Promise<Record<N, ComponentType<P>>>, name: N) =>
  module.then((loaded) => ({ default: loaded[name] }))

type ReaderRoute = Extract<Route, { screen: 'reader' }>
let loadedReader: ComponentType<{ route: ReaderRoute }> | null = null
const loadReader = async () => {
  const module = await import('../features/reader/reader-screen.tsx')
  loadedReader = module.ReaderScreen
  return module
}
/** Loads the reader before it is asked for, so that the first document opens as fast as the others. */
export const preloadReader = (): void =>
  void requestIdleCallback(() => void loadReader().catch(() => undefined), { timeout: 3_000 })

const LazyReader = lazy(() => named(loadReader(), 'ReaderScreen'))

/** A screen that is loaded already is shown without `lazy`: React holds what it revealed from that back for 300 ms. */
function ReaderScreen({ route }: { route: ReaderRoute }) {
  const [Reader] = useState(() => loadedReader ?? LazyReader)
  return <Reader route={route} />
}
const AdmissibilityScreen = lazy(() =>
  named(import('../features/admissibility/admissibility-screen.tsx'), 'AdmissibilityScreen'),
)
const DeadlinesScreen = lazy(() => named(import('../features/deadlines/deadlines-screen.tsx'), 'DeadlinesScreen'))
const NotesScreen = lazy(() => named(import('../features/notes/notes-screen.tsx'), 'NotesScreen'))
const SearchScreen = lazy(() => named(import('../features/search/search-screen.tsx'), 'SearchScreen'))
const ExportsScreen = lazy(() => named(import('../features/exports/exports-screen.tsx'), 'ExportsScreen'))
const TimelineScreen = lazy(() => named(import('../features/timeline/timeline-screen.tsx'), 'TimelineScreen'))
const PeopleScreen = lazy(() => named(import('../features/persons/people-screen.tsx'), 'PeopleScreen'))
const ReadingScreen = lazy(() => named(import('../features/reading/reading-screen.tsx'), 'ReadingScreen'))
const FactsScreen = lazy(() => named(import('../features/facts/facts-screen.tsx'), 'FactsScreen'))
const CustodyScreen = lazy(() => named(import('../features/custody/custody-screen.tsx'), 'CustodyScreen'))
const HearingsScreen = lazy(() => named(import('../features/hearings/hearings-screen.tsx'), 'HearingsScreen'))
const CourtScreen = lazy(() => named(import('../features/hearings/court/court-screen.tsx'), 'CourtScreen'))
const SupportScreen = lazy(() => named(import('../features/support/support-screen.tsx'), 'SupportScreen'))
const TestimonyScreen = lazy(() => named(import('../features/testimony/testimony-screen.tsx'), 'TestimonyScreen'))
/** Ctrl+K. */
export const QuickFind = lazy(() => named(import('../features/search/spotlight.tsx'), 'QuickFind'))

type DossierRoute = Extract<Route, { screen: 'dossier' }>

/** The record of the screen that was asked for. */
const recordOf = ({ recordId }: DossierRoute) => (recordId === undefined ? {} : { recordId })

function DossierTabScreen({ route }: { route: DossierRoute }) {
  const { dossierId } = route
  switch (route.tab) {
    case 'overview':
      return <OverviewScreen dossierId={dossierId} />
    case 'documents':
      return <DocumentsScreen dossierId={dossierId} />
    case 'reading':
      return <ReadingScreen dossierId={dossierId} />
    case 'facts':
      return <FactsScreen dossierId={dossierId} {...(route.recordId ? { recordId: route.recordId } : {})} />
    case 'people':
      return <PeopleScreen dossierId={dossierId} />
    case 'deadlines':
      return <DeadlinesScreen dossierId={dossierId} {...recordOf(route)} />
    case 'testimony':
      return (
        <TestimonyScreen
          dossierId={dossierId}
          {...recordOf(route)}
          {...(route.questionId ? { questionId: route.questionId } : {})}
        />
      )
    case 'admissibility':
      return <AdmissibilityScreen dossierId={dossierId} {...recordOf(route)} />
    case 'custody':
      return <CustodyScreen dossierId={dossierId} {...recordOf(route)} />
    case 'timeline':
      return <TimelineScreen dossierId={dossierId} />
    case 'hearings':
      return <HearingsScreen dossierId={dossierId} {...recordOf(route)} />
    case 'support':
      return <SupportScreen dossierId={dossierId} {...recordOf(route)} />
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
    case 'sealed':
      return <DoorScreen />
    case 'sealed-part':
      // Of the other window.
      return null
    case 'settings':
      return <SettingsScreen />
    case 'dossier':
      return <DossierTabScreen key={`${route.dossierId}/${route.tab}`} route={route} />
    case 'court':
      return <CourtScreen key={route.hearingId} dossierId={route.dossierId} hearingId={route.hearingId} />
    case 'reader':
      return <ReaderScreen route={route} />
  }
}
