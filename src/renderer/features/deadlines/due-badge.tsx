import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import classes from './due-badge.module.css'
import { usePressing } from './use-due.ts'

/** How many deadlines of a dossier are overdue or due within a week; nothing when none is. */
export function DueBadge({ dossierId }: { dossierId: DossierId | null }) {
  const { t } = useTranslation('deadlines')
  const { overdue, soon } = usePressing(dossierId)
  const count = overdue + soon
  if (count === 0) return null
  return (
    <span className={classes.badge} data-badge data-overdue={overdue > 0 || undefined}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <VisuallyHidden>{t('badge', { count })}</VisuallyHidden>
    </span>
  )
}
