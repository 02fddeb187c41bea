import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { SheetPanel } from '../exports/sheet-panel.tsx'

/** The deadlines of a dossier on paper or in a file. */
export function DeadlineSheet({ dossierId, close }: { dossierId: DossierId; close(): void }) {
  const { t } = useTranslation('deadlines')
  const [closed, setClosed] = useState(false)
  const [working, setWorking] = useState(true)
  return (
    <SheetPanel
      dossierId={dossierId}
      words={{
        title: t('sheetPanel.title'),
        lead: t('sheetPanel.lead'),
        formats: t('sheetPanel.formats'),
        needsFormat: t('sheetPanel.needsFormat'),
        write: t('sheetPanel.write'),
      }}
      formats={['pdf', 'docx', 'html', 'md', 'csv']}
      nameOf={(format) => (format === 'csv' ? t('sheetPanel.csv') : undefined)}
      write={(sheet) => request('deadlines.writeSheet', { dossierId, closed, working, ...sheet })}
      close={close}
    >
      <Checkbox
        label={t('sheetPanel.working')}
        checked={working}
        onChange={(event) => setWorking(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('sheetPanel.closed')}
        checked={closed}
        onChange={(event) => setClosed(event.currentTarget.checked)}
      />
    </SheetPanel>
  )
}
