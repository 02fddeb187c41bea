import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentPage } from '#shared/domain/document.ts'
import type { DocumentView } from '../../viewer/view.ts'
import classes from './page-field.module.css'
import { useViewState } from './use-view-state.ts'

type Props = {
  view: DocumentView
  pages: readonly DocumentPage[]
  /** The number alone. */
  narrow: boolean
  onGo(page: number): void
}

/** The page that is read, and the way to another: by its number, or by the number printed on it. */
export function PageField({ view, pages, narrow, onGo }: Props) {
  const { t } = useTranslation('reader')
  const { page, pageCount } = useViewState(view)
  const [typed, setTyped] = useState<string | null>(null)
  const label = pages[page]?.label ?? null
  const printed = label !== null && label !== String(page + 1) ? label : null
  const go = () => {
    const target = typed === null ? null : pageFrom(typed, pageCount, pages)
    setTyped(null)
    if (target !== null && target !== page) onGo(target)
  }
  const step = (by: 1 | -1, name: string, keys: string, Image: typeof IconChevronUp) => (
    <Tooltip label={`${t(name)} · ${keys}`}>
      <ActionIcon
        aria-label={t(name)}
        disabled={by < 0 ? page === 0 : page >= pageCount - 1}
        onClick={() => view.goTo(page + by)}
      >
        <Image size={16} />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={classes.root}>
      {!narrow && step(-1, 'previousPage', 'K', IconChevronUp)}
      {!narrow && step(1, 'nextPage', 'J', IconChevronDown)}
      <input
        className={classes.input}
        data-reader-page
        aria-label={t('pageNumber')}
        inputMode="numeric"
        maxLength={12}
        value={typed ?? String(page + 1)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            go()
            view.container.focus()
          } else if (event.key === 'Escape') {
            setTyped(null)
            view.container.focus()
          }
        }}
      />
      <span className={classes.of}>{t('ofPages', { count: pageCount })}</span>
      {printed && !narrow && (
        <Tooltip label={t('printedLabel')}>
          <span className={classes.printed}>{t('printed', { label: printed })}</span>
        </Tooltip>
      )}
    </div>
  )
}

/** A printed label is meant only where no page has that number: "iv", "A-3". */
export function pageFrom(
  typed: string,
  pageCount: number,
  pages: readonly Pick<DocumentPage, 'label'>[],
): number | null {
  const text = typed.trim()
  const number = /^\d+$/.test(text) ? Number(text) : null
  if (number !== null && number >= 1 && number <= pageCount) return number - 1
  const at = text === '' ? -1 : pages.findIndex(({ label }) => label?.toLowerCase() === text.toLowerCase())
  if (at >= 0) return at
  return number === null ? null : number < 1 ? 0 : pageCount - 1
}
