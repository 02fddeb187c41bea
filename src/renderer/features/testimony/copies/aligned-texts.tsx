import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconColumns2 } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contradictionKey } from '#shared/domain/contradiction.ts'
import { type AlignedPiece, type CopyMatch, shareOf } from '#shared/domain/copy.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { settled } from '../../../app/records.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import { decide } from '../actions.ts'
import { DecideButtons } from '../decide-buttons.tsx'
import { openPlaces } from '../open.ts'
import { type Side, sideOf } from '../sides.tsx'
import styles from '../testimony.module.css'
import type { Testimony } from '../use-testimony.ts'
import classes from './copies.module.css'

type Props = { dossierId: DossierId; testimony: Testimony; match: CopyMatch }

/** Two texts side by side with what they have in common marked; a common part that is chosen shows itself in both. */
export function AlignedTexts({ dossierId, testimony, match }: Props) {
  const { t, i18n } = useTranslation('testimony')
  const { left, right } = match
  const { data, error } = useRequest('copies.align', { dossierId, left, right })
  const decided = useRequest('contradictions.list', { dossierId }).data?.contradictions ?? []
  const [run, setRun] = useState(0)
  const root = useRef<HTMLElement>(null)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const runs = Math.max(-1, ...data.left.map((piece) => piece.run ?? -1)) + 1
  const [a, b] = [sideOf(left, testimony, i18n.language), sideOf(right, testimony, i18n.language)]
  const known = decided.find((one) => contradictionKey(one) === contradictionKey({ kind: 'verbatim', left, right }))
  const choose = (next: number) => {
    const to = Math.max(0, Math.min(runs - 1, next))
    setRun(to)
    for (const element of root.current?.querySelectorAll(`[data-run="${to}"][data-first]`) ?? [])
      element.scrollIntoView({ block: 'center' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.code === 'KeyN') choose(run + (event.shiftKey ? -1 : 1))
    else return
    event.preventDefault()
  }
  const take = (state: 'open' | 'dismissed') =>
    settled(decide(dossierId, { kind: 'verbatim', weight: 'material', state, left, right, explanation: '' }))
  const of = (words: number) => Math.round((100 * match.common) / Math.max(1, words))
  return (
    <section ref={root} className={classes.texts} aria-label={t('view.copies')} onKeyDown={onKeyDown}>
      <div className={classes.figures}>
        <strong className={classes.figure}>{Math.round(shareOf(match) * 100)}&nbsp;%</strong>
        <span className={`${styles.quiet} ${classes.shareWords}`}>
          {t('copies.share', {
            common: match.common,
            left: of(match.leftWords),
            right: of(match.rightWords),
            longest: match.longest,
          })}
        </span>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconChevronUp size={15} aria-hidden />}
          disabled={run === 0}
          onClick={() => choose(run - 1)}
        >
          {t('copies.previous')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconChevronDown size={15} aria-hidden />}
          disabled={run >= runs - 1}
          onClick={() => choose(run + 1)}
        >
          {t('copies.next')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconColumns2 size={15} aria-hidden />}
          onClick={() => openPlaces(dossierId, a?.target ?? null, b?.target ?? null)}
        >
          {t('copies.open')}
        </Button>
        {known ? (
          <Chip>{t(`state.${known.state}`)}</Chip>
        ) : (
          <DecideButtons accept={t('copies.accept')} dismiss={t('copies.dismiss')} take={take} />
        )}
      </div>
      <div className={classes.columns}>
        <Text side={a} pieces={data.left} run={run} choose={choose} />
        <Text side={b} pieces={data.right} run={run} choose={choose} />
      </div>
    </section>
  )
}

/** A line of print that goes on in the next one, so that it breaks where there is no room and nowhere else. */
const joinedLines = (text: string) => text.replace(/(?<=[^\s.:;!?»])\n(?=[\p{Ll}\d«(])/gu, ' ')

type TextProps = { side: Side | null; pieces: readonly AlignedPiece[]; run: number; choose(run: number): void }

function Text({ side, pieces, run, choose }: TextProps) {
  const { t } = useTranslation('testimony')
  const first = new Set<number>()
  let at = 0
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={classes.text} tabIndex={0} aria-label={side?.title ?? t('gone')}>
      <h2 className={classes.title}>{side?.title ?? t('gone')}</h2>
      {side && side.place !== '' && <p className={classes.place}>{side.place}</p>}
      <p className={classes.words}>
        {pieces.map((piece) => {
          const key = at
          at += piece.text.length
          const page = piece.page !== null && piece.page > 0 && (
            <span className={classes.page}>{t('copies.page', { page: piece.page + 1 })}</span>
          )
          if (piece.run === null)
            return (
              <span key={key} data-formula={piece.formula || undefined} className={classes.piece}>
                {page}
                {joinedLines(piece.text)}
              </span>
            )
          const begins = !first.has(piece.run)
          first.add(piece.run)
          const own = piece.run
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: N and Shift+N go from part to part
            <mark
              key={key}
              data-run={own}
              data-first={begins || undefined}
              data-current={own === run || undefined}
              data-formula={piece.formula || undefined}
              className={classes.common}
              onClick={() => choose(own)}
            >
              {page}
              {joinedLines(piece.text)}
            </mark>
          )
        })}
      </p>
    </section>
  )
}
