import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconHighlight, IconLetterCase, IconLetterW, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView } from '../../viewer/view.ts'
import classes from './find-bar.module.css'
import { useViewState } from './use-view-state.ts'

type Props = {
  view: DocumentView /** Grows whenever the field should take the focus. */
  asked: number
  onClose(): void
}

/** Finds words in this document, letter by letter as typed; search over everything knows word forms. */
export function FindBar({ view, asked, onClose }: Props) {
  const { t } = useTranslation('reader')
  const { find } = useViewState(view)
  const [text, setText] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWords, setWholeWords] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again takes the focus again
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [asked])
  useEffect(() => {
    view.find({ text, matchCase, wholeWords })
  }, [view, text, matchCase, wholeWords])
  useEffect(() => () => view.endFind(), [view])
  const close = () => {
    onClose()
    view.container.focus()
  }
  const count =
    text === '' || !find
      ? ''
      : find.state === 'looking' && find.total === 0
        ? t('find.looking')
        : find.total === 0
          ? t('find.missing')
          : t('find.count', { current: find.current, total: find.total })
  const toggle = (name: string, on: boolean, set: (on: boolean) => void, Image: typeof IconX) => (
    <Tooltip label={t(name)}>
      <ActionIcon aria-label={t(name)} aria-pressed={on} variant={on ? 'light' : 'subtle'} onClick={() => set(!on)}>
        <Image size={16} />
      </ActionIcon>
    </Tooltip>
  )
  const step = (direction: 1 | -1, name: string, Image: typeof IconX) => (
    <Tooltip label={t(name)}>
      <ActionIcon aria-label={t(name)} disabled={!find || find.total === 0} onClick={() => view.findAgain(direction)}>
        <Image size={16} />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <search className={classes.root} aria-label={t('find.title')}>
      <TextInput
        ref={input}
        className={classes.text}
        aria-label={t('find.text')}
        placeholder={t('find.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) selectFound(view)
          else if (event.key === 'Enter') view.findAgain(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else return
          event.preventDefault()
        }}
      />
      <span className={classes.count} role="status" data-missing={find?.state === 'missing' || undefined}>
        {count}
      </span>
      {step(-1, 'find.previous', IconChevronUp)}
      {step(1, 'find.next', IconChevronDown)}
      {toggle('find.matchCase', matchCase, setMatchCase, IconLetterCase)}
      {toggle('find.wholeWords', wholeWords, setWholeWords, IconLetterW)}
      <Tooltip label={`${t('find.select')} · Ctrl+Enter`}>
        <ActionIcon
          aria-label={t('find.select')}
          disabled={!find || find.total === 0}
          onClick={() => selectFound(view)}
        >
          <IconHighlight size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('find.close')} · Esc`}>
        <ActionIcon aria-label={t('find.close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </search>
  )
}

/** Selects what was found, so that it can be marked without a mouse. */
function selectFound(view: DocumentView): void {
  const pieces = [...view.container.querySelectorAll('.textLayer .highlight.selected')]
  const ranges = pieces.map((piece) => {
    const range = document.createRange()
    range.selectNodeContents(piece)
    return range
  })
  const current = ranges.length > 0 ? ranges : [...(CSS.highlights.get('delo-hit-current') ?? [])]
  const [first, last] = [current[0], current.at(-1)]
  if (!first || !last) return
  view.container.focus({ preventScroll: true })
  document.getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
}
