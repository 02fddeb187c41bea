import { Button, Checkbox } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput, RequestOutput } from '#shared/contract/index.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Place } from '#shared/domain/vault.ts'
import { request } from '../../api/client.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import { PeopleShown, usePersonsShown } from '../exports/people-shown.tsx'
import { useFileExport } from '../exports/use-file-export.ts'
import classes from './working.module.css'

type Format = RequestInput<'deadlines.writeSheet'>['formats'][number]
const FORMATS: readonly Format[] = ['pdf', 'docx', 'html', 'md', 'csv']
/** The deadlines of a dossier on paper or in a file. */
export function SheetPanel({ dossierId, close }: { dossierId: DossierId; close(): void }) {
  const { t, i18n } = useTranslation('deadlines')
  const [formats, setFormats] = useState<Format[]>(['pdf'])
  const [closed, setClosed] = useState(false)
  const [working, setWorking] = useState(true)
  const [persons, setPersons] = usePersonsShown(dossierId)
  const { state, save } = useFileExport<RequestOutput<'deadlines.writeSheet'>>()
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const write = (placeId: Place['id']) =>
    request('deadlines.writeSheet', { dossierId, formats, language, closed, working, persons, placeId })
  return (
    <SidePanel
      title={t('sheetPanel.title')}
      close={close}
      footer={
        <Button
          leftSection={<IconFolderDown size={16} aria-hidden />}
          disabled={formats.length === 0}
          loading={state.is === 'writing'}
          onClick={() => void save(write)}
        >
          {t('sheetPanel.write')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <p className={classes.quiet}>{t('sheetPanel.lead')}</p>
        <Checkbox.Group
          label={t('sheetPanel.formats')}
          value={formats}
          error={formats.length === 0 ? t('sheetPanel.needsFormat') : null}
          onChange={(values) => setFormats(FORMATS.filter((format) => values.includes(format)))}
        >
          <div className={classes.block}>
            {FORMATS.map((format) => (
              <Checkbox
                key={format}
                value={format}
                label={format === 'csv' ? t('sheetPanel.csv') : FORMAT_NAMES[format]}
              />
            ))}
          </div>
        </Checkbox.Group>
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
        <PeopleShown dossierId={dossierId} shown={persons} onChange={setPersons} />
        <ExportOutcome state={state} />
      </div>
    </SidePanel>
  )
}

const FORMAT_NAMES = { pdf: 'PDF', docx: 'Word (DOCX)', html: 'HTML', md: 'Markdown' } as const
