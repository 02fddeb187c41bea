import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import type { Route } from '../../app/routes.ts'
import { isOpenDocument } from '../bridge.ts'
import { MarksScreen } from '../marks/marks-screen.tsx'
import classes from './sealed-reader.module.css'

const ReaderScreen = lazy(() =>
  import('../../features/reader/reader-screen.tsx').then(({ ReaderScreen }) => ({ default: ReaderScreen })),
)

/** What is read, and on which side of the door it lies. */
function Name({ id }: { id: DocumentId }) {
  const { t } = useTranslation('sealed')
  const { data } = useRequest('documents.get', { id })
  if (!data) return null
  return (
    <span className={classes.document}>
      <b className={classes.title}>{data.title}</b> {t(isOpenDocument(id) ? 'reading.open' : 'reading.own')}
    </span>
  )
}

/** The vault's own reader, under a line that says whose document it is: marks look the same on both kinds. */
export function SealedReader({ route }: { route: Extract<Route, { screen: 'reader' }> }) {
  const { dossierId, left, right } = route
  const { error } = useRequest('documents.get', { id: left.documentId })
  // A hit in a mark on a paper that the vault has erased: the mark is still there.
  if (error?.code === 'not-found') return <MarksScreen dossierId={dossierId} documentId={left.documentId} />
  return (
    <div className={classes.root}>
      <p className={classes.line}>
        <Name key={left.documentId} id={left.documentId} />
        {right && <Name key={right.documentId} id={right.documentId} />}
      </p>
      <div className={classes.reader}>
        <ReaderScreen route={route} />
      </div>
    </div>
  )
}
