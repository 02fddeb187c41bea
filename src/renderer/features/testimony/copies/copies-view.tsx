import { Button, Progress } from '@mantine/core'
import { IconCopy, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CopyMatch, type CopySource, shareOf } from '#shared/domain/copy.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import { VirtualListbox } from '../../../ui/virtual-listbox.tsx'
import { sideOf } from '../sides.tsx'
import styles from '../testimony.module.css'
import type { Testimony } from '../use-testimony.ts'
import { AlignedTexts } from './aligned-texts.tsx'
import classes from './copies.module.css'
import { useComparison } from './use-comparison.ts'

type Props = { dossierId: DossierId; testimony: Testimony }

const keyOf = ({ left, right }: CopyMatch) => `${left.id}-${right.id}`

/** Near-identical wording: pairs of texts by the share they have in common, and both side by side. */
export function CopiesView({ dossierId, testimony }: Props) {
  const { t, i18n } = useTranslation('testimony')
  const { data, error, running, start, cancel } = useComparison(dossierId)
  const [chosen, setChosen] = useState<string | null>(null)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const { matches, comparison, stale } = data
  const current = matches.find((match) => keyOf(match) === chosen) ?? matches[0] ?? null
  const name = (source: CopySource) => sideOf(source, testimony, i18n.language)?.title ?? t('gone')
  const percent = (match: CopyMatch) => `${Math.round(shareOf(match) * 100)}\u00a0%`
  const compare = (
    <Button leftSection={<IconRefresh size={15} aria-hidden />} onClick={start} disabled={running !== null}>
      {t(comparison ? 'copies.again' : 'copies.start')}
    </Button>
  )
  return (
    <div className={styles.main}>
      <div className={styles.bar}>
        {running ? (
          <>
            <Progress
              value={(100 * running.done) / Math.max(1, running.of)}
              aria-label={t('copies.running')}
              className={classes.progress}
            />
            <span className={styles.quiet} role="status">
              {t('copies.running')}
            </span>
            <Button variant="default" size="compact-sm" onClick={cancel}>
              {t('cancel')}
            </Button>
          </>
        ) : (
          <span className={styles.quiet}>
            {comparison &&
              [
                t('copies.compared', { count: comparison.texts }),
                comparison.unread > 0 ? t('copies.unread', { count: comparison.unread }) : '',
                stale ? t('copies.stale') : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
          </span>
        )}
        <span className={styles.space} />
        {comparison && compare}
      </div>
      {!current ? (
        <EmptyState
          icon={<IconCopy size={40} stroke={1.25} />}
          title={t(comparison ? 'empty.noCopies' : 'empty.copies')}
          actions={comparison ? undefined : compare}
        >
          {t('empty.copiesBody')}
        </EmptyState>
      ) : (
        <div className={classes.split}>
          <div className={classes.list}>
            <VirtualListbox
              label={t('copies.pairs')}
              items={matches}
              keyOf={keyOf}
              rowHeight={90}
              current={keyOf(current)}
              choose={(match) => setChosen(keyOf(match))}
              none=""
            >
              {(match) => (
                <span className={classes.pair}>
                  <span className={classes.share}>{percent(match)}</span>
                  <span className={classes.names}>
                    <span className={classes.name}>{name(match.left)}</span>
                    <span className={classes.name}>{name(match.right)}</span>
                  </span>
                </span>
              )}
            </VirtualListbox>
          </div>
          <AlignedTexts key={keyOf(current)} dossierId={dossierId} testimony={testimony} match={current} />
        </div>
      )}
    </div>
  )
}
