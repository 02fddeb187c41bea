import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { describeError } from '../ui/describe-error.ts'

/** A short remark that needs no answer. */
export function notify(message: string): void {
  notifications.show({ message, autoClose: 4_000, withBorder: true })
}

/** An error with no better place to be shown. Stays until it is closed. */
export function notifyError(error: unknown): void {
  notifications.show({
    message: describeError(error, i18next.getFixedT(null, 'error')),
    color: 'red',
    autoClose: false,
    withBorder: true,
    role: 'alert',
  })
}
