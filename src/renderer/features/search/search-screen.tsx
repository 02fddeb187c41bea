import { Button, CloseButton, Loader, Pill, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { ChosenFilters } from '#shared/domain/search.ts'
import { searchPage } from '../../app/quick-find.ts'
import { navigate } from '../../app/routes.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { filtersKey, NO_FILTERS, toSearchFilters } from './filters.ts'
import { NothingAsked, NothingFound } from './nothing.tsx'
import { QueryHelp } from './query-help.tsx'
import { Results, type ResultsHandle } from './results.tsx'
import { toRows } from './rows.ts'
import { SaveButton } from './save-button.tsx'
import { SavedList } from './saved-list.tsx'
import { ScopeButtons } from './scope-buttons.tsx'
import classes from './search-screen.module.css'
import { useKnownTags } from './use-known-tags.ts'
import type { ListedSearch } from './use-saved-searches.ts'
import { useSearch } from './use-search.ts'

type Props = { dossierId: DossierId | null; query?: string }

/** What is typed is searched at once; the route keeps it, so that "back" from a hit comes to the same results. */
function useTypedQuery({ dossierId, query = '' }: Props) {
  const [typed, setTyped] = useState(query)
  const [asked] = useDebouncedValue(typed, 120)
  const sent = useRef(query)
  useEffect(() => {
    if (query === sent.current) return
    sent.current = query
    setTyped(query)
  }, [query])
  useEffect(() => {
    if (asked === sent.current) return
    sent.current = asked
    navigate(searchPage(dossierId, asked), { replace: true })
  }, [asked, dossierId])
  return { typed, setTyped, asked }
}

/** Kept while the window lives, so that coming back from a hit finds the filters as they were. */
const lastFilters = new Map<string, ChosenFilters>()

/** Search in one dossier, or in all. */
export function SearchScreen(props: Props) {
  const { dossierId } = props
  const { t, i18n } = useTranslation('search')
  const { typed, setTyped, asked } = useTypedQuery(props)
  const [filters, setFilters] = useState(lastFilters.get(dossierId ?? '') ?? NO_FILTERS)
  const change = (next: ChosenFilters) => {
    lastFilters.set(dossierId ?? '', next)
    setFilters(next)
  }
  const search = useSearch(asked, dossierId, toSearchFilters(filters))
  const tags = useKnownTags(dossierId)
  const field = useRef<HTMLInputElement>(null)
  const results = useRef<ResultsHandle>(null)
  const more = search?.more
  const hasMore = search?.hasMore ?? false
  const onEnd = useCallback(() => {
    if (hasMore) more?.()
  }, [hasMore, more])
  const tryOut = (query: string) => {
    setTyped(query)
    field.current?.focus()
  }
  const askAgain = (saved: ListedSearch) => {
    lastFilters.set(saved.dossierId ?? '', saved.filters)
    if (saved.dossierId !== dossierId) return navigate(searchPage(saved.dossierId, saved.query))
    setFilters(saved.filters)
    tryOut(saved.query)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    results.current?.focusFirst()
  }
  const rows = search ? toRows(search.groups, filters.document === null) : []
  const narrowed = filtersKey(filters) !== filtersKey(NO_FILTERS)
  const meta =
    search && !search.first && search.error === null && search.notice !== 'empty'
      ? t('found', {
          count: search.total,
          shown: new Intl.NumberFormat(i18n.language).format(search.total),
          milliseconds: Math.max(1, Math.round(search.milliseconds)),
        })
      : t(dossierId ? 'inDossier' : 'inVault')
  const body = () => {
    if (!search || search.notice === 'empty')
      return (
        <div className={classes.start}>
          <SavedList dossierId={dossierId} ask={askAgain} />
          <NothingAsked tryOut={tryOut} />
        </div>
      )
    if (search.error) return <ErrorMessage error={search.error} />
    if (search.first) return null
    if (rows.length === 0)
      return (
        <NothingFound
          query={asked}
          clearFilters={narrowed ? () => change(NO_FILTERS) : null}
          everywhere={dossierId ? () => navigate(searchPage(null, asked)) : null}
        />
      )
    return (
      <Results
        handle={results}
        rows={rows}
        query={asked}
        showDossier={dossierId === null}
        stale={search.stale}
        onEnd={onEnd}
        leave={() => field.current?.focus()}
        onlyDocument={({ group: { target, title } }) =>
          target.type === 'document' && change({ ...filters, document: { id: target.id, title } })
        }
      />
    )
  }
  return (
    <div className={classes.root}>
      <PageHeader
        title={t('title')}
        meta={<span aria-live="polite">{meta}</span>}
        actions={
          dossierId && (
            <Button variant="subtle" onClick={() => navigate(searchPage(null, typed))}>
              {t('everywhere')}
            </Button>
          )
        }
      />
      <search className={classes.form}>
        <TextInput
          ref={field}
          size="md"
          type="search"
          aria-label={t('field')}
          placeholder={t('placeholder')}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          maxLength={1_000}
          leftSection={
            search && (search.first || search.stale) ? <Loader size={15} /> : <IconSearch size={17} aria-hidden />
          }
          rightSectionWidth={88}
          rightSection={
            <span className={classes.tools}>
              {typed !== '' && <CloseButton size="sm" aria-label={t('clear')} onClick={() => tryOut('')} />}
              {typed.trim() !== '' && <SaveButton asked={{ query: typed, dossierId, filters }} />}
              <QueryHelp tryOut={tryOut} />
            </span>
          }
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div className={classes.filters}>
          <ScopeButtons scopes={filters.scopes ?? []} onChange={(scopes) => change({ ...filters, scopes })} />
          <FilterPanel filters={filters} onChange={change} tags={tags} />
          {filters.document && (
            <Pill
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('leaveDocument') }}
              onRemove={() => change({ ...filters, document: null })}
            >
              {t('onlyIn', { title: filters.document.title })}
            </Pill>
          )}
        </div>
        {search?.notice === 'read-as-words' && <p className={classes.notice}>{t('readAsWords')}</p>}
      </search>
      {body()}
    </div>
  )
}
