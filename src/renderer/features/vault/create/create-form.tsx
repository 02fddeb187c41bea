import { Alert, Button, Checkbox, Group, Stack, TextInput, Title } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#shared/domain/vault.ts'
import { useCommand } from '../../../api/hooks.ts'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import { NewPassphrase } from '../passphrase/new-passphrase.tsx'
import { PlaceField } from '../place-field.tsx'
import classes from './create.module.css'

type Props = { leave(): void; created(code: string, vault: string): void }

export function CreateForm({ leave, created }: Props) {
  const { t } = useTranslation('vault')
  const [name, setName] = useState(t('create.defaultName'))
  const [place, setPlace] = useState<Place | null>(null)
  const [label, setLabel] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [understood, setUnderstood] = useState(false)
  const create = useCommand('vault.create')
  const ready = place !== null && passphrase !== null && label.trim() !== '' && understood
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (place && passphrase !== null && ready)
      create.mutate(
        { placeId: place.id, passphrase, label },
        { onSuccess: ({ recoveryCode }) => created(recoveryCode, name) },
      )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Title order={1} size="h2">
          {t('create.title')}
        </Title>
        <ul className={classes.promises}>
          <li>{t('create.protects')}</li>
          <li>{t('create.protectsNot')}</li>
          <li>{t('create.leaks')}</li>
        </ul>
        <TextInput
          label={t('create.name')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setPlace(null)
          }}
          maxLength={100}
          required
        />
        <PlaceField
          purpose="create"
          place={place}
          setPlace={setPlace}
          label={t('create.place')}
          {...(name.trim() === '' ? {} : { name: name.trim() })}
        />
        <NewPassphrase onChange={setPassphrase} />
        <TextInput
          label={t('slot.label')}
          description={t('slot.labelHint')}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          maxLength={100}
          required
        />
        <Alert color="yellow" variant="light" title={t('create.forgottenTitle')} p="sm">
          {t('create.forgotten')}
          <Checkbox
            mt="xs"
            label={t('create.understood')}
            checked={understood}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
          />
        </Alert>
        {create.error && <ErrorMessage error={create.error} />}
        <Group justify="space-between">
          <Button variant="default" onClick={leave} disabled={create.isPending}>
            {t('common:backTo')}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={!ready}>
            {t('create.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
