import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import type { TFunction } from 'i18next'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slot } from '#shared/domain/vault.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { useCommand } from '../../api/hooks.ts'
import { notify } from '../../app/notify.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { NewPassphrase } from '../vault/passphrase/new-passphrase.tsx'
import { SecretField } from '../vault/passphrase/secret-field.tsx'
import classes from './settings.module.css'

type FormProps = {
  title: string
  submitLabel: string
  ready: boolean
  pending: boolean
  error: DeloError | null
  danger?: boolean
  submit(current: string): void
  close(): void
  children: ReactNode
}

/** A form that needs the present passphrase once more. */
function KeyForm({ title, submitLabel, ready, pending, error, danger = false, submit, close, children }: FormProps) {
  const { t } = useTranslation('settings')
  const [current, setCurrent] = useState('')
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (ready && current !== '') submit(current)
  }
  return (
    <form className={classes.form} onSubmit={send} aria-label={title}>
      <h3 className={classes.formTitle}>{title}</h3>
      <Stack gap="sm">
        <SecretField
          label={t('slots.current')}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoFocus
          required
        />
        {children}
        {error && <ErrorMessage error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} disabled={pending}>
            {t('common:cancel')}
          </Button>
          <Button
            type="submit"
            loading={pending}
            disabled={!ready || current === ''}
            {...(danger ? { color: 'red' } : {})}
          >
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

export function AddPassphrase({ close }: { close(): void }) {
  const { t } = useTranslation('settings')
  const add = useCommand('vault.addPassphrase')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [label, setLabel] = useState('')
  const done = () => {
    notify(t('slots.added'))
    close()
  }
  return (
    <KeyForm
      title={t('slots.add')}
      submitLabel={t('common:add')}
      ready={passphrase !== null && label.trim() !== ''}
      pending={add.isPending}
      error={add.error}
      submit={(current) => passphrase !== null && add.mutate({ current, passphrase, label }, { onSuccess: done })}
      close={close}
    >
      <NewPassphrase onChange={setPassphrase} label={t('slots.new')} />
      <TextInput
        label={t('vault:slot.label')}
        description={t('vault:slot.labelHint')}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        maxLength={100}
        required
      />
    </KeyForm>
  )
}

export function ChangePassphrase({ close }: { close(): void }) {
  const { t } = useTranslation('settings')
  const change = useCommand('vault.changePassphrase')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const done = () => {
    notify(t('slots.changed'))
    close()
  }
  return (
    <KeyForm
      title={t('slots.change')}
      submitLabel={t('slots.change')}
      ready={passphrase !== null}
      pending={change.isPending}
      error={change.error}
      submit={(current) => passphrase !== null && change.mutate({ current, passphrase }, { onSuccess: done })}
      close={close}
    >
      <NewPassphrase onChange={setPassphrase} label={t('slots.new')} />
    </KeyForm>
  )
}

/** The kit is nobody's: what its slot is labelled with is for the file alone. */
export const slotName = ({ kind, label }: Slot, t: TFunction<'settings'>): string =>
  kind === 'recovery' ? t('slots.recovery') : label || t('slots.passphrase')

export function RemoveSlot({ slot, close }: { slot: Slot; close(): void }) {
  const { t } = useTranslation('settings')
  const remove = useCommand('vault.removeSlot')
  const label = slotName(slot, t)
  const done = () => {
    notify(t('slots.removed', { label }))
    close()
  }
  return (
    <KeyForm
      title={t('slots.removeOne', { label })}
      submitLabel={t('common:remove')}
      ready
      danger
      pending={remove.isPending}
      error={remove.error}
      submit={(current) => remove.mutate({ current, slotId: slot.id }, { onSuccess: done })}
      close={close}
    >
      <Text size="sm">{t(slot.kind === 'recovery' ? 'slots.removeRecovery' : 'slots.removePassphrase')}</Text>
    </KeyForm>
  )
}
