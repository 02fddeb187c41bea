import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { SearchFilters, SearchGroup, SearchResult } from '#shared/domain/search.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { mergeGroups } from './rows.ts'

/** Hits fetched at a time. */
const PART = 60

export type Search = {
  groups: SearchGroup[]
  total: number
  notice: SearchResult['notice']
  milliseconds: number
  error: DeloError | null
  /** Nothing to show yet. */
  first: boolean
  /** What is shown belongs to the query before this one. */
  stale: boolean
  hasMore: boolean
  more(): void
}

/** The answer to a query, fetched part by part as the user goes down. Null while there is no query. */
export function useSearch(query: string, dossierId: DossierId | null, filters: SearchFilters): Search | null {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? ('en' as const) : ('ru' as const)
  const input = { query, dossierId, filters, language, limit: PART }
  const asked = query.trim() !== ''
  const found = useInfiniteQuery<SearchResult, DeloError, { pages: SearchResult[] }, unknown[], number>({
    queryKey: ['search.run', input],
    queryFn: ({ pageParam }) => request('search.run', { ...input, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, parts) => {
      const next = parts.length * PART
      return next < last.total && last.groups.length > 0 ? next : undefined
    },
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  const parts = found.data?.pages
  const groups = useMemo(() => mergeGroups((parts ?? []).map((part) => part.groups)), [parts])
  if (!asked) return null
  const head = parts?.[0]
  return {
    groups,
    total: head?.total ?? 0,
    notice: head?.notice ?? null,
    milliseconds: head?.milliseconds ?? 0,
    error: found.error,
    first: head === undefined && found.error === null,
    stale: found.isPlaceholderData,
    hasMore: found.hasNextPage,
    more: () => void (found.isFetchingNextPage || found.fetchNextPage()),
  }
}
