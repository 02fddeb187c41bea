import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconArrowsDiff, IconCheck, IconMessageQuestion, IconTrash, IconX } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Contradiction,
  type ContradictionFields,
  ContradictionKind,
  type ContradictionProposal,
  ContradictionWeight,
} from '#shared/domain/contradiction.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { CommittedText } from '../../../ui/committed-text.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { changeContradiction, decide, eraseContradiction, told } from '../actions.ts'
import { ask } from '../plan/ask.ts'
import { SideCard, sideOf } from '../sides.tsx'
import styles from '../testimony.module.css'
import type { Testimony } from '../use-testimony.ts'
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

type Both = { dossierId: DossierId; testimony: Testimony }

function ProposalCard({ dossierId, testimony, proposal }: Both & { proposal: ContradictionProposal }) {
  const { t, i18n } = useTranslation('testimony')
  const { kind, left, right, leftWords, rightWords } = proposal
  const [a, b] = [sideOf(left, testimony, i18n.language), sideOf(right, testimony, i18n.language)]
  const assertion = left.type === 'assertion' ? testimony.assertion.get(left.id) : undefined
  const topic = testimony.topics.find(({ id }) => id === assertion?.topicId)
  const why = t('contradiction.why', {
    kind: t(`kind.${kind}`),
    left: leftWords.join(', '),
    right: rightWords.join(', '),
  })
  const take = (state: ContradictionFields['state']) =>
    told(decide(dossierId, { kind, left, right, weight: 'material', state, explanation: '' }))
  return (
    <article className={classes.card} aria-label={why}>
      <header className={classes.head}>
        <span className={styles.chip}>{t(`kind.${kind}`)}</span>
        {topic && <span className={classes.topic}>{topic.title}</span>}
        <span className={classes.why}>{`${leftWords.join(', ')} — ${rightWords.join(', ')}`}</span>
      </header>
      <div className={classes.sides}>
        <SideCard dossierId={dossierId} side={a} differing={leftWords} />
        <SideCard dossierId={dossierId} side={b} differing={rightWords} />
      </div>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={15} aria-hidden />}
          onClick={() => void take('open')}
        >
          {t('contradiction.accept')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconX size={15} aria-hidden />}
          onClick={() => void take('dismissed')}
        >
          {t('contradiction.dismiss')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconMessageQuestion size={15} aria-hidden />}
          onClick={() =>
            void take('open').then(
              (made) => made && ask({ dossierId, testimony, contradiction: made, language: i18n.language }),
            )
          }
        >
          {t('contradiction.ask')}
        </Button>
      </Group>
    </article>
  )
}

function DecidedCard({ dossierId, testimony, contradiction }: Both & { contradiction: Contradiction }) {
  const { t, i18n } = useTranslation('testimony')
  const { id, kind, weight, state, left, right, explanation } = contradiction
  const change = (fields: Partial<ContradictionFields>) => told(changeContradiction(contradiction, fields))
  return (
    <article className={classes.card} aria-label={t(`kind.${kind}`)}>
      <header className={classes.head}>
        <Select
          size="xs"
          aria-label={t('contradiction.kind')}
          data={ContradictionKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => value && void change({ kind: ContradictionKind.parse(value) })}
          w={210}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('contradiction.weight')}
          value={weight}
          onChange={(value) => void change({ weight: ContradictionWeight.parse(value) })}
          data={ContradictionWeight.options.map((value) => ({ value, label: t(`weight.${value}`) }))}
        />
      </header>
      <div className={classes.sides}>
        <SideCard dossierId={dossierId} side={sideOf(left, testimony, i18n.language)} />
        <SideCard dossierId={dossierId} side={sideOf(right, testimony, i18n.language)} />
      </div>
      <CommittedText
        aria-label={t('contradiction.explanation')}
        placeholder={t('contradiction.explanation')}
        value={explanation}
        maxLength={10_000}
        onCommit={(value) => change({ explanation: value })}
      />
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconMessageQuestion size={15} aria-hidden />}
          onClick={() => void ask({ dossierId, testimony, contradiction, language: i18n.language })}
        >
          {t('contradiction.ask')}
        </Button>
        {(['open', 'explained', 'dismissed'] as const)
          .filter((other) => other !== state)
          .map((other) => (
            <Button key={other} size="compact-sm" variant="default" onClick={() => void change({ state: other })}>
              {t(`contradiction.to.${other}`)}
            </Button>
          ))}
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => void told(eraseContradiction(id))}
        >
          {t('contradiction.erase')}
        </Button>
      </Group>
    </article>
  )
}
