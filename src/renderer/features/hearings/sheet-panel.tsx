import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { Hearing } from '#shared/domain/hearing.ts'
import { ExportFormat } from '#shared/domain/summary.ts'
import type { Place } from '#shared/domain/vault.ts'
import { request } from '../../api/client.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import { PeopleShown, usePersonsShown } from '../exports/people-shown.tsx'
import { useFileExport } from '../exports/use-file-export.ts'
import { hearingName } from './actions.ts'

const NAMES = { pdf: 'PDF', docx: 'Word (DOCX)', html: 'HTML', md: 'Markdown' } as const

/** A hearing on paper for the court room. */
export function SheetPanel({ hearing, close }: { hearing: Hearing; close(): void }) {
  const { t, i18n } = useTranslation('hearings')
  const { id, dossierId } = hearing
  const [formats, setFormats] = useState<ExportFormat[]>(['pdf'])
  const [persons, setPersons] = usePersonsShown(dossierId)
  const { state, save } = useFileExport<RequestOutput<'hearings.writeSheet'>>()
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const write = (placeId: Place['id']) => request('hearings.writeSheet', { id, formats, language, persons, placeId })
  return (
    <SidePanel
      title={t('sheet.panel')}
      close={close}
      footer={
        <Button
          leftSection={<IconFolderDown size={16} aria-hidden />}
          disabled={formats.length === 0}
          loading={state.is === 'writing'}
          onClick={() => void save(write)}
        >
          {t('sheet.write')}
        </Button>
      }
    >
      <Stack gap="md">
        <Text c="dimmed">{t('sheet.lead', { name: hearingName(hearing) })}</Text>
        <Checkbox.Group
          label={t('sheet.formats')}
          value={formats}
          error={formats.length === 0 ? t('sheet.needsFormat') : null}
          onChange={(values) => setFormats(ExportFormat.options.filter((format) => values.includes(format)))}
        >
          <Stack gap="xs" mt="xs">
            {ExportFormat.options.map((format) => (
              <Checkbox key={format} value={format} label={NAMES[format]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <PeopleShown dossierId={dossierId} shown={persons} onChange={setPersons} />
        <ExportOutcome state={state} />
      </Stack>
    </SidePanel>
  )
}
