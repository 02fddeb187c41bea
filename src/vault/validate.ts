import { contract, type RequestName, type ValidInput } from '#shared/contract/index.ts'
import { DeloError } from '#shared/rpc/errors.ts'

/** The input as its schema makes it. Throws `invalid-request` with the fields at fault and never their content. */
export function validate<N extends RequestName>(name: N, input: unknown): ValidInput<N> {
  const result = contract[name].input.safeParse(input)
  if (!result.success) {
    const fields = result.error.issues.map(({ path }) => path.map(fieldName).join('.') || '.')
    throw new DeloError('invalid-request', { request: name, fields: [...new Set(fields)].slice(0, 10).join(',') })
  }
  return result.data as ValidInput<N>
}

/** A path's steps are keys of the schema and indexes; a record's keys could be content, so anything unlike a name is masked. */
const fieldName = (step: PropertyKey): string => (/^[A-Za-z]{1,40}$|^\d+$/.test(String(step)) ? String(step) : '*')
