import { Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { type KeyboardEvent as KeyPress, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { dossierOf, quickFind, quickFindStore } from '../../app/quick-find.ts'
import { useRoute } from '../../app/routes.ts'
import { commandGroup, hitGroups, type QuickGroup, searchGroup } from './quick-actions.tsx'
import { QuickRow } from './quick-row.tsx'

/** What is listed for the words typed so far, and whether the vault has answered them yet. */
function useQuickGroups(typed: string, dossierId: DossierId | null): { groups: QuickGroup[]; fresh: boolean } {
  const { t, i18n } = useTranslation('search')
  const query = typed.trim()
  const [asked] = useDebouncedValue(query, 60)
  const language = i18n.language === 'en' ? ('en' as const) : ('ru' as const)
  const found = useRequest(
    'search.quick',
    { query: asked.slice(0, 200), dossierId, language },
    { enabled: asked !== '', placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  const dossiers = useRequest('dossiers.list', { trashed: false }, { enabled: query === '' }).data?.dossiers ?? []
  const others = dossiers
    .filter(({ id }) => id !== dossierId)
    .slice(0, 5)
    .map(({ id, title }) => ({ type: 'dossier' as const, id, title }))
  const hits = query === '' ? others : (found.data?.hits ?? [])
  return {
    groups: [...hitGroups(hits, asked, t), ...commandGroup(dossierId, typed, t), ...searchGroup(dossierId, query, t)],
    fresh: query === '' || found.error !== null || (query === asked && !found.isPlaceholderData && !found.isPending),
  }
}

/** The first row is chosen whenever the list changes: Enter opens the best hit. */
function chooseFirst(): void {
  const list = document.getElementById(quickFindStore.getState().listId)
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  quickFindStore.updateState((state) => ({ ...state, selected: 0 }))
}

/** Ctrl+K: names of dossiers, documents, notes and people as they are typed, words on pages, and commands. */
export function QuickFind() {
  const { t } = useTranslation('search')
  const dossierId = dossierOf(useRoute())
  const [typed, setTyped] = useState('')
  const { groups, fresh } = useQuickGroups(typed, dossierId)
  const listed = groups.flatMap(({ actions }) => actions.map(({ key }) => key)).join(' ')
  const enterWaits = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, or other words
  useEffect(() => {
    if (typed !== '') chooseFirst()
  }, [listed, typed])
  useEffect(() => {
    if (!fresh || !enterWaits.current) return
    enterWaits.current = false
    quickFind.close()
    groups[0]?.actions[0]?.run()
  })
  /** Enter pressed before the answer is there opens the first hit of that answer, not one of the list before it. */
  const onKeyDownCapture = (event: KeyPress) => {
    enterWaits.current = event.key === 'Enter' && !fresh && !event.nativeEvent.isComposing
    if (!enterWaits.current) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Spotlight.Root
      store={quickFindStore}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      centered={false}
      scrollable
      maxHeight="min(62vh, 34rem)"
      size={640}
      attributes={{ content: { 'aria-label': t('quick.title') } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 0 }}
    >
      <div onKeyDownCapture={onKeyDownCapture}>
        <Spotlight.Search
          placeholder={t('quick.placeholder')}
          aria-label={t('quick.title')}
          spellCheck={false}
          maxLength={200}
          leftSection={fresh ? <IconSearch size={18} stroke={1.5} aria-hidden /> : <Loader size={16} />}
        />
      </div>
      <Spotlight.ActionsList>
        {groups.map(({ key, actions }) => (
          <Spotlight.ActionsGroup key={key} label={t(`quick.group.${key}`)}>
            {actions.map((action) => (
              <QuickRow key={action.key} action={action} page={key === 'page'} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
