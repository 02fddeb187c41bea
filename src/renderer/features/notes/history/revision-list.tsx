import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteRevision } from '#shared/domain/note.ts'
import { localeOf } from '../../../ui/locale.ts'
import classes from './note-history.module.css'

type Props = { revisions: NoteRevision[]; current: number; choose(revision: number): void }

/** The states by date, the present one first. Arrows move the choice. */
export function RevisionList({ revisions, current, choose }: Props) {
  const { t, i18n } = useTranslation('notes')
  const list = useRef<HTMLDivElement>(null)
  const date = new Intl.DateTimeFormat(localeOf(i18n.language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const at = revisions.findIndex(({ revision }) => revision === current)
    const next = revisions[at + step]
    if (step === 0 || !next) return
    event.preventDefault()
    choose(next.revision)
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[at + step]?.focus()
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={t('history.states')}
      className={classes.list}
      onKeyDown={onKeyDown}
    >
      {revisions.map(({ revision, savedAt, length }, index) => (
        <div
          key={revision}
          role="option"
          aria-selected={revision === current}
          tabIndex={revision === current ? 0 : -1}
          className={classes.entry}
          onClick={() => choose(revision)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') choose(revision)
          }}
        >
          <span>{index === 0 ? t('history.present') : date.format(savedAt)}</span>
          <span className={classes.length}>{t('history.length', { count: length })}</span>
        </div>
      ))}
    </div>
  )
}
