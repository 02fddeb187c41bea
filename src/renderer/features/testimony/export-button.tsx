import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconFileExport, IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { TestimonyExport } from '#shared/contract/testimony.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Place } from '#shared/domain/vault.ts'
import { request } from '../../api/client.ts'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import classes from '../exports/export-popover.module.css'
import { PeopleShown, usePersonsShown } from '../exports/people-shown.tsx'
import { useFileExport } from '../exports/use-file-export.ts'

type Format = TestimonyExport['formats'][number]
const FORMATS: Format[] = ['pdf', 'docx', 'xlsx', 'csv']
/** What was last chosen, for this session. */
const habits: { formats: Format[] } = { formats: ['pdf'] }

type Props = { dossierId: DossierId; what: TestimonyExport['what'] }

/** Writes the matrix or the plan into a picked folder. */
export function ExportButton({ dossierId, what }: Props) {
  const { t, i18n } = useTranslation('testimony')
  const [opened, setOpened] = useState(false)
  const [formats, setFormats] = useState(habits.formats)
  const [persons, setPersons] = usePersonsShown(dossierId)
  const { state, save, forget } = useFileExport<RequestOutput<'testimony.write'>>()
  const toggle = (format: Format) => {
    habits.formats = formats.includes(format) ? formats.filter((other) => other !== format) : [...formats, format]
    setFormats(habits.formats)
  }
  const language = i18n.language.startsWith('ru') ? 'ru' : 'en'
  const write = (placeId: Place['id']) =>
    request('testimony.write', { dossierId, what, personId: null, language, formats, persons, placeId })
  return (
    <Popover
      opened={opened}
      onChange={(now) => {
        setOpened(now)
        if (!now) forget()
      }}
      trapFocus
      position="bottom-end"
      width={340}
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFileExport size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('export.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`export.${what}`)} className={classes.dropdown}>
        <Stack gap="xs">
          <strong>{t(`export.${what}`)}</strong>
          <Checkbox.Group
            label={t('export.format')}
            value={formats}
            error={formats.length === 0 ? t('export.none') : null}
            errorProps={{ mt: 6 }}
          >
            <Stack gap={8} mt={4}>
              {FORMATS.map((format) => (
                <Checkbox
                  key={format}
                  value={format}
                  label={t(`export.formats.${format}`)}
                  onChange={() => toggle(format)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <PeopleShown dossierId={dossierId} shown={persons} onChange={setPersons} />
          <Button
            leftSection={<IconFolderDown size={16} aria-hidden />}
            disabled={formats.length === 0}
            loading={state.is === 'writing'}
            onClick={() => void save(write)}
          >
            {t('export.save')}
          </Button>
          <ExportOutcome state={state} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
