import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, OutlineEntry } from '../../viewer/view.ts'
import classes from './outline.module.css'
import { useViewState } from './use-view-state.ts'

/** The document's own table of contents; null while it is read. */
export function useOutline(view: DocumentView): OutlineEntry[] | null {
  const [entries, setEntries] = useState<OutlineEntry[] | null>(null)
  useEffect(() => {
    let there = true
    setEntries(null)
    view
      .outline()
      .catch(() => [])
      .then((outline) => there && setEntries(outline))
    return () => {
      there = false
    }
  }, [view])
  return entries
}

type Props = { view: DocumentView; entries: OutlineEntry[]; onGo(page: number, open: () => void): void }

export function Outline({ view, entries, onGo }: Props) {
  const { t } = useTranslation('reader')
  const { page } = useViewState(view)
  const here = entries.findLastIndex((entry) => entry.page !== null && entry.page <= page)
  return (
    <ol className={classes.list} aria-label={t('sidebar.outline')}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file's outline never changes
        <li key={index}>
          <button
            type="button"
            className={classes.entry}
            aria-current={index === here ? 'location' : undefined}
            disabled={entry.page === null}
            style={{ paddingInlineStart: 10 + Math.min(entry.level, 6) * 12 }}
            onClick={() => entry.page !== null && onGo(entry.page, entry.open)}
          >
            <span className={classes.title}>{entry.title}</span>
            <span className={classes.page}>{entry.page === null ? '' : entry.page + 1}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
