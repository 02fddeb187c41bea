import { type ExportChoice, forReader, Reader } from '#shared/domain/export-profile.ts'
import { PersonDisplay, type PersonsShown } from '#shared/domain/persons-shown.ts'
import type { VaultSession } from '#vault/session.ts'
import { UsageError } from './exit.ts'
import { chosen, languageOf } from './option.ts'

export type ProfileOptions = { profile?: string; persons?: string; language?: string }
export type ProfileChoice = Omit<ExportChoice, 'formats'>

/**
 * What a reader is shown: one of Delo's own, or a profile that the vault keeps under this name. `--persons` and
 * `--language` count before it. Without a profile, everything and everybody by name.
 */
export async function profileChoice(ask: VaultSession['request'], options: ProfileOptions): Promise<ProfileChoice> {
  const language = options.language === undefined ? undefined : languageOf(options.language)
  const choice = await begin(ask, options.profile ?? 'colleague', language ?? 'ru')
  const all = options.persons === undefined ? null : chosen(PersonDisplay.options, options.persons, '--persons')
  const persons: PersonsShown = all === null ? choice.persons : { all, each: [] }
  return { ...choice, language: language ?? choice.language, persons }
}

async function begin(ask: VaultSession['request'], name: string, language: 'ru' | 'en'): Promise<ExportChoice> {
  const reader = Reader.options.find((one) => one === name)
  if (reader) return forReader(reader, { language, formats: [] })
  const { profiles } = await ask('profiles.list', {})
  const own = profiles.find((profile) => profile.name === name)
  if (!own) {
    const names = [...Reader.options, ...profiles.map((profile) => profile.name)]
    throw new UsageError(`--profile takes ${names.join(', ')}`)
  }
  return own.choice
}
