import {
  type Icon,
  IconBook2,
  IconBuildingBank,
  IconCalendarDue,
  IconFileExport,
  IconFiles,
  IconFolders,
  IconGavel,
  IconLayoutDashboard,
  IconListCheck,
  IconLockSquareRounded,
  IconMessages,
  IconNotes,
  IconPackage,
  IconScale,
  IconSearch,
  IconSettings,
  IconTimeline,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { DueBadge } from '../features/deadlines/due-badge.tsx'
import classes from './rail.module.css'
import { type DossierTab, navigate, type Route } from './routes.ts'

type Entry = { key: string; icon: Icon; route: Route; current: boolean }

const TABS: { tab: DossierTab; icon: Icon }[] = [
  { tab: 'overview', icon: IconLayoutDashboard },
  { tab: 'documents', icon: IconFiles },
  { tab: 'reading', icon: IconBook2 },
  { tab: 'facts', icon: IconListCheck },
  { tab: 'timeline', icon: IconTimeline },
  { tab: 'people', icon: IconUsers },
  { tab: 'custody', icon: IconScale },
  { tab: 'hearings', icon: IconBuildingBank },
  { tab: 'deadlines', icon: IconCalendarDue },
  { tab: 'testimony', icon: IconMessages },
  { tab: 'admissibility', icon: IconGavel },
  { tab: 'notes', icon: IconNotes },
  { tab: 'support', icon: IconPackage },
  { tab: 'search', icon: IconSearch },
  { tab: 'exports', icon: IconFileExport },
  { tab: 'trash', icon: IconTrash },
]

const ofVault = (route: Route): Entry[] => [
  { key: 'dossiers', icon: IconFolders, route: { screen: 'dossiers' }, current: route.screen === 'dossiers' },
  { key: 'people', icon: IconUsers, route: { screen: 'people' }, current: route.screen === 'people' },
  { key: 'search', icon: IconSearch, route: { screen: 'search' }, current: route.screen === 'search' },
  { key: 'trash', icon: IconTrash, route: { screen: 'trash' }, current: route.screen === 'trash' },
]

/** The reader belongs to the documents. */
function ofDossier(route: Route, dossierId: DossierId): Entry[] {
  const tab = route.screen === 'dossier' ? route.tab : 'documents'
  return TABS.map((entry) => ({
    key: entry.tab,
    icon: entry.icon,
    route: { screen: 'dossier', dossierId, tab: entry.tab },
    current: entry.tab === tab,
  }))
}

function RailButton({ entry, label, children }: { entry: Entry; label: string; children?: ReactNode }) {
  return (
    <button
      type="button"
      className={classes.entry}
      aria-current={entry.current ? 'page' : undefined}
      title={label}
      onClick={() => navigate(entry.route)}
    >
      <entry.icon size={18} stroke={1.6} aria-hidden />
      <span className={classes.label}>{label}</span>
      {children}
    </button>
  )
}

/** The left rail: the dossier's parts while one is open, the vault's otherwise. Only what exists is shown. */
export function Rail({ route }: { route: Route }) {
  const { t } = useTranslation()
  const dossierId = 'dossierId' in route ? route.dossierId : null
  const entries = dossierId ? ofDossier(route, dossierId) : ofVault(route)
  const sealed: Entry = {
    key: 'sealed',
    icon: IconLockSquareRounded,
    route: { screen: 'sealed' },
    current: route.screen === 'sealed',
  }
  const settings: Entry = {
    key: 'settings',
    icon: IconSettings,
    route: { screen: 'settings' },
    current: route.screen === 'settings',
  }
  return (
    <nav className={classes.root} aria-label={t('frame.rail')} data-narrow={route.screen === 'reader' || undefined}>
      {entries.map((entry) => (
        <RailButton key={entry.key} entry={entry} label={t(`rail.${entry.key}`)}>
          {entry.key === 'deadlines' && <DueBadge dossierId={dossierId} />}
        </RailButton>
      ))}
      <div className={classes.space} />
      <RailButton entry={sealed} label={t('rail.sealed')} />
      <RailButton entry={settings} label={t('rail.settings')} />
    </nav>
  )
}
