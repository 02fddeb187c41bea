import { Button } from '@mantine/core'
import { IconSearch, IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { QueryExamples } from './query-help.tsx'

/** Before the first query: how to ask. */
export function NothingAsked({ tryOut }: { tryOut(query: string): void }) {
  const { t } = useTranslation('search')
  return (
    <EmptyState icon={<IconSearch size={36} stroke={1.3} />} title={t('ask.title')}>
      <p>{t('ask.body')}</p>
      <QueryExamples tryOut={tryOut} />
    </EmptyState>
  )
}

type Props = { query: string; clearFilters: (() => void) | null; everywhere: (() => void) | null }

/** No hit: what else could be tried. */
export function NothingFound({ query, clearFilters, everywhere }: Props) {
  const { t } = useTranslation('search')
  return (
    <EmptyState
      icon={<IconSearchOff size={36} stroke={1.3} />}
      title={t('nothing.title', { query })}
      actions={
        <>
          {clearFilters && (
            <Button variant="default" onClick={clearFilters}>
              {t('nothing.clearFilters')}
            </Button>
          )}
          {everywhere && (
            <Button variant="default" onClick={everywhere}>
              {t('everywhere')}
            </Button>
          )}
        </>
      }
    >
      {t('nothing.body')}
    </EmptyState>
  )
}
