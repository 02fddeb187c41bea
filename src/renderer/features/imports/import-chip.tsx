import { Button, Progress, Tooltip } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './import-chip.module.css'
import { showImports, useImports } from './imports-store.ts'
import { figuresOf } from './queue.ts'

/** The queue in the top bar: how far it is, and how many files need the user. Nothing when it is empty. */
export function ImportChip() {
  const { t } = useTranslation('imports')
  const { items, open } = useImports()
  if (items.size === 0) return null
  const { total, finished, refused, progress, active } = figuresOf(items.values())
  const words = active
    ? t('chip.active', { finished, total })
    : refused > 0
      ? t('chip.refused', { count: refused })
      : t('chip.done')
  return (
    <Tooltip label={t('title')}>
      <Button
        variant={refused > 0 ? 'light' : 'subtle'}
        color={refused > 0 ? 'yellow' : 'pine'}
        leftSection={<IconFileImport size={15} aria-hidden />}
        aria-expanded={open}
        onClick={() => showImports(!open)}
        className={classes.root}
      >
        <span className={classes.words}>{words}</span>
        {active && <Progress value={progress * 100} size={3} className={classes.bar} aria-hidden />}
      </Button>
    </Tooltip>
  )
}
