import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconColumns2, IconMessageQuestion, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  type Contradiction,
  type ContradictionFields,
  ContradictionKind,
  type ContradictionProposal,
  ContradictionWeight,
  type TestimonyRef,
} from '#shared/domain/contradiction.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { settled } from '../../../app/records.ts'
import { Chip } from '../../../ui/chip.tsx'
import { CommittedText } from '../../../ui/committed-text.tsx'
import { changeContradiction, decide, eraseContradiction } from '../actions.ts'
import { DecideButtons } from '../decide-buttons.tsx'
import { openPlaces } from '../open.ts'
import { ask } from '../plan/ask.ts'
import { type Side, SideCard, sideOf } from '../sides.tsx'
import type { Testimony } from '../use-testimony.ts'
import classes from './contradictions.module.css'

/** What a claim is about; nothing where a side is no claim, or stands under no topic. */
function topicOf({ type, id }: TestimonyRef, { assertion, topics }: Testimony) {
  const topicId = type === 'assertion' ? assertion.get(id)?.topicId : undefined
  return topics.find((topic) => topic.id === topicId)
}

/** Both sides in the reader, side by side; nothing where one of them has no place in a document. */
function OpenBoth({ dossierId, sides: [a, b] }: { dossierId: DossierId; sides: readonly (Side | null)[] }) {
  const { t } = useTranslation('testimony')
  const [left, right] = [a?.target, b?.target]
  if (!left || !right) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconColumns2 size={15} aria-hidden />}
      onClick={() => openPlaces(dossierId, left, right)}
    >
      {t('matrix.openBoth')}
    </Button>
  )
}

type Both = { dossierId: DossierId; testimony: Testimony }

export function ProposalCard({ dossierId, testimony, proposal }: Both & { proposal: ContradictionProposal }) {
  const { t, i18n } = useTranslation('testimony')
  const { kind, left, right, leftWords, rightWords } = proposal
  const [a, b] = [sideOf(left, testimony, i18n.language), sideOf(right, testimony, i18n.language)]
  const topic = topicOf(left, testimony)
  const why = t('contradiction.why', {
    kind: t(`kind.${kind}`),
    left: leftWords.join(', '),
    right: rightWords.join(', '),
  })
  const take = (state: ContradictionFields['state']) =>
    settled(decide(dossierId, { kind, left, right, weight: 'material', state, explanation: '' }))
  return (
    <article className={classes.card} aria-label={why}>
      <header className={classes.head}>
        <Chip>{t(`kind.${kind}`)}</Chip>
        {topic && <span className={classes.topic}>{topic.title}</span>}
        <span className={classes.why}>{`${leftWords.join(', ')} — ${rightWords.join(', ')}`}</span>
      </header>
      <div className={classes.sides}>
        <SideCard dossierId={dossierId} side={a} differing={leftWords} />
        <SideCard dossierId={dossierId} side={b} differing={rightWords} />
      </div>
      <Group gap="xs">
        <DecideButtons accept={t('contradiction.accept')} dismiss={t('contradiction.dismiss')} take={take} />
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
        <OpenBoth dossierId={dossierId} sides={[a, b]} />
      </Group>
    </article>
  )
}

export function DecidedCard({ dossierId, testimony, contradiction }: Both & { contradiction: Contradiction }) {
  const { t, i18n } = useTranslation('testimony')
  const { id, kind, weight, state, left, right, explanation } = contradiction
  const topic = topicOf(left, testimony) ?? topicOf(right, testimony)
  const change = (fields: Partial<ContradictionFields>) => changeContradiction(id, fields)
  const choose = (fields: Partial<ContradictionFields>) => void settled(change(fields))
  const [a, b] = [sideOf(left, testimony, i18n.language), sideOf(right, testimony, i18n.language)]
  return (
    <article className={classes.card} aria-label={t(`kind.${kind}`)}>
      <header className={classes.head}>
        <Select
          size="xs"
          aria-label={t('contradiction.kind')}
          data={ContradictionKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => value && choose({ kind: ContradictionKind.parse(value) })}
          w={210}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('contradiction.weight')}
          value={weight}
          onChange={(value) => choose({ weight: ContradictionWeight.parse(value) })}
          data={ContradictionWeight.options.map((value) => ({ value, label: t(`weight.${value}`) }))}
        />
        {topic && <span className={classes.topic}>{topic.title}</span>}
      </header>
      <div className={classes.sides}>
        <SideCard dossierId={dossierId} side={a} />
        <SideCard dossierId={dossierId} side={b} />
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
        <OpenBoth dossierId={dossierId} sides={[a, b]} />
        {(['open', 'explained', 'dismissed'] as const)
          .filter((other) => other !== state)
          .map((other) => (
            <Button key={other} size="compact-sm" variant="default" onClick={() => choose({ state: other })}>
              {t(`contradiction.to.${other}`)}
            </Button>
          ))}
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => void eraseContradiction(id)}
        >
          {t('contradiction.erase')}
        </Button>
      </Group>
    </article>
  )
}
