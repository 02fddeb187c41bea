import { Button, Progress, Tooltip } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './import-chip.module.css'
import { showImports, useImports } from './imports-store.ts'
import { figuresOf } from './queue.ts'

/** The queue in the top bar: how far it is, and how many files need the user. Nothing when it is empty. */
export function ImportChip() {
  const { t } = useTranslation('imports')
  const { items, open } = useImports()
  const { total, finished, refused, progress, active } = figuresOf(items.values())
  const quiet = useQuietAfter(!active && refused === 0 && !open, total)
  if (items.size === 0 || quiet) return null
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

const SHOWN_AFTER_MS = 8_000

/** True a while after `over` came true; a changed `total` starts anew. */
function useQuietAfter(over: boolean, total: number): boolean {
  const [quietAt, setQuietAt] = useState<number | null>(null)
  useEffect(() => {
    if (!over) return setQuietAt(null)
    const timer = setTimeout(() => setQuietAt(total), SHOWN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [over, total])
  return over && quietAt === total
}
