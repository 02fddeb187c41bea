import { SegmentedControl } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import styles from '../testimony.module.css'
import type { Testimony } from '../use-testimony.ts'
import { DecidedCard, ProposalCard } from './cards.tsx'
import classes from './contradictions.module.css'

type Props = { dossierId: DossierId; testimony: Testimony }
const SHOWN = ['proposed', 'open', 'explained', 'dismissed'] as const
type Shown = (typeof SHOWN)[number]

/** What differs, as the program proposes it and as a person has decided about it. */
export function ContradictionsView({ dossierId, testimony }: Props) {
  const { t } = useTranslation('testimony')
  const proposals = useRequest('contradictions.proposals', { dossierId }).data?.proposals
  const decided = useRequest('contradictions.list', { dossierId }).data?.contradictions
  const [shown, setShown] = useState<Shown>('proposed')
  if (!proposals || !decided) return null
  const count = (which: Shown) =>
    which === 'proposed' ? proposals.length : decided.filter(({ state }) => state === which).length
  const own = decided.filter(({ state }) => state === shown)
  return (
    <div className={styles.main}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('contradiction.show')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={SHOWN.map((value) => ({ value, label: `${t(`state.${value}`)} ${count(value)}` }))}
        />
        <span className={styles.quiet}>{shown === 'proposed' ? t('contradiction.proposedHint') : ''}</span>
      </div>
      {shown === 'proposed' ? (
        <Cards items={proposals} keyOf={(p) => `${p.kind}${p.left.id}${p.right.id}`} none={t('empty.proposals')}>
          {(proposal) => <ProposalCard dossierId={dossierId} testimony={testimony} proposal={proposal} />}
        </Cards>
      ) : (
        <Cards items={own} keyOf={({ id }) => id} none={t(`empty.${shown}`)}>
          {(one) => <DecidedCard dossierId={dossierId} testimony={testimony} contradiction={one} />}
        </Cards>
      )}
    </div>
  )
}

type CardsProps<T> = { items: readonly T[]; keyOf(item: T): string; none: string; children(item: T): ReactNode }

/** Cards of any height, drawn as far as they are seen. */
function Cards<T>({ items, keyOf, none, children }: CardsProps<T>) {
  const { t } = useTranslation('testimony')
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 190,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    overscan: 3,
  })
  if (items.length === 0)
    return (
      <EmptyState icon={<IconArrowsDiff size={40} stroke={1.25} />} title={none}>
        {t('empty.proposalsBody')}
      </EmptyState>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section ref={scroll} className={styles.scroll} tabIndex={0} aria-label={t('view.contradictions')}>
      <div className={classes.cards} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </div>
          )
        })}
      </div>
    </section>
  )
}
