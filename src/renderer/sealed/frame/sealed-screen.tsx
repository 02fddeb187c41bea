import { type ComponentType, lazy } from 'react'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Route } from '../../app/routes.ts'
import { DocumentsScreen } from '../../features/documents/documents-screen.tsx'
import { TrashScreen } from '../../features/trash/trash-screen.tsx'
import { ExportScreen } from '../export/export-screen.tsx'
import { useSealed } from '../hooks.ts'
import { MarksScreen } from '../marks/marks-screen.tsx'
import { SealedSettings } from '../settings/sealed-settings.tsx'
import { WitnessesScreen } from '../witnesses/witnesses-screen.tsx'
import { SealedReader } from './sealed-reader.tsx'

const named = <N extends string, P>(module: Promise<Record<N, ComponentType<P>>>, name: N) =>
  module.then((loaded) => ({ default: loaded[name] }))
const NotesScreen = lazy(() => named(import('../../features/notes/notes-screen.tsx'), 'NotesScreen'))
const SearchScreen = lazy(() => named(import('../../features/search/search-screen.tsx'), 'SearchScreen'))

type DossierRoute = Extract<Route, { screen: 'dossier' }>

/** Search knows a witness as a note: its id is then a witness's. */
function NotesOrWitness({ route }: { route: DossierRoute }) {
  const { dossierId, noteId } = route
  const { data } = useSealed('witnesses.list', { dossierId })
  if (!data) return null
  const witness = data.witnesses.find(({ id }) => String(id) === noteId)
  if (witness) return <WitnessesScreen dossierId={dossierId} witnessId={witness.id} />
  return <NotesScreen dossierId={dossierId} {...(noteId ? { noteId } : {})} />
}

type Props = { route: Route; dossierId: DossierId; closeAfter: number; setCloseAfter(minutes: number): void }

/** The screen of a route; notes, documents, reader and search are the vault's own screens over the compartment's answers. */
export function SealedScreen({ route, dossierId, closeAfter, setCloseAfter }: Props) {
  if (route.screen === 'reader') return <SealedReader route={route} />
  if (route.screen === 'dossier' && route.tab === 'notes') return <NotesOrWitness route={route} />
  if (route.screen === 'dossier' && route.tab === 'search')
    return (
      <SearchScreen
        key={dossierId}
        dossierId={dossierId}
        {...(route.query === undefined ? {} : { query: route.query })}
      />
    )
  if (route.screen === 'search')
    return <SearchScreen key="all" dossierId={null} {...(route.query === undefined ? {} : { query: route.query })} />
  if (route.screen === 'dossier' && route.tab === 'trash') return <TrashScreen key={dossierId} dossierId={dossierId} />
  if (route.screen === 'dossier') return <DocumentsScreen key={dossierId} dossierId={dossierId} />
  if (route.screen !== 'sealed-part') return null
  switch (route.part) {
    case 'witnesses':
      return (
        <WitnessesScreen
          key={dossierId}
          dossierId={dossierId}
          {...(route.witnessId ? { witnessId: route.witnessId } : {})}
        />
      )
    case 'marks':
      return <MarksScreen dossierId={dossierId} />
    case 'export':
      return <ExportScreen key={dossierId} dossierId={dossierId} />
    case 'settings':
      return <SealedSettings closeAfter={closeAfter} setCloseAfter={setCloseAfter} />
  }
}
