import { Button, NumberInput, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseAfter } from '#shared/domain/sealed.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { notify, notifyError } from '../../app/notify.ts'
import { Limits } from '../../features/sealed/limits.tsx'
import { NewPassphrase } from '../../features/vault/passphrase/new-passphrase.tsx'
import { SecretField } from '../../features/vault/passphrase/secret-field.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { askSealed } from '../bridge.ts'
import { countFromNow } from '../frame/idle.ts'
import classes from './sealed-settings.module.css'

function ChangePassphrase() {
  const { t } = useTranslation('sealed')
  const [current, setCurrent] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [form, setForm] = useState(0)
  const change = useMutation<object, DeloError, string>({
    mutationFn: (chosen) => askSealed('compartment.changePassphrase', { current, passphrase: chosen }),
    onSuccess: () => {
      setCurrent('')
      setPassphrase(null)
      // The fields of the new one begin empty again.
      setForm(form + 1)
      notify(t('settings.changed'))
    },
  })
  const ready = current !== '' && passphrase !== null
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (ready) change.mutate(passphrase)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SecretField
          label={t('settings.current')}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          required
        />
        <NewPassphrase key={form} onChange={setPassphrase} label={t('settings.new')} />
        {change.error && <ErrorMessage error={change.error} />}
        <div>
          <Button type="submit" loading={change.isPending} disabled={!ready}>
            {t('settings.change')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

type Props = { closeAfter: number; setCloseAfter(minutes: number): void }

/** Kept inside the compartment: outside, even a number of minutes would tell that it is used. */
export function SealedSettings({ closeAfter, setCloseAfter }: Props) {
  const { t } = useTranslation('sealed')
  const change = (value: number | string) => {
    const minutes = CloseAfter.safeParse(value)
    if (!minutes.success || minutes.data === closeAfter) return
    askSealed('compartment.closeAfter', { minutes: minutes.data })
      .then((answer) => {
        countFromNow()
        setCloseAfter(answer.minutes)
      })
      .catch(notifyError)
  }
  return (
    <>
      <PageHeader title={t('part.settings')} />
      <div className={classes.root}>
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('settings.closing')}</h2>
          <NumberInput
            className={classes.minutes}
            label={t('settings.closeAfter')}
            value={closeAfter}
            min={1}
            max={60}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={change}
          />
          <Text c="dimmed">{t('settings.closeAfterHint')}</Text>
        </section>
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('settings.passphrase')}</h2>
          <Text c="dimmed">{t('settings.passphraseHint')}</Text>
          <ChangePassphrase />
        </section>
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('settings.limits')}</h2>
          <Limits headingLevel={3} />
        </section>
      </div>
    </>
  )
}
