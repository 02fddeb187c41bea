import { Anchor, Button, Checkbox, Divider, Group, Stack, Text } from '@mantine/core'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place, VaultStatus } from '#shared/domain/vault.ts'
import { useCommand } from '../../api/hooks.ts'
import { setVaultStatus } from '../../app/vault-status.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import type { Door } from './door.ts'
import { SecretField } from './passphrase/secret-field.tsx'
import { PlaceField } from './place-field.tsx'

type Props = {
  place: Place | null
  setPlace(place: Place): void
  go(door: Door): void
  closedBecause: VaultStatus['closedBecause']
}

/** One field. */
export function UnlockForm({ place, setPlace, go, closedBecause }: Props) {
  const { t } = useTranslation('vault')
  const [passphrase, setPassphrase] = useState('')
  /** Null: not asked about. */
  const [accept, setAccept] = useState<boolean | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const unlock = useCommand('vault.unlock')
  const sample = useCommand('vault.openSample')
  const busy = unlock.isPending || sample.isPending
  useEffect(() => {
    if (place) field.current?.focus()
  }, [place])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!place || passphrase === '') return
    unlock.mutate(
      { placeId: place.id, passphrase, acceptState: accept === true },
      {
        onSuccess: setVaultStatus,
        onError: () => {
          field.current?.focus()
          field.current?.select()
        },
      },
    )
  }
  const error = unlock.error ?? sample.error
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <h1 className="delo-hidden">{t('unlock.title')}</h1>
        {closedBecause && !error && (
          <Text size="sm" c="dimmed" role="status">
            {t(`closed.${closedBecause}`)}
          </Text>
        )}
        <PlaceField purpose="open" place={place} setPlace={setPlace} label={t('unlock.place')} />
        <SecretField
          ref={field}
          size="sm"
          label={t('passphrase.label')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          disabled={place === null}
        />
        {accept !== null && (
          <Checkbox
            label={t('unlock.accept')}
            description={t('unlock.acceptHint')}
            checked={accept}
            onChange={(event) => setAccept(event.currentTarget.checked)}
            autoFocus
          />
        )}
        {error && <ErrorMessage error={error} />}
        <Button type="submit" size="sm" loading={unlock.isPending} disabled={place === null || passphrase === ''}>
          {t('unlock.open')}
        </Button>
        <Stack gap={2} align="flex-start">
          <Anchor component="button" type="button" size="sm" ta="left" py={3} onClick={() => go('recover')}>
            {t('unlock.recover')}
          </Anchor>
          {accept === null && (
            <Anchor component="button" type="button" size="sm" ta="left" py={3} onClick={() => setAccept(false)}>
              {t('unlock.readOnlyQuestion')}
            </Anchor>
          )}
        </Stack>
        <Divider />
        <Group grow gap="xs">
          <Button variant="default" onClick={() => go('create')} disabled={busy}>
            {t('unlock.create')}
          </Button>
          <Button
            variant="default"
            loading={sample.isPending}
            disabled={unlock.isPending}
            onClick={() => sample.mutate({}, { onSuccess: setVaultStatus })}
          >
            {t('unlock.sample')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
