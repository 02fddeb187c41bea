import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { Limits } from '../../features/sealed/limits.tsx'
import { NewPassphrase } from '../../features/vault/passphrase/new-passphrase.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { askSealed } from '../bridge.ts'
import classes from './sealed-gate.module.css'

/** The first passphrase: chosen knowing that nothing restores it, and what the compartment does not hide. */
export function SetUpForm({ opened }: { opened(closeAfter: number): void }) {
  const { t } = useTranslation('sealed')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [understood, setUnderstood] = useState(false)
  const setUp = useMutation<RequestOutput<'compartment.setUp'>, DeloError, string>({
    mutationFn: (chosen) => askSealed('compartment.setUp', { passphrase: chosen }),
    onSuccess: ({ closeAfter }) => opened(closeAfter),
  })
  const ready = passphrase !== null && understood
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (ready) setUp.mutate(passphrase)
  }
  return (
    <form onSubmit={submit}>
      <div className={classes.columns}>
        <Stack gap="md">
          <Text>{t('setUp.lead')}</Text>
          <NewPassphrase onChange={setPassphrase} label={t('setUp.passphrase')} />
          <Checkbox
            label={t('setUp.understood')}
            checked={understood}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
          />
          {setUp.error && <ErrorMessage error={setUp.error} />}
          <Button type="submit" size="sm" loading={setUp.isPending} disabled={!ready}>
            {t('setUp.do')}
          </Button>
        </Stack>
        <Limits headingLevel={2} />
      </div>
    </form>
  )
}
