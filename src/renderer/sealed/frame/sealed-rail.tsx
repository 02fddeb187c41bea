import {
  type Icon,
  IconFileExport,
  IconFiles,
  IconHighlight,
  IconNotes,
  IconSearch,
  IconSettings,
  IconTrash,
  IconUserQuestion,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import rail from '../../app/rail.module.css'
import { navigate, type Route } from '../../app/routes.ts'
import { isOpenDocument } from '../bridge.ts'

type Part = 'witnesses' | 'notes' | 'documents' | 'marks' | 'search' | 'export' | 'trash' | 'settings'
const ICONS: Record<Part, Icon> = {
  witnesses: IconUserQuestion,
  notes: IconNotes,
  documents: IconFiles,
  marks: IconHighlight,
  search: IconSearch,
  export: IconFileExport,
  trash: IconTrash,
  settings: IconSettings,
}
const ABOVE: Part[] = ['witnesses', 'notes', 'documents', 'marks', 'search', 'export']

const routeOf = (part: Part, dossierId: DossierId): Route =>
  part === 'notes' || part === 'documents' || part === 'search' || part === 'trash'
    ? { screen: 'dossier', dossierId, tab: part }
    : { screen: 'sealed-part', dossierId, part }

function partOf(route: Route): Part {
  if (route.screen === 'sealed-part') return route.part
  if (route.screen === 'search') return 'search'
  if (route.screen === 'reader') return isOpenDocument(route.left.documentId) ? 'marks' : 'documents'
  if (route.screen !== 'dossier') return 'documents'
  return route.tab === 'notes' || route.tab === 'search' || route.tab === 'trash' ? route.tab : 'documents'
}

/** The compartment's parts. */
export function SealedRail({ route, dossierId }: { route: Route; dossierId: DossierId }) {
  const { t } = useTranslation('sealed')
  const current = partOf(route)
  const entry = (part: Part) => {
    const EntryIcon = ICONS[part]
    return (
      <button
        key={part}
        type="button"
        className={rail.entry}
        aria-current={part === current ? 'page' : undefined}
        title={t(`part.${part}`)}
        onClick={() => navigate(routeOf(part, dossierId))}
      >
        <EntryIcon size={18} stroke={1.6} aria-hidden />
        <span className={rail.label}>{t(`part.${part}`)}</span>
      </button>
    )
  }
  return (
    <nav className={rail.root} aria-label={t('common:frame.rail')} data-narrow={route.screen === 'reader' || undefined}>
      {ABOVE.map(entry)}
      <div className={rail.space} />
      {entry('trash')}
      {entry('settings')}
    </nav>
  )
}
