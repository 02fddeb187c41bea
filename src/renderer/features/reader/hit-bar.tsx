import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './hit-bar.module.css'
import type { Hits } from './use-hits.ts'

type Props = { query: string; hits: Hits; onClose(): void }

/** The search that led here, with the way from hit to hit. */
export function HitBar({ query, hits, onClose }: Props) {
  const { t } = useTranslation('reader')
  const step = (direction: 1 | -1, name: string, keys: string, Image: typeof IconX) => (
    <Tooltip label={`${t(name)} · ${keys}`}>
      <ActionIcon aria-label={t(name)} disabled={hits.total === 0} onClick={() => hits.go(direction)}>
        <Image size={16} />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <fieldset className={classes.root} aria-label={t('hits.title')}>
      <span className={classes.query} title={query}>
        {t('hits.query', { query })}
      </span>
      <span className={classes.count} role="status">
        {hits.total === 0 ? t('find.missing') : t('find.count', { current: hits.current, total: hits.total })}
      </span>
      {step(-1, 'hits.previous', 'Shift+N', IconChevronUp)}
      {step(1, 'hits.next', 'N', IconChevronDown)}
      <Tooltip label={t('hits.close')}>
        <ActionIcon aria-label={t('hits.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </fieldset>
  )
}
