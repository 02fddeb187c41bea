import { UsageError } from './exit.ts'

/** One of the values an option takes. Throws a UsageError that names them all. */
export function chosen<T extends string>(known: readonly T[], value: string, option: string): T {
  const found = known.find((one) => one === value.trim())
  if (found === undefined) throw new UsageError(`${option} takes ${known.join(', ')}`)
  return found
}

export const languageOf = (value: string): 'ru' | 'en' => chosen(['ru', 'en'], value, '--language')
