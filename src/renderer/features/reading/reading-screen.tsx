import { Button, SegmentedControl } from '@mantine/core'
import { IconBook2, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { useVaultStatus } from '../../app/vault-status.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Legend } from './legend.tsx'
import { SheetMap } from './map/sheet-map.tsx'
import classes from './reading-screen.module.css'
import { StudyLog } from './study-log.tsx'
import { Unfiled } from './unfiled.tsx'

type View = 'map' | 'log'

/** Studying the file: the map of what is read and what is left, and the log of when it was studied. */
export function ReadingScreen({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('reading')
  const [view, setView] = useState<View>('map')
  const map = useRequest('reading.map', { dossierId })
  const log = useRequest('reading.log', { dossierId })
  const dossier = useRequest('dossiers.get', { id: dossierId })
  const documents = useRequest('documents.list', { dossierId, trashed: false })
  const readOnly = useVaultStatus()?.readOnly ?? false
  const error = map.error ?? log.error ?? documents.error
  if (error) return <ErrorMessage error={error} />
  if (!map.data || !log.data || !documents.data) return null
  const { volumes, unfiled } = map.data
  const sheets = volumes.reduce((sum, volume) => sum + volume.present, 0)
  const read = volumes.reduce((sum, volume) => sum + volume.read, 0)
  const meta =
    sheets > 0
      ? t('meta', { read, count: sheets, left: sheets - read, percent: Math.floor((read / sheets) * 100) })
      : undefined
  return (
    <div className={classes.root}>
      <PageHeader
        title={t('title')}
        meta={meta}
        actions={
          <>
            <SegmentedControl
              aria-label={t('view.label')}
              data={(['map', 'log'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
              value={view}
              onChange={(value) => setView(value === 'log' ? 'log' : 'map')}
            />
            {view === 'log' && log.data.days.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconPrinter size={15} aria-hidden />}
                onClick={() => window.print()}
              >
                {t('log.print')}
              </Button>
            )}
          </>
        }
      />
      {view === 'log' ? (
        <StudyLog days={log.data.days} title={dossier.data?.title ?? ''} />
      ) : volumes.length === 0 && unfiled.length === 0 ? (
        <EmptyState icon={<IconBook2 size={40} stroke={1.25} />} title={t('empty.title')}>
          {t('empty.body')}
        </EmptyState>
      ) : (
        <>
          <Legend />
          <Unfiled dossierId={dossierId} documents={unfiled} readOnly={readOnly} />
          {volumes.length > 0 ? (
            <SheetMap
              dossierId={dossierId}
              volumes={volumes}
              documents={documents.data.documents}
              readOnly={readOnly}
            />
          ) : (
            <p className={classes.empty}>{t('noSheets')}</p>
          )}
        </>
      )}
    </div>
  )
}
