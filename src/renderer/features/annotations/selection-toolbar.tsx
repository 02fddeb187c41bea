import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconBlockquote,
  IconCopy,
  IconHighlight,
  IconMessage2,
  IconMessage2Plus,
  IconMessagePlus,
  IconPin,
  IconPinned,
  IconUnderline,
} from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LabelId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { isEditable } from '../../app/shortcuts.ts'
import type { DocumentView } from '../../viewer/view.ts'
import { habits, type MarkStyle } from './habits.ts'
import { LabelDot } from './label-dot.tsx'
import classes from './selection-toolbar.module.css'
import { useLabels } from './use-annotations.ts'
import { useSelectedPassage } from './use-selected-passage.ts'

type Props = {
  view: DocumentView
  /** Whether keys go to this view and not to one beside it. */
  active: boolean
  readOnly: boolean
  onMark(passage: Passage, style: MarkStyle, labelId: LabelId | null): void
  onNote(passage: Passage): void
  onQuote(passage: Passage): void
  /** What a passage becomes in the case; null in the window where no facts and statements are kept. */
  records: PassageRecords | null
  onCopy(passage: Passage): void
}

export type PassageRecords = {
  /** A fact with this passage as its citation; `known`: a fact that is there already. */
  fact(passage: Passage, known: boolean): void
  /** A claim of a statement. */
  assert(passage: Passage): void
  /** A statement of the pages selected. */
  state(passage: Passage): void
}

/** Beside selected text: one press makes a mark, with its meaning (digits 1–9), or a fact (F). */
export function SelectionToolbar({ view, active, readOnly, onMark, onNote, onQuote, records, onCopy }: Props) {
  const { t } = useTranslation('annotations')
  const selected = useSelectedPassage(view)
  const labels = useLabels().list
  const [style, setStyle] = useState<MarkStyle>(habits.style)
  const bar = useRef<HTMLDivElement>(null)
  usePlacement(bar, view, selected?.at ?? null)

  const done = () => document.getSelection()?.removeAllRanges()
  const mark = (labelId: LabelId | null) => {
    if (!selected) return
    onMark(selected.passage, style, labelId)
    done()
  }
  const choose = (next: MarkStyle) => {
    habits.style = next
    setStyle(next)
  }
  const fact = (known: boolean) => {
    if (!selected || !records) return
    records.fact(selected.passage, known)
    done()
  }
  const testify = (whole: boolean) => {
    if (!selected || !records) return
    if (whole) records.state(selected.passage)
    else records.assert(selected.passage)
    done()
  }
  const latest = useRef({ mark, fact, testify, done, labels, bar })
  latest.current = { mark, fact, testify, done, labels, bar }

  const there = selected !== null
  useEffect(() => {
    if (!there || !active) return
    const listener = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isEditable(event.target)) return
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
      const label = digit ? latest.current.labels[Number(digit) - 1] : undefined
      const inBar = latest.current.bar.current?.contains(event.target as Node) ?? false
      if (label && !readOnly) latest.current.mark(label.id)
      else if (event.code === 'KeyF' && !readOnly) latest.current.fact(event.shiftKey)
      else if (event.code === 'KeyS' && !readOnly) latest.current.testify(event.shiftKey)
      else if (event.key === 'Escape') latest.current.done()
      else if (event.key === 'Tab' && !event.shiftKey && !inBar)
        latest.current.bar.current?.querySelector<HTMLElement>('button')?.focus()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [there, active, readOnly])

  if (!selected) return null
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('selection.label')}
      className={classes.bar}
      // The press must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={moveFocus}
    >
      {!readOnly && (
        <>
          <fieldset className={classes.group} aria-label={t('selection.labels')}>
            {labels.map((label, index) => (
              <Tooltip key={label.id} label={index < 9 ? `${label.shown} · ${index + 1}` : label.shown}>
                <button
                  type="button"
                  className={classes.label}
                  aria-label={t(`selection.${style}`, { label: label.shown })}
                  onClick={() => mark(label.id)}
                >
                  <LabelDot colour={label.colour} size={16} />
                </button>
              </Tooltip>
            ))}
          </fieldset>
          <span className={classes.rule} />
          <Tooltip label={t('type.highlight')}>
            <ActionIcon
              aria-label={t('type.highlight')}
              aria-pressed={style === 'highlight'}
              variant={style === 'highlight' ? 'light' : 'subtle'}
              onClick={() => choose('highlight')}
            >
              <IconHighlight size={17} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('type.underline')}>
            <ActionIcon
              aria-label={t('type.underline')}
              aria-pressed={style === 'underline'}
              variant={style === 'underline' ? 'light' : 'subtle'}
              onClick={() => choose('underline')}
            >
              <IconUnderline size={17} />
            </ActionIcon>
          </Tooltip>
          <span className={classes.rule} />
          {records && (
            <>
              <Tooltip label={`${t('selection.factHint')} · F`}>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<IconPin size={15} aria-hidden />}
                  onClick={() => fact(false)}
                >
                  {t('selection.fact')}
                </Button>
              </Tooltip>
              <Action label={t('selection.toFact')} keys="Shift+F" icon={IconPinned} run={() => fact(true)} />
              <span className={classes.rule} />
              <Action label={t('selection.assertion')} keys="S" icon={IconMessage2} run={() => testify(false)} />
              <Action
                label={t('selection.statement')}
                keys="Shift+S"
                icon={IconMessage2Plus}
                run={() => testify(true)}
              />
              <span className={classes.rule} />
            </>
          )}
          <Action
            label={t('selection.note')}
            icon={IconMessagePlus}
            run={() => onNote(selected.passage)}
            after={done}
          />
          <Action
            label={t('selection.quote')}
            icon={IconBlockquote}
            run={() => onQuote(selected.passage)}
            after={done}
          />
        </>
      )}
      <Action label={t('selection.copy')} icon={IconCopy} run={() => onCopy(selected.passage)} />
    </div>
  )
}

type ActionProps = { label: string; keys?: string; icon: typeof IconCopy; run(): void; after?(): void }

function Action({ label, keys, icon: ActionIconImage, run, after }: ActionProps) {
  return (
    <Tooltip label={keys ? `${label} · ${keys}` : label}>
      <ActionIcon
        aria-label={label}
        onClick={() => {
          run()
          after?.()
        }}
      >
        <ActionIconImage size={17} />
      </ActionIcon>
    </Tooltip>
  )
}

/** Arrows move along a toolbar. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}

const GAP = 8

/** Below the end of the selection, above it where there is no room, always inside the view. */
function usePlacement(bar: { current: HTMLElement | null }, view: DocumentView, at: DOMRect | null): void {
  useLayoutEffect(() => {
    const element = bar.current
    if (!element || !at) return
    const frame = view.container.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = element
    const below = at.bottom + GAP
    const top = below + height > frame.bottom - GAP ? at.top - GAP - height : below
    const left = Math.min(Math.max(at.right - width / 2, frame.left + GAP), frame.right - width - GAP)
    element.style.top = `${Math.max(frame.top + GAP, Math.min(top, frame.bottom - height - GAP)) - frame.top}px`
    element.style.left = `${Math.max(frame.left + GAP, left) - frame.left}px`
  })
}
