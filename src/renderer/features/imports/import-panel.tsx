import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './import-panel.module.css'
import { ImportRow } from './import-row.tsx'
import { cancelImports, clearFinished, showImports, useImports } from './imports-store.ts'
import { figuresOf, inShownOrder } from './queue.ts'

/** The import queue, at the foot of the window; stays while the user goes elsewhere. */
export function ImportPanel() {
  const { t } = useTranslation('imports')
  const { items, open } = useImports()
  const list = useRef<HTMLElement>(null)
  const rows = open ? inShownOrder([...items.values()]) : []
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => 46,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  })
  if (!open || items.size === 0) return null
  const figures = figuresOf(items.values())
  const summary = [
    t('summary.done', { finished: figures.finished, total: figures.total }),
    figures.duplicates > 0 && t('summary.duplicates', { count: figures.duplicates }),
    figures.refused > 0 && t('summary.refused', { count: figures.refused }),
  ]
  return (
    <section className={classes.root} aria-label={t('title')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        <span className={classes.summary} role="status">
          {summary.filter(Boolean).join(' · ')}
        </span>
        {figures.active ? (
          <Button variant="subtle" size="compact-xs" color="gray" onClick={() => void cancelImports(null)}>
            {t('cancelAll')}
          </Button>
        ) : (
          <Button variant="subtle" size="compact-xs" color="gray" onClick={() => void clearFinished()}>
            {t('clear')}
          </Button>
        )}
        <ActionIcon aria-label={t('hide')} onClick={() => showImports(false)}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <Progress
        value={figures.progress * 100}
        size={3}
        radius={0}
        aria-label={t('overall')}
        className={classes.overall}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section ref={list} className={classes.list} tabIndex={0} aria-label={t('list')}>
        <ul style={{ height: virtualizer.getTotalSize() }} className={classes.all}>
          {virtualizer.getVirtualItems().map((virtual) => {
            const item = rows[virtual.index]
            return (
              item && (
                <li
                  key={item.id}
                  ref={virtualizer.measureElement}
                  data-index={virtual.index}
                  className={classes.slot}
                  style={{ transform: `translateY(${virtual.start}px)` }}
                >
                  <ImportRow item={item} />
                </li>
              )
            )
          })}
        </ul>
      </section>
    </section>
  )
}
