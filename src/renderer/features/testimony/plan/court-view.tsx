import { ActionIcon, Button, FocusTrap } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconChevronLeft, IconChevronRight, IconFileText, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, QuestionId } from '#shared/domain/ids.ts'
import type { Question } from '#shared/domain/question.ts'
import { settled } from '../../../app/records.ts'
import { isEditable } from '../../../app/shortcuts.ts'
import { CommittedTextarea } from '../../../ui/committed-text.tsx'
import { changeQuestion } from '../actions.ts'
import { openSide, type Side, sideOf } from '../sides.tsx'
import type { Testimony } from '../use-testimony.ts'
import classes from './court-view.module.css'

type Props = {
  dossierId: DossierId
  testimony: Testimony
  questions: readonly Question[]
  /** The question to begin with. */
  start: QuestionId
  /** A document is about to be read; the court room is left at this question. */
  leave(at: QuestionId): void
  close(): void
}

/** For the court room: one question at a time in large type. ← → go, Space marks it as put, Escape leaves. */
export function CourtView({ dossierId, testimony, questions, start, leave, close }: Props) {
  const { t, i18n } = useTranslation('testimony')
  const [at, setAt] = useState(
    Math.max(
      0,
      questions.findIndex(({ id }) => id === start),
    ),
  )
  const body = useRef<HTMLDivElement>(null)
  // At once: the trap moves focus a moment later, and a key pressed meanwhile would go to the plan underneath.
  useLayoutEffect(() => body.current?.focus(), [])
  const question = questions[Math.min(at, questions.length - 1)]
  if (!question) return null
  const go = (to: number) => setAt(Math.max(0, Math.min(questions.length - 1, to)))
  const read = (side: Side) => {
    leave(question.id)
    openSide(dossierId, side)
  }
  const papers = question.documentIds.flatMap((id) => testimony.documents.get(id) ?? [])
  const mark = () => void settled(changeQuestion(question.id, { asked: !question.asked }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape' && !event.defaultPrevented) close()
    else if (isEditable(event.target)) return
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') go(at + 1)
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(at - 1)
    else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) mark()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <FocusTrap active>
      <div role="dialog" aria-modal="true" aria-label={t('court.title')} className={classes.root} onKeyDown={onKeyDown}>
        <header className={classes.head}>
          <span className={classes.count}>{t('court.count', { number: at + 1, of: questions.length })}</span>
          <span className={classes.who}>
            {question.personId === null ? '' : testimony.personName(question.personId)}
          </span>
          <ActionIcon size="lg" aria-label={t('court.close')} onClick={close}>
            <IconX size={22} aria-hidden />
          </ActionIcon>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
        <div ref={body} className={classes.scroll} tabIndex={0} data-autofocus>
          <div className={classes.body}>
            <p className={classes.text} data-asked={question.asked || undefined}>
              {question.text}
            </p>
            {question.sources.map((ref) => {
              const side = sideOf(ref, testimony, i18n.language)
              if (!side) return null
              return (
                <button key={ref.id} type="button" className={classes.source} onClick={() => read(side)}>
                  <span className={classes.sourceTitle}>{[side.title, side.place].filter(Boolean).join(', ')}</span>
                  {side.words !== '' && <span className={classes.quote}>«{side.words}»</span>}
                </button>
              )
            })}
            <CommittedTextarea
              key={question.id}
              label={t('question.answer')}
              size="lg"
              value={question.answer}
              maxLength={20_000}
              autosize
              minRows={2}
              maxRows={6}
              onCommit={(answer) => changeQuestion(question.id, { answer })}
            />
            {papers.length > 0 && (
              <section aria-label={t('question.documents')}>
                <h2 className={classes.heading}>{t('question.documents')}</h2>
                <ul className={classes.papers}>
                  {papers.map(({ id, title }) => (
                    <li key={id}>
                      <Button
                        size="md"
                        variant="default"
                        leftSection={<IconFileText size={18} aria-hidden />}
                        onClick={() => read({ title, words: '', place: '', target: { documentId: id } })}
                      >
                        {title}
                      </Button>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
        <footer className={classes.foot}>
          <Button
            size="lg"
            variant="default"
            leftSection={<IconChevronLeft size={22} aria-hidden />}
            disabled={at === 0}
            onClick={() => go(at - 1)}
          >
            {t('court.previous')}
          </Button>
          <Button
            size="lg"
            variant={question.asked ? 'light' : 'filled'}
            leftSection={
              question.asked ? <IconArrowBackUp size={22} aria-hidden /> : <IconCheck size={22} aria-hidden />
            }
            onClick={mark}
          >
            {t(question.asked ? 'court.unmark' : 'court.mark')}
          </Button>
          <Button
            size="lg"
            variant="default"
            rightSection={<IconChevronRight size={22} aria-hidden />}
            disabled={at >= questions.length - 1}
            onClick={() => go(at + 1)}
          >
            {t('court.next')}
          </Button>
        </footer>
      </div>
    </FocusTrap>
  )
}
