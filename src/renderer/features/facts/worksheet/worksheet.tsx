import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issue } from '#shared/domain/fact.ts'
import { NO_FILTER, NONE } from '#shared/domain/fact-view.ts'
import type { DossierId, FactId, IssueId } from '#shared/domain/ids.ts'
import { issueBranch, issuePath } from '#shared/domain/issue-tree.ts'
import { useRequest } from '../../../api/hooks.ts'
import { useOrder } from '../../../api/order.ts'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import panel from '../../../ui/with-panel.module.css'
import { IssueHead } from '../../issues/issue-head.tsx'
import { type Chosen, IssueTree, LOOSE } from '../../issues/issue-tree.tsx'
import { FactPanel } from '../panel/fact-panel.tsx'
import { QuickAdd } from '../quick-add.tsx'
import type { Names } from '../table/use-names.ts'
import { EvidenceList } from './evidence-list.tsx'
import classes from './worksheet.module.css'

type Props = {
  dossierId: DossierId
  issues: readonly Issue[]
  names: Names
  readOnly: boolean
  /** The choice between the table and the issues. */
  views: ReactNode
  recordId?: string
}

/** Kept while the vault is open. */
const lastIssue = new Map<DossierId, Chosen>()

/** The evidence on each issue: its facts in order of time, each with what speaks for it and against it. */
export function Worksheet({ dossierId, issues, names, readOnly, views, recordId }: Props) {
  const { t } = useTranslation('facts')
  const [chosen, setChosen] = useState<Chosen | null>(
    (recordId as IssueId | undefined) ?? lastIssue.get(dossierId) ?? null,
  )
  const [openId, setOpenId] = useState<FactId | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const current: Chosen =
    chosen !== null && (chosen === LOOSE || issues.some(({ id }) => id === chosen)) ? chosen : (issues[0]?.id ?? LOOSE)
  const issue = issues.find(({ id }) => id === current)
  const branch = useMemo(() => (issue ? [...issueBranch(issues, issue.id)] : [NONE]), [issues, issue])
  const list = useOrder('facts.order', { dossierId, view: { filter: { ...NO_FILTER, issues: branch }, sorting: null } })
  const counted = useRequest('facts.byIssue', { dossierId })
  const counts = useMemo(
    () => new Map(counted.data?.counts.map(({ issueId, count }) => [issueId, count])),
    [counted.data],
  )
  const choose = (next: Chosen) => {
    lastIssue.set(dossierId, next)
    setChosen(next)
  }
  if (list.error) return <ErrorMessage error={list.error} />
  const toFacts = () => root.current?.querySelector<HTMLElement>('[data-evidence] [data-fact]')?.focus()
  return (
    <div ref={root} className={panel.root}>
      <div className={panel.list}>
        <PageHeader
          title={t('title')}
          meta={counted.data && counted.data.total > 0 && t('count', { count: counted.data.total })}
          actions={views}
        />
        <div className={classes.body}>
          <IssueTree
            dossierId={dossierId}
            issues={issues}
            counts={counts}
            loose={counted.data?.loose ?? 0}
            current={current}
            choose={choose}
            enter={toFacts}
            readOnly={readOnly}
          />
          <div className={classes.sheet}>
            {issue ? (
              <IssueHead
                key={`head of ${issue.id}`}
                issue={issue}
                path={issuePath(issues, issue.id)
                  .slice(1)
                  .map(({ title }) => title)
                  .toReversed()
                  .join(' → ')}
                readOnly={readOnly}
              />
            ) : (
              <h2 className={classes.heading}>{t('issues:loose')}</h2>
            )}
            {!readOnly && (
              <QuickAdd
                dossierId={dossierId}
                issueIds={issue ? [issue.id] : []}
                field={field}
                added={() => undefined}
                leave={toFacts}
              />
            )}
            <EvidenceList
              key={`evidence on ${current}`}
              dossierId={dossierId}
              order={list.isPlaceholderData ? null : (list.data?.ids ?? null)}
              names={names}
              own={issue?.id ?? null}
              current={openId}
              open={setOpenId}
            />
          </div>
        </div>
      </div>
      {openId && (
        <FactPanel key={openId} id={openId} known={undefined} readOnly={readOnly} close={() => setOpenId(null)} />
      )}
    </div>
  )
}
