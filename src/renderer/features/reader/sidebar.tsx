import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentPage } from '#shared/domain/document.ts'
import type { DocumentView } from '../../viewer/view.ts'
import { Outline, useOutline } from './outline.tsx'
import classes from './sidebar.module.css'
import { Thumbnails } from './thumbnails.tsx'

type Props = {
  view: DocumentView
  pages: readonly DocumentPage[]
  marked: ReadonlySet<number>
  onGo(page: number, open?: () => void): void
}

/** Pages as small pictures, and the document's table of contents where it has one. */
export function Sidebar({ view, pages, marked, onGo }: Props) {
  const { t } = useTranslation('reader')
  const outline = useOutline(view)
  const [wanted, setWanted] = useState<'thumbnails' | 'outline'>('thumbnails')
  const has = { outline: outline !== null && outline.length > 0, thumbnails: view.can.thumbnails }
  const shown = has[wanted] ? wanted : has.thumbnails ? 'thumbnails' : 'outline'
  return (
    <nav className={classes.root} aria-label={t('sidebar.title')}>
      {has.outline && has.thumbnails && (
        <div className={classes.head}>
          <SegmentedControl
            fullWidth
            aria-label={t('sidebar.title')}
            value={shown}
            onChange={(value) => setWanted(value === 'outline' ? 'outline' : 'thumbnails')}
            data={[
              { value: 'thumbnails', label: t('sidebar.thumbnails') },
              { value: 'outline', label: t('sidebar.outline') },
            ]}
          />
        </div>
      )}
      <div className={classes.body}>
        {shown === 'outline' && outline ? (
          <Outline view={view} entries={outline} onGo={onGo} />
        ) : (
          <Thumbnails view={view} pages={pages} marked={marked} onGo={onGo} />
        )}
      </div>
    </nav>
  )
}
