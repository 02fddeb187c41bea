import { Alert, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { DossierId, NoteId, SealedWitnessId } from '#shared/domain/ids.ts'
import { ExportFormat } from '#shared/domain/summary.ts'
import type { Place } from '#shared/domain/vault.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { noteName } from '../../features/notes/note-name.ts'
import { SecretField } from '../../features/vault/passphrase/secret-field.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { askSealed } from '../bridge.ts'
import { useSealed } from '../hooks.ts'
import classes from './export-screen.module.css'

const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item]

/** Takes chosen matters out into one plain file. Apart from every other export; nothing is chosen beforehand. */
export function ExportScreen({ dossierId }: { dossierId: DossierId }) {
  const { t, i18n } = useTranslation('sealed')
  const witnesses = useSealed('witnesses.list', { dossierId }).data?.witnesses ?? []
  const notes = useRequest('notes.list', { dossierId, trashed: false }).data?.notes ?? []
  const [chosenWitnesses, setWitnesses] = useState<SealedWitnessId[]>([])
  const [chosenNotes, setNotes] = useState<NoteId[]>([])
  const [format, setFormat] = useState<ExportFormat>('pdf')
  const [place, setPlace] = useState<Place | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [plain, setPlain] = useState(false)
  const write = useMutation<RequestOutput<'compartment.export'>, DeloError, Place>({
    mutationFn: ({ id }) =>
      askSealed('compartment.export', {
        dossierId,
        witnesses: chosenWitnesses,
        notes: chosenNotes,
        language: i18n.language === 'en' ? 'en' : 'ru',
        format,
        placeId: id,
        passphrase,
      }),
    onSettled: () => {
      setPassphrase('')
      setPlain(false)
    },
  })
  const count = chosenWitnesses.length + chosenNotes.length
  const ready = count > 0 && place !== null && passphrase !== '' && plain
  const pick = () =>
    void request('app.pickFolder', {})
      .then(({ place: picked }) => picked && setPlace(picked))
      .catch(notifyError)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (ready) write.mutate(place)
  }
  return (
    <>
      <PageHeader title={t('part.export')} meta={t('export.lead')} />
      <form className={classes.root} onSubmit={submit}>
        <fieldset className={classes.choice}>
          <legend className={classes.legend}>{t('export.what')}</legend>
          {witnesses.length + notes.length === 0 && <Text c="dimmed">{t('export.nothing')}</Text>}
          {witnesses.map(({ id, pseudonym }) => (
            <Checkbox
              key={id}
              label={t('export.witness', { pseudonym })}
              checked={chosenWitnesses.includes(id)}
              onChange={() => setWitnesses(toggled(chosenWitnesses, id))}
            />
          ))}
          {notes.map((note) => (
            <Checkbox
              key={note.id}
              label={noteName(note)}
              checked={chosenNotes.includes(note.id)}
              onChange={() => setNotes(toggled(chosenNotes, note.id))}
            />
          ))}
        </fieldset>
        <Radio.Group
          label={t('export.format')}
          value={format}
          onChange={(value) => setFormat(ExportFormat.parse(value))}
        >
          <Group gap="lg" mt={6}>
            {ExportFormat.options.map((value) => (
              <Radio key={value} value={value} label={value.toUpperCase()} />
            ))}
          </Group>
        </Radio.Group>
        <Group gap="sm" wrap="nowrap">
          <Button variant="default" onClick={pick} style={{ flexShrink: 0 }}>
            {t('export.folder')}
          </Button>
          <Text truncate title={place?.display ?? ''} {...(place ? {} : { c: 'dimmed' })}>
            {place?.display ?? t('export.noFolder')}
          </Text>
        </Group>
        <Alert
          variant="light"
          color="yellow"
          icon={<IconAlertTriangle size={18} aria-hidden />}
          title={t('export.warningTitle')}
          styles={{ message: { color: 'var(--delo-ink)' } }}
        >
          <Stack gap="sm">
            {t('export.warning')}
            <Checkbox
              label={t('export.understood')}
              checked={plain}
              onChange={(event) => setPlain(event.currentTarget.checked)}
            />
          </Stack>
        </Alert>
        <SecretField
          label={t('export.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {write.error && <ErrorMessage error={write.error} />}
        {write.data && (
          <Text role="status" fw={600}>
            {t('export.done', { name: write.data.name })}
          </Text>
        )}
        <div>
          <Button type="submit" size="sm" loading={write.isPending} disabled={!ready}>
            {t('export.do', { count })}
          </Button>
        </div>
      </form>
    </>
  )
}
