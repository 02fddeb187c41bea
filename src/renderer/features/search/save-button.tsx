import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '#shared/domain/search.ts'
import { forgetSearch, savedAs, saveSearch, useSavedSearches } from './use-saved-searches.ts'

/** Keeps the search as it stands, or lets go of it. */
export function SaveButton({ asked }: { asked: Pick<SavedSearch, 'query' | 'dossierId' | 'filters'> }) {
  const { t } = useTranslation('search')
  const saved = savedAs(useSavedSearches(asked.dossierId), asked)
  const label = t(saved ? 'saved.forget' : 'saved.save')
  const toggle = () => void (saved ? forgetSearch(saved) : saveSearch(asked).catch(() => undefined))
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" aria-label={t('saved.save')} aria-pressed={saved !== undefined} onClick={toggle}>
        {saved ? <IconBookmarkFilled size={15} /> : <IconBookmark size={15} />}
      </ActionIcon>
    </Tooltip>
  )
}
