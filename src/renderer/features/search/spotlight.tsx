import { Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { currentRoute, navigate, type Route, useRoute } from '../../app/routes.ts'
import { commandGroup, hitGroups, type QuickGroup } from './quick-actions.tsx'
import classes from './spotlight.module.css'

const dossierOf = (route: Route): DossierId | null => ('dossierId' in route ? route.dossierId : null)

const searchPage = (dossierId: DossierId | null, query: string): Route =>
  dossierId ? { screen: 'dossier', dossierId, tab: 'search', query } : { screen: 'search', query }

/** Physical keys: Ctrl+K and Ctrl+Shift+F are where they are under the Russian layout too. */
function useKeys() {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
      if (event.code === 'KeyK' && !event.shiftKey) spotlight.toggle()
      else if (event.code === 'KeyF' && event.shiftKey) {
        spotlight.close()
        navigate(searchPage(dossierOf(currentRoute()), ''))
      } else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Ctrl+K: names of dossiers, documents, notes and people as they are typed, words on pages, and commands. */
export function QuickFind() {
  const { t, i18n } = useTranslation('search')
  useKeys()
  const dossierId = dossierOf(useRoute())
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 60)
  const language = i18n.language === 'en' ? ('en' as const) : ('ru' as const)
  const found = useRequest(
    'search.quick',
    { query: asked.slice(0, 200), dossierId, language },
    { enabled: asked !== '', placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  const dossiers = useRequest('dossiers.list', { trashed: false }, { enabled: typed === '' })
  const recent = (dossiers.data?.dossiers ?? [])
    .filter(({ id }) => id !== dossierId)
    .slice(0, 5)
    .map(({ id, title }) => ({ type: 'dossier' as const, id, title }))
  const hits = typed.trim() === '' ? recent : (found.data?.hits ?? [])
  const groups: QuickGroup[] = [...hitGroups(hits, asked, t), ...commandGroup(dossierId, typed, t)]
  const query = typed.trim()
  return (
    <Spotlight.Root
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
      <Spotlight.Search
        placeholder={t('quick.placeholder')}
        aria-label={t('quick.title')}
        spellCheck={false}
        maxLength={200}
        leftSection={
          found.isFetching && !found.data ? <Loader size={16} /> : <IconSearch size={18} stroke={1.5} aria-hidden />
        }
      />
      <Spotlight.ActionsList>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.key} label={t(`quick.group.${group.key}`)}>
            {group.actions.map(({ key, icon: Icon, label, detail, run }) => (
              <Spotlight.Action key={key} onClick={run} className={classes.action}>
                <Icon size={18} stroke={1.5} aria-hidden className={classes.icon} />
                <span className={classes.words}>
                  <span className={classes.label} data-page={group.key === 'page' || undefined}>
                    {label}
                  </span>
                  {detail && <span className={classes.detail}>{detail}</span>}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {query !== '' && (
          <Spotlight.ActionsGroup label={t('quick.group.search')}>
            <Spotlight.Action onClick={() => navigate(searchPage(dossierId, query))} className={classes.action}>
              <IconSearch size={18} stroke={1.5} aria-hidden className={classes.icon} />
              <span className={classes.words}>
                <span className={classes.label}>{t(dossierId ? 'quick.allInDossier' : 'quick.all', { query })}</span>
              </span>
            </Spotlight.Action>
            {dossierId && (
              <Spotlight.Action onClick={() => navigate(searchPage(null, query))} className={classes.action}>
                <IconSearch size={18} stroke={1.5} aria-hidden className={classes.icon} />
                <span className={classes.words}>
                  <span className={classes.label}>{t('quick.all', { query })}</span>
                </span>
              </Spotlight.Action>
            )}
          </Spotlight.ActionsGroup>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
