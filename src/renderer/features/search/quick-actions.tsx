import {
  type Icon,
  IconFileExport,
  IconFiles,
  IconFileText,
  IconFolder,
  IconFolders,
  IconListDetails,
  IconLock,
  IconNote,
  IconNotes,
  IconSearch,
  IconSettings,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { DossierId } from '#shared/domain/ids.ts'
import type { QuickHit } from '#shared/domain/search.ts'
import { wordsOf } from '#shared/text/words.ts'
import { searchPage } from '../../app/quick-find.ts'
import { navigate, type Route } from '../../app/routes.ts'
import { lockVault } from '../../app/shortcuts.ts'
import { MarkedText } from './marked-text.tsx'
import { routeOfQuickHit } from './open-hit.ts'

export type QuickAction = {
  key: string
  icon: Icon
  label: ReactNode
  detail: ReactNode
  run(): void
}
export type QuickGroup = { key: string; actions: QuickAction[] }

const ICONS: Record<QuickHit['type'], Icon> = {
  dossier: IconFolder,
  document: IconFileText,
  note: IconNote,
  person: IconUser,
  record: IconListDetails,
  page: IconSearch,
}
const ORDER: QuickHit['type'][] = ['dossier', 'document', 'note', 'person', 'record', 'page']

/** Hits in the order in which their kinds first come, so that the best one stays on top. */
export function hitGroups(hits: readonly QuickHit[], query: string, t: TFunction<'search'>): QuickGroup[] {
  const kinds = [...new Set(hits.map(({ type }) => type))].sort((a, b) =>
    a === 'page'
      ? 1
      : b === 'page'
        ? -1
        : hits.findIndex(({ type }) => type === a) - hits.findIndex(({ type }) => type === b) ||
          ORDER.indexOf(a) - ORDER.indexOf(b),
  )
  return kinds.map((kind) => ({
    key: kind,
    actions: hits
      .filter(({ type }) => type === kind)
      .map((hit) => ({
        key: hit.type === 'page' ? `${hit.documentId}-${hit.page}` : hit.id,
        icon: ICONS[kind],
        label: hit.type === 'page' ? <MarkedText snippet={hit.snippet} /> : hit.title || t('untitledNote'),
        detail:
          hit.type === 'page'
            ? t('quick.onPage', { title: hit.title, page: hit.page + 1 })
            : hit.type === 'document'
              ? hit.detail
              : hit.type === 'record'
                ? t(`record.${hit.kind}`)
                : null,
        run: () => navigate(routeOfQuickHit(hit, query)),
      })),
  }))
}

/** Commands whose names have every typed word as the beginning of one of theirs. */
export function commandGroup(dossierId: DossierId | null, typed: string, t: TFunction<'search'>): QuickGroup[] {
  const go = (key: string, icon: Icon, route: Route): QuickAction => ({
    key,
    icon,
    label: t(`command.${key}`),
    detail: null,
    run: () => navigate(route),
  })
  const inDossier = (key: string, icon: Icon, tab: 'documents' | 'notes' | 'people' | 'exports') =>
    dossierId ? [go(key, icon, { screen: 'dossier', dossierId, tab })] : []
  const commands: QuickAction[] = [
    ...inDossier('documents', IconFiles, 'documents'),
    ...inDossier('notes', IconNotes, 'notes'),
    ...inDossier('exports', IconFileExport, 'exports'),
    go('dossiers', IconFolders, { screen: 'dossiers' }),
    go('people', IconUsers, { screen: 'people' }),
    go('settings', IconSettings, { screen: 'settings' }),
    { key: 'lock', icon: IconLock, label: t('command.lock'), detail: 'Ctrl+L', run: lockVault },
  ]
  const words = wordsOf(typed).map(({ word }) => word)
  const matches = ({ label }: QuickAction) => {
    const own = wordsOf(String(label)).map(({ word }) => word)
    return words.every((word) => own.some((other) => other.startsWith(word)))
  }
  const actions = commands.filter(matches)
  return actions.length === 0 ? [] : [{ key: 'command', actions }]
}

/** On to the search page with what was typed. */
export function searchGroup(dossierId: DossierId | null, query: string, t: TFunction<'search'>): QuickGroup[] {
  if (query === '') return []
  const search = (key: 'all' | 'allInDossier', dossier: DossierId | null): QuickAction => ({
    key,
    icon: IconSearch,
    label: t(`quick.${key}`, { query }),
    detail: null,
    run: () => navigate(searchPage(dossier, query)),
  })
  const here = dossierId ? [search('allInDossier', dossierId)] : []
  return [{ key: 'search', actions: [...here, search('all', null)] }]
}
