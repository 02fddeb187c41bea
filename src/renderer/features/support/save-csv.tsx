import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { DossierId, SupportEntryId } from '#shared/domain/ids.ts'
import type { Place } from '#shared/domain/vault.ts'
import { request } from '../../api/client.ts'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import popover from '../exports/export-popover.module.css'
import { PeopleShown, usePersonsShown } from '../exports/people-shown.tsx'
import { useFileExport } from '../exports/use-file-export.ts'
import classes from './save-csv.module.css'

type Props = {
  dossierId: DossierId
  /** What is shown, in its order; null: everything. */
  ids: SupportEntryId[] | null
  count: number
}
/** Writes what is shown, and its totals, as two CSV files into a folder. */
export function SaveCsv({ dossierId, ids, count }: Props) {
  const { t, i18n } = useTranslation('support')
  const [opened, setOpened] = useState(false)
  const [withoutDonors, setWithoutDonors] = useState(false)
  const [persons, setPersons] = usePersonsShown(dossierId)
  const { state, save, forget } = useFileExport<RequestOutput<'support.writeCsv'>>()
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const write = (placeId: Place['id']) =>
    request('support.writeCsv', { dossierId, ids, withoutDonors, persons, language, placeId })
  return (
    <Popover
      opened={opened}
      onChange={(now) => {
        setOpened(now)
        if (!now) forget()
      }}
      position="bottom-end"
      width={340}
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconTableExport size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('saveCsv.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" className={popover.dropdown}>
        <Stack gap="sm">
          <p className={classes.lead}>{t('saveCsv.lead', { count })}</p>
          <Checkbox
            label={t('saveCsv.withoutDonors')}
            checked={withoutDonors}
            onChange={(event) => setWithoutDonors(event.currentTarget.checked)}
          />
          <PeopleShown dossierId={dossierId} shown={persons} onChange={setPersons} />
          <Button loading={state.is === 'writing'} onClick={() => void save(write)}>
            {t('saveCsv.save')}
          </Button>
          <ExportOutcome state={state} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
