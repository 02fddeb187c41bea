import type { TFunction } from 'i18next'
import { DeloError } from '#shared/rpc/errors.ts'

/** A thrown thing as a DeloError: whatever is not one is `internal`. */
export const asDeloError = (error: unknown): DeloError =>
  error instanceof DeloError ? error : new DeloError('internal')

/** The sentence for an error in the interface's language. `t` must know the namespace `error`. */
export function describeError(error: unknown, t: TFunction<'error'>): string {
  const { code, params } = asDeloError(error)
  return t(code, { ns: 'error', ...params })
}
