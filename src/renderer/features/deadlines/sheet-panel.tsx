import { Button, Checkbox } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput, RequestOutput } from '#shared/contract/index.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import classes from './working.module.css'

type Format = RequestInput<'deadlines.writeSheet'>['formats'][number]
const FORMATS: readonly Format[] = ['pdf', 'docx', 'html', 'md', 'csv']
type State =
  | { is: 'ready' | 'writing' }
  | { is: 'written'; files: RequestOutput<'deadlines.writeSheet'>['files'] }
  | { is: 'failed'; error: DeloError }

/** The deadlines of a dossier on paper or in a file. */
export function SheetPanel({ dossierId, close }: { dossierId: DossierId; close(): void }) {
  const { t, i18n } = useTranslation('deadlines')
  const [formats, setFormats] = useState<Format[]>(['pdf'])
  const [closed, setClosed] = useState(false)
  const [working, setWorking] = useState(true)
  const [state, setState] = useState<State>({ is: 'ready' })
  const write = async () => {
    try {
      const { place } = await request('app.pickFolder', {})
      if (!place) return
      setState({ is: 'writing' })
      const language = i18n.language === 'ru' ? 'ru' : 'en'
      const { files } = await request('deadlines.writeSheet', {
        dossierId,
        formats,
        language,
        closed,
        working,
        placeId: place.id,
      })
      setState({ is: 'written', files })
    } catch (error) {
      setState({ is: 'failed', error: asDeloError(error) })
    }
  }
  return (
    <SidePanel
      title={t('sheetPanel.title')}
      close={close}
      footer={
        <Button
          leftSection={<IconFolderDown size={16} aria-hidden />}
          disabled={formats.length === 0}
          loading={state.is === 'writing'}
          onClick={() => void write()}
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
        <div aria-live="polite">
          {state.is === 'failed' && <ErrorMessage error={state.error} />}
          {state.is === 'written' && (
            <p className={classes.notice}>
              {t('sheetPanel.written', { names: state.files.map(({ name }) => name).join(', ') })}
            </p>
          )}
        </div>
      </div>
    </SidePanel>
  )
}

const FORMAT_NAMES = { pdf: 'PDF', docx: 'Word (DOCX)', html: 'HTML', md: 'Markdown' } as const
