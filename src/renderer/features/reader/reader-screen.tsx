import { Loader } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate, type ReaderTarget, type Route } from '../../app/routes.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { NotePanel } from '../notes/note-panel.tsx'
import { Pane } from './pane.tsx'
import type { PaneLayout } from './pane-toolbar.tsx'
import { preferences } from './preferences.ts'
import classes from './reader-screen.module.css'
import { Splitter } from './splitter.tsx'

type ReaderRoute = Extract<Route, { screen: 'reader' }>
type Side = 'left' | 'right'

/** One document, or two side by side, and a note beside them when wished. */
export function ReaderScreen({ route }: { route: ReaderRoute }) {
  const { t } = useTranslation('reader')
  const [active, setActive] = useState<Side>('left')
  const [notes, setNotes] = useState(preferences.notes)
  const [share, setShare] = useState(preferences.split)
  const { right } = route
  const shown: Side = active === 'right' && !right ? 'left' : active

  const resize = (value: number) => {
    preferences.split = value
    setShare(value)
  }
  const layout = (side: Side): PaneLayout => ({
    split: right !== undefined,
    notes,
    toggleNotes: () => {
      preferences.notes = !notes
      setNotes(!notes)
    },
    openBeside: (documentId) => navigate(beside(route, side, documentId)),
    swap: () => right && navigate({ ...route, left: right, right: route.left }, { replace: true }),
    close: right ? () => navigate(closed(route, side)) : null,
  })
  const pane = (side: Side, target: ReaderTarget) => (
    <div
      className={classes.pane}
      style={{ flexGrow: right ? (side === 'left' ? share : 1 - share) : 1 }}
      data-side={side}
      onFocusCapture={() => setActive(side)}
      onPointerDownCapture={() => setActive(side)}
    >
      <LoadedPane
        key={target.documentId}
        route={route}
        side={side}
        target={target}
        active={shown === side}
        layout={layout(side)}
      />
    </div>
  )
  return (
    <div className={classes.root}>
      {pane('left', route.left)}
      {right && <Splitter value={share} label={t('splitter')} onChange={resize} />}
      {right && pane('right', right)}
      {notes && (
        <aside className={classes.notes} aria-label={t('notes.title')}>
          <NotePanel dossierId={route.dossierId} />
        </aside>
      )}
    </div>
  )
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left')

function beside(route: ReaderRoute, side: Side, documentId: DocumentId): ReaderRoute {
  return { ...route, [other(side)]: { documentId } }
}

function closed(route: ReaderRoute, side: Side): ReaderRoute {
  const { left, right, ...rest } = route
  return { ...rest, left: side === 'left' && right ? right : left }
}

type PaneProps = { route: ReaderRoute; side: Side; target: ReaderTarget; active: boolean; layout: PaneLayout }

function LoadedPane({ route, side, target, active, layout }: PaneProps) {
  const { t } = useTranslation('reader')
  const { documentId } = target
  const document = useRequest('documents.get', { id: documentId })
  const pages = useRequest('documents.pages', { id: documentId })
  const latest = useRef({ route, target })
  useEffect(() => {
    latest.current = { route, target }
  })
  // A jump is a step of the window's history: the place left behind, then the place reached.
  const jump = useCallback(
    (from: number, to: number) => {
      const { route } = latest.current
      navigate({ ...route, [side]: { documentId, page: from } }, { replace: true })
      navigate({ ...route, [side]: { documentId, page: to } })
    },
    [side, documentId],
  )
  const clearQuery = useCallback(() => {
    const { route, target } = latest.current
    const { query: _, ...rest } = target
    navigate({ ...route, [side]: rest }, { replace: true })
  }, [side])
  const error = document.error ?? pages.error
  if (error)
    return (
      <div className={classes.error}>
        <ErrorMessage error={error} />
      </div>
    )
  if (!document.data || !pages.data)
    return (
      <div className={classes.loading}>
        <Loader size="sm" aria-label={t('opening')} />
      </div>
    )
  return (
    <Pane
      document={document.data}
      pages={pages.data.pages}
      target={target}
      active={active}
      layout={layout}
      onJump={jump}
      onClearQuery={clearQuery}
    />
  )
}
