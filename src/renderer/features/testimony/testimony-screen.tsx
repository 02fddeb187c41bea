import { SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, QuestionId } from '#shared/domain/ids.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { ContradictionsView } from './contradictions/contradictions-view.tsx'
import { CopiesView } from './copies/copies-view.tsx'
import { ExportButton } from './export-button.tsx'
import { MatrixView } from './matrix/matrix-view.tsx'
import { PlanView } from './plan/plan-view.tsx'
import { StatementsView } from './statements/statements-view.tsx'
import classes from './testimony.module.css'
import { useTestimony } from './use-testimony.ts'

const VIEWS = ['statements', 'matrix', 'contradictions', 'copies', 'plan'] as const
type View = (typeof VIEWS)[number]

/** The view last looked at, for this session. */
const habits: { view: View } = { view: 'statements' }

type Props = {
  dossierId: DossierId
  /** A statement, or something asserted in one. */
  recordId?: string
  questionId?: QuestionId
}

/** What was said, under what conditions, how it fits together, and what to ask about it. */
export function TestimonyScreen({ dossierId, recordId, questionId }: Props) {
  const { t } = useTranslation('testimony')
  const { testimony, error } = useTestimony(dossierId)
  const asked = questionId !== undefined ? 'plan' : recordId !== undefined ? 'statements' : null
  const [view, setView] = useState<View>(asked ?? habits.view)
  useEffect(() => {
    if (asked !== null) setView(asked)
  }, [asked])
  const show = (next: View) => {
    habits.view = next
    setView(next)
  }
  if (error) return <ErrorMessage error={error} />
  if (!testimony) return null
  const props = { dossierId, testimony }
  return (
    <div className={classes.root}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <SegmentedControl
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => show(value as View)}
          data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
        <span className={classes.space} />
        {view === 'matrix' && <ExportButton dossierId={dossierId} what="matrix" />}
        {view === 'plan' && <ExportButton dossierId={dossierId} what="plan" />}
      </header>
      {view === 'statements' && <StatementsView {...props} {...(recordId === undefined ? {} : { recordId })} />}
      {view === 'matrix' && <MatrixView {...props} />}
      {view === 'contradictions' && <ContradictionsView {...props} />}
      {view === 'copies' && <CopiesView {...props} />}
      {view === 'plan' && <PlanView {...props} {...(questionId === undefined ? {} : { questionId })} />}
    </div>
  )
}
