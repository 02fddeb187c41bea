import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './folded-list.module.css'

type Props = {
  title: string
  chosen: number
  of: number
  /** Null where the entries are no choice of all or none. */
  chooseAll: ((on: boolean) => void) | null
  children: ReactNode
  /** Stands by itself, not under a choice of its own. */
  flush?: boolean
  /** Not so long that it should scroll by itself. */
  short?: boolean
}

/** A list of choices that stays folded while all are chosen, which is what is mostly wanted. */
export function FoldedList({ title, chosen, of, chooseAll, children, flush, short }: Props) {
  const { t } = useTranslation('exports')
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className={classes.root} data-flush={flush || undefined}>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} aria-hidden className={classes.chevron} data-open={open || undefined} />
        {chooseAll === null && chosen === 0
          ? title
          : `${title}: ${chooseAll !== null && chosen === of ? t('all') : t('someOf', { chosen, of })}`}
      </UnstyledButton>
      {open && (
        <div id={id} className={classes.list} data-short={short || undefined}>
          {children}
          {chooseAll && (
            <div className={classes.both}>
              <Button variant="subtle" size="compact-xs" disabled={chosen === of} onClick={() => chooseAll(true)}>
                {t('chooseAll')}
              </Button>
              <Button variant="subtle" size="compact-xs" disabled={chosen === 0} onClick={() => chooseAll(false)}>
                {t('chooseNone')}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
