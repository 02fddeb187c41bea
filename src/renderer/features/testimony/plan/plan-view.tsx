import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconMessageQuestion, IconPlus, IconPresentation } from '@tabler/icons-react'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DossierId, PersonId, QuestionId } from '#shared/domain/ids.ts'
import type { Question } from '#shared/domain/question.ts'
import { useRequest } from '../../../api/hooks.ts'
import { settled } from '../../../app/records.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { createQuestion, moveQuestion } from '../actions.ts'
import styles from '../testimony.module.css'
import type { Testimony } from '../use-testimony.ts'
import { CourtView } from './court-view.tsx'
import classes from './plan.module.css'
import { QuestionPanel } from './question-panel.tsx'

const DRAG = 'application/x-delo-question'
type Left = { dossierId: DossierId; at: QuestionId; personId: string | null }
/** Where the court room was left to read a document: coming back, one stands there again. */
const habits: { left: Left | null } = { left: null }

type Props = {
  dossierId: DossierId
  testimony: Testimony
  /** To begin with. */
  questionId?: QuestionId
}

/** The questions in the order they will be put: moved by hand or with Alt+↑ and Alt+↓. */
export function PlanView({ dossierId, testimony, questionId }: Props) {
  const { t } = useTranslation('testimony')
  const { data } = useRequest('questions.list', { dossierId })
  const left = questionId === undefined && habits.left?.dossierId === dossierId ? habits.left : null
  const [personId, setPersonId] = useState(left?.personId ?? null)
  const [chosen, setChosen] = useState<string | null>(questionId ?? null)
  const [inCourt, setInCourt] = useState(left?.at ?? null)
  const list = useRef<HTMLOListElement>(null)
  if (!data) return null
  const questions = data.questions.filter((question) => personId === null || question.personId === personId)
  const open = questions.find(({ id }) => id === chosen)
  const people = [...new Set(data.questions.flatMap((question) => question.personId ?? []))]

  const add = async () => {
    const made = await settled(
      createQuestion(dossierId, {
        personId: personId === null ? null : PersonId.parse(personId),
        text: t('question.new'),
        aim: '',
        contradictionId: null,
        sources: [],
        documentIds: [],
        asked: false,
        answer: '',
      }),
    )
    if (made) setChosen(made.id)
  }
  /** Past its neighbour in the list as it is shown. */
  const step = async (at: number, by: 1 | -1) => {
    const question = questions[at]
    if (!question || !questions[at + by]) return
    const before = by === -1 ? questions[at - 1] : questions[at + 2]
    await settled(moveQuestion(question.id, before?.id ?? after(questions[at + 1])))
  }
  /** What stands after a question in the whole plan. */
  const after = (question: Question | undefined): QuestionId | null =>
    data.questions[data.questions.findIndex(({ id }) => id === question?.id) + 1]?.id ?? null
  const drop = (event: DragEvent, before: QuestionId) => {
    const id = QuestionId.safeParse(event.dataTransfer.getData(DRAG))
    if (!id.success || id.data === before) return
    event.preventDefault()
    void settled(moveQuestion(id.data, before))
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const focus = (to: number) => list.current?.querySelectorAll<HTMLElement>('[data-question]')[to]?.focus()
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    if (event.altKey) void step(at, by)
    else focus(Math.max(0, Math.min(questions.length - 1, at + by)))
  }
  const buttons = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void add()}>
      {t('question.add')}
    </Button>
  )
  if (data.questions.length === 0)
    return (
      <EmptyState icon={<IconMessageQuestion size={40} stroke={1.25} />} title={t('empty.plan')} actions={buttons}>
        {t('empty.planBody')}
      </EmptyState>
    )
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        <div className={styles.bar}>
          <Select
            aria-label={t('filter.witness')}
            placeholder={t('filter.everybody')}
            data={people.map((id) => ({ value: id, label: testimony.personName(id) }))}
            value={personId}
            onChange={setPersonId}
            clearable
            w={240}
          />
          <span className={styles.quiet}>{t('question.count', { count: questions.length })}</span>
          <span className={styles.space} />
          <Button
            variant="default"
            leftSection={<IconPresentation size={15} aria-hidden />}
            disabled={questions.length === 0}
            onClick={() => setInCourt((questions.find(({ asked }) => !asked) ?? questions[0])?.id ?? null)}
          >
            {t('court.open')}
          </Button>
          {buttons}
        </div>
        <ol ref={list} className={classes.list} aria-label={t('view.plan')}>
          {questions.map((question, at) => (
            <li
              key={question.id}
              className={classes.item}
              draggable
              data-open={question.id === chosen || undefined}
              onDragStart={(event) => event.dataTransfer.setData(DRAG, question.id)}
              onDragOver={(event) => event.dataTransfer.types.includes(DRAG) && event.preventDefault()}
              onDrop={(event) => drop(event, question.id)}
            >
              <button
                type="button"
                data-question
                className={classes.question}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onClick={() => setChosen(question.id === chosen ? null : question.id)}
                onKeyDown={(event) => onKeyDown(event, at)}
              >
                <span className={classes.number}>{at + 1}</span>
                <span className={classes.words}>
                  <span className={classes.text} data-asked={question.asked || undefined}>
                    {question.text}
                  </span>
                  <span className={classes.foot}>
                    {[
                      question.personId === null ? t('question.nobody') : testimony.personName(question.personId),
                      question.sources.length > 0 ? t('question.sources', { count: question.sources.length }) : '',
                      question.asked ? t('question.asked') : '',
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </span>
              </button>
              <span className={classes.moves}>
                <Tooltip label={`${t('question.up')} · Alt+↑`}>
                  <ActionIcon aria-label={t('question.up')} disabled={at === 0} onClick={() => void step(at, -1)}>
                    <IconArrowUp size={15} aria-hidden />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label={`${t('question.down')} · Alt+↓`}>
                  <ActionIcon
                    aria-label={t('question.down')}
                    disabled={at === questions.length - 1}
                    onClick={() => void step(at, 1)}
                  >
                    <IconArrowDown size={15} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              </span>
            </li>
          ))}
        </ol>
      </div>
      {open && (
        <QuestionPanel
          key={open.id}
          dossierId={dossierId}
          testimony={testimony}
          question={open}
          close={() => setChosen(null)}
        />
      )}
      {inCourt !== null && questions.some(({ id }) => id === inCourt) && (
        <CourtView
          dossierId={dossierId}
          testimony={testimony}
          questions={questions}
          start={inCourt}
          leave={(at) => {
            habits.left = { dossierId, at, personId }
          }}
          close={() => {
            habits.left = null
            setInCourt(null)
          }}
        />
      )}
    </div>
  )
}
