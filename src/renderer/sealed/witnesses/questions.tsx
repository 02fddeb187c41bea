import { ActionIcon, Button, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, SealedQuestionId, type SealedWitnessId } from '#shared/domain/ids.ts'
import type { SealedQuestion } from '#shared/domain/sealed.ts'
import { takeOff } from './actions.ts'
import type { WitnessForm } from './use-witness-fields.ts'
import classes from './witness-card.module.css'

type Props = { id: SealedWitnessId; form: WitnessForm }

/** The plan of the cross-examination, in the order of asking. */
export function Questions({ id, form }: Props) {
  const { t } = useTranslation('sealed')
  const { questions } = form.fields
  const [added, setAdded] = useState<SealedQuestionId | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (added) list.current?.querySelector<HTMLElement>(`[data-id="${added}"] textarea`)?.focus()
  }, [added])

  const change = (changed: SealedQuestionId, part: Partial<SealedQuestion>) =>
    form.change({ questions: questions.map((one) => (one.id === changed ? { ...one, ...part } : one)) })
  const add = () => {
    const one: SealedQuestion = { id: newId(SealedQuestionId), question: '', purpose: '', source: '' }
    form.change({ questions: [...questions, one] })
    setAdded(one.id)
  }
  const move = (at: number, by: -1 | 1) => {
    const next = [...questions]
    const [one] = next.splice(at, 1)
    if (!one) return
    next.splice(at + by, 0, one)
    form.change({ questions: next })
    void form.flush()
  }
  const remove = (removed: SealedQuestionId) =>
    takeOff(id, form, { questions: questions.filter((one) => one.id !== removed) }, 'done.question')
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('question.title')}</h2>
      {questions.length === 0 && <p className={classes.none}>{t('question.none')}</p>}
      <ol ref={list} className={classes.items}>
        {questions.map((one, index) => {
          const number = index + 1
          return (
            <li key={one.id} className={classes.question} data-id={one.id}>
              <span className={classes.number} aria-hidden>
                {number}
              </span>
              <div className={classes.words}>
                <Textarea
                  aria-label={t('question.words', { number })}
                  placeholder={t('question.ask')}
                  value={one.question}
                  maxLength={4_000}
                  autosize
                  minRows={1}
                  onChange={(event) => change(one.id, { question: event.currentTarget.value })}
                  onBlur={() => void form.flush()}
                />
                <div className={classes.about}>
                  <Textarea
                    aria-label={t('question.purpose', { number })}
                    placeholder={t('question.why')}
                    value={one.purpose}
                    maxLength={4_000}
                    autosize
                    minRows={1}
                    onChange={(event) => change(one.id, { purpose: event.currentTarget.value })}
                    onBlur={() => void form.flush()}
                  />
                  <TextInput
                    aria-label={t('question.source', { number })}
                    placeholder={t('question.where')}
                    value={one.source}
                    maxLength={500}
                    onChange={(event) => change(one.id, { source: event.currentTarget.value })}
                    onBlur={() => void form.flush()}
                  />
                </div>
              </div>
              <div className={classes.tools}>
                <ActionIcon
                  aria-label={t('question.up', { number })}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('question.down', { number })}
                  disabled={index === questions.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={15} aria-hidden />
                </ActionIcon>
                <Tooltip label={t('question.remove')}>
                  <ActionIcon aria-label={t('question.removeOne', { number })} onClick={() => remove(one.id)}>
                    <IconX size={15} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              </div>
            </li>
          )
        })}
      </ol>
      <div>
        <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
          {t('question.add')}
        </Button>
      </div>
    </section>
  )
}
