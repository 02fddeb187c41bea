import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeloError } from '#shared/rpc/errors.ts'
import { describeError } from './describe-error.ts'

type Props = { error: DeloError /** What the user can do about it here. */; actions?: ReactNode }

/** An error as a person reads it: what happened, what is safe, what to do. */
export function ErrorMessage({ error, actions }: Props) {
  const { t } = useTranslation('error')
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      p="sm"
      styles={{ message: { color: 'var(--delo-ink)' } }}
    >
      {describeError(error, t)}
      {actions}
    </Alert>
  )
}
