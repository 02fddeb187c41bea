import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issue } from '#shared/domain/fact.ts'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import { isEditable } from '../../app/shortcuts.ts'
import { changeIssue, createIssue, eraseIssue, moveIssue, type Place } from './actions.ts'
import classes from './issue-tree.module.css'
import { type Drop, TreeItem } from './tree-item.tsx'
import { stepOf, treeRows } from './tree-rows.ts'

/** Facts that bear on no issue. */
export const LOOSE = 'loose'
export type Chosen = IssueId | typeof LOOSE

type Props = {
  dossierId: DossierId
  issues: readonly Issue[]
  counts: ReadonlyMap<IssueId, number>
  loose: number
  current: Chosen | null
  choose(chosen: Chosen): void
  /** Enter: on to what is chosen. */
  enter(): void
  readOnly: boolean
}

/** What is being written: the title of an issue, or of one that is to be made. */
type Writing = { id: IssueId } | { parentId: IssueId | null } | null

/** The issues as a tree that has the focus itself: arrows choose and fold, Alt with arrows moves, N adds, F2 renames. */
export function IssueTree(props: Props) {
  const { dossierId, issues, counts, loose, current, choose, enter, readOnly } = props
  const { t } = useTranslation('issues')
  const id = useId()
  const [folded, setFolded] = useState<ReadonlySet<IssueId>>(new Set())
  const [writing, setWriting] = useState<Writing>(null)
  const [dragged, setDragged] = useState<IssueId | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => treeRows(issues, folded), [issues, folded])
  const order: Chosen[] = [...rows.map(({ issue }) => issue.id), LOOSE]
  const own = rows.find(({ issue }) => issue.id === current)

  useEffect(() => {
    if (current !== null) document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current, id])

  const fold = (issueId: IssueId, closed: boolean) => {
    const next = new Set(folded)
    if (closed) next.add(issueId)
    else next.delete(issueId)
    setFolded(next)
  }
  const move = (issueId: IssueId, place: Place | null) => {
    if (!place || readOnly) return
    if (place.parentId) fold(place.parentId, false)
    void moveIssue(issueId, place)
  }
  const write = (title: string) => {
    const now = writing
    setWriting(null)
    tree.current?.focus()
    if (!now || title === '') return
    if ('id' in now) {
      if (issues.find((issue) => issue.id === now.id)?.title !== title)
        void changeIssue(now.id, { title }).catch(() => undefined)
      return
    }
    const parent = issues.find((issue) => issue.id === now.parentId)
    void createIssue(dossierId, title, { parentId: now.parentId, ...(parent && { kind: parent.kind }) })
      .then((made) => choose(made.id))
      .catch(() => undefined)
  }
  const add = (parentId: IssueId | null) => {
    if (parentId) fold(parentId, false)
    setWriting({ parentId })
  }
  const drop = (target: Issue, where: Drop) => {
    if (dragged === null || dragged === target.id) return
    const siblings = issues.filter(({ parentId, id }) => parentId === target.parentId && id !== dragged)
    const following = siblings[siblings.findIndex((issue) => issue.id === target.id) + 1]
    move(
      dragged,
      where === 'into'
        ? { parentId: target.id, before: null }
        : { parentId: target.parentId, before: where === 'before' ? target.id : (following?.id ?? null) },
    )
    setDragged(null)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isEditable(event.target)) return
    const run = (): boolean => {
      if (event.altKey) {
        const step = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }[event.key]
        if (!step || !own || (!event.shiftKey && (step === 'in' || step === 'out'))) return false
        move(own.issue.id, stepOf(issues, own.issue.id, step as 'up'))
        return true
      }
      if (event.ctrlKey || event.metaKey) return false
      const at = current === null ? -1 : order.indexOf(current)
      const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key]
      const next = target === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, target))]
      if (next) choose(next)
      else if (event.key === 'Enter') enter()
      else if (event.key === 'ArrowRight' && own?.open === false) fold(own.issue.id, false)
      else if (event.key === 'ArrowLeft' && own?.open === true) fold(own.issue.id, true)
      else if (event.key === 'ArrowLeft' && own?.issue.parentId) choose(own.issue.parentId)
      else if (readOnly) return false
      else if (event.key === 'F2' && own) setWriting({ id: own.issue.id })
      else if (event.code === 'KeyN') add(event.shiftKey ? (own?.issue.id ?? null) : (own?.issue.parentId ?? null))
      else if (event.key === 'Delete' && own) void eraseIssue(own.issue.id)
      else return false
      return true
    }
    if (!run()) return
    event.preventDefault()
    event.stopPropagation()
  }
  const newField = (parentId: IssueId | null, level: number) =>
    writing && 'parentId' in writing && writing.parentId === parentId ? (
      <TitleField key="new" level={level} title="" done={write} />
    ) : null

  return (
    <div className={classes.root}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        {!readOnly && (
          <Tooltip label={`${t('add')} · N`}>
            <ActionIcon size={24} aria-label={t('add')} onClick={() => add(null)}>
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      <div
        ref={tree}
        role="tree"
        tabIndex={0}
        aria-label={t('title')}
        aria-activedescendant={current === null ? undefined : `${id}-${current}`}
        className={classes.tree}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <TreeItem
            key={row.issue.id}
            id={`${id}-${row.issue.id}`}
            row={row}
            count={counts.get(row.issue.id) ?? 0}
            selected={row.issue.id === current}
            draggable={!readOnly}
            dragging={dragged !== null}
            choose={() => choose(row.issue.id)}
            fold={(closed) => fold(row.issue.id, closed)}
            rename={() => !readOnly && setWriting({ id: row.issue.id })}
            drag={(on) => setDragged(on ? row.issue.id : null)}
            drop={(where) => drop(row.issue, where)}
            field={
              writing && 'id' in writing && writing.id === row.issue.id ? (
                <TitleField level={row.level} title={row.issue.title} done={write} />
              ) : null
            }
            below={newField(row.issue.id, row.level + 1)}
          />
        ))}
        {newField(null, 1)}
        <div
          id={`${id}-${LOOSE}`}
          role="treeitem"
          tabIndex={-1}
          aria-level={1}
          aria-selected={current === LOOSE}
          className={classes.item}
          data-loose
          onClick={() => choose(LOOSE)}
          onKeyDown={() => undefined}
        >
          <span className={classes.fold} />
          <span className={classes.name}>{t('loose')}</span>
          <span className={classes.count}>{loose}</span>
        </div>
      </div>
      {issues.length === 0 && <p className={classes.hint}>{t('empty')}</p>}
    </div>
  )
}

/** Enter keeps, Escape leaves; leaving the field keeps too. */
function TitleField({ title, level, done }: { title: string; level: number; done(title: string): void }) {
  const { t } = useTranslation('issues')
  const [typed, setTyped] = useState(title)
  const over = useRef(false)
  const end = (value: string) => {
    if (over.current) return
    over.current = true
    done(value.trim())
  }
  const indent = level * 0.875 + 0.5
  return (
    <input
      className={classes.field}
      style={{ marginInlineStart: `${indent}rem`, width: `calc(100% - ${indent + 1.125}rem)` }}
      // biome-ignore lint/a11y/noAutofocus: the field is there because its title was asked to be written
      autoFocus
      aria-label={t('titleOf')}
      placeholder={t('new')}
      maxLength={300}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(typed)
        else if (event.key === 'Escape') end(title)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      onBlur={() => end(typed)}
    />
  )
}
