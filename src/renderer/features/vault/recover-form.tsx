import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#shared/domain/vault.ts'
import { useCommand } from '../../api/hooks.ts'
import { setVaultStatus } from '../../app/vault-status.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { NewPassphrase } from './passphrase/new-passphrase.tsx'
import { PlaceField } from './place-field.tsx'

type Props = { place: Place | null; setPlace(place: Place): void; leave(): void }

/** A forgotten passphrase: the printed code opens the vault and a new passphrase is set in the same step. */
export function RecoverForm({ place, setPlace, leave }: Props) {
  const { t } = useTranslation('vault')
  const [code, setCode] = useState('')
  const [label, setLabel] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const recover = useCommand('vault.recover')
  const ready = place !== null && code.trim() !== '' && passphrase !== null && label.trim() !== ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (place && passphrase !== null && ready)
      recover.mutate({ placeId: place.id, code, passphrase, label }, { onSuccess: setVaultStatus })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">
            {t('recover.title')}
          </Title>
          <Text mt={4}>{t('recover.body')}</Text>
        </div>
        <PlaceField purpose="open" place={place} setPlace={setPlace} label={t('unlock.place')} />
        <Textarea
          label={t('recover.code')}
          description={t('recover.codeHint')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          required
        />
        <NewPassphrase onChange={setPassphrase} label={t('recover.newPassphrase')} />
        <TextInput
          label={t('slot.label')}
          description={t('slot.labelHint')}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          maxLength={100}
          required
        />
        {recover.error && <ErrorMessage error={recover.error} />}
        <Group justify="space-between">
          <Button variant="default" onClick={leave} disabled={recover.isPending}>
            {t('common:backTo')}
          </Button>
          <Button type="submit" loading={recover.isPending} disabled={!ready}>
            {t('recover.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
