import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconFolder, IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, SupportEntryId } from '#shared/domain/ids.ts'
import type { Place } from '#shared/domain/vault.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import classes from './save-csv.module.css'

type Props = {
  dossierId: DossierId
  /** What is shown, in its order; null: everything. */
  ids: SupportEntryId[] | null
  count: number
}
type State = { is: 'ready' } | { is: 'failed'; error: DeloError } | { is: 'written'; place: Place; names: string[] }

/** Writes what is shown, and its totals, as two CSV files into a folder. */
export function SaveCsv({ dossierId, ids, count }: Props) {
  const { t, i18n } = useTranslation('support')
  const [opened, setOpened] = useState(false)
  const [withoutDonors, setWithoutDonors] = useState(false)
  const [state, setState] = useState<State>({ is: 'ready' })
  const save = async () => {
    try {
      const { place } = await request('app.pickFolder', {})
      if (!place) return
      const language = i18n.language === 'ru' ? 'ru' : 'en'
      const { files } = await request('support.writeCsv', {
        dossierId,
        ids,
        withoutDonors,
        language,
        placeId: place.id,
      })
      setState({ is: 'written', place, names: files.map(({ name }) => name) })
    } catch (error) {
      setState({ is: 'failed', error: asDeloError(error) })
    }
  }
  const show = (placeId: Place['id']) =>
    void request('app.showPlace', { placeId }).catch((error) => setState({ is: 'failed', error: asDeloError(error) }))
  return (
    <Popover
      opened={opened}
      onChange={(now) => {
        setOpened(now)
        if (!now) setState({ is: 'ready' })
      }}
      position="bottom-end"
      width={330}
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
      <Popover.Dropdown p="sm">
        <Stack gap="sm">
          <p className={classes.lead}>{t('saveCsv.lead', { count })}</p>
          <Checkbox
            label={t('saveCsv.withoutDonors')}
            checked={withoutDonors}
            onChange={(event) => setWithoutDonors(event.currentTarget.checked)}
          />
          <Button onClick={() => void save()}>{t('saveCsv.save')}</Button>
          <div aria-live="polite">
            {state.is === 'failed' && <ErrorMessage error={state.error} />}
            {state.is === 'written' && (
              <Stack gap="xs">
                <ul className={classes.files}>
                  {state.names.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
                <p className={classes.lead}>{state.place.display}</p>
                <p className={classes.warning}>{t('saveCsv.plain')}</p>
                <Button
                  variant="default"
                  leftSection={<IconFolder size={15} aria-hidden />}
                  onClick={() => show(state.place.id)}
                >
                  {t('saveCsv.show')}
                </Button>
              </Stack>
            )}
          </div>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
