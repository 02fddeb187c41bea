import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import { SAMPLE_SEALED_PASSPHRASE } from '#shared/domain/sealed.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { SecretField } from '../../features/vault/passphrase/secret-field.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { askSealed } from '../bridge.ts'
import { SampleNote } from './sample-note.tsx'

type Props = {
  /** The compartment of the sample case: its passphrase is told. */
  sample: boolean
  opened(closeAfter: number): void
}

export function OpenForm({ sample, opened }: Props) {
  const { t } = useTranslation('sealed')
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const open = useMutation<RequestOutput<'compartment.open'>, DeloError, string>({
    mutationFn: (typed) => askSealed('compartment.open', { passphrase: typed }),
    onSuccess: ({ closeAfter }) => opened(closeAfter),
    onError: () => {
      field.current?.focus()
      field.current?.select()
    },
  })
  useEffect(() => field.current?.focus(), [])
  const fill = () => {
    setPassphrase(SAMPLE_SEALED_PASSPHRASE)
    field.current?.focus()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (passphrase !== '') open.mutate(passphrase)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {sample ? <SampleNote fill={fill} /> : <Text c="dimmed">{t('gate.own')}</Text>}
        <SecretField
          ref={field}
          size="sm"
          label={t('gate.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {open.error && <ErrorMessage error={open.error} />}
        <Button type="submit" size="sm" loading={open.isPending} disabled={passphrase === ''}>
          {t('gate.open')}
        </Button>
      </Stack>
    </form>
  )
}
