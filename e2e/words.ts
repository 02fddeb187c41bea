import { readdirSync, readFileSync } from 'node:fs'
import { inRoot } from '../scripts/lib/program.ts'

export type Language = 'ru' | 'en'
type Tree = { [key: string]: string | Tree }

/**
 * The words of the interface as a person reads them, from the language files: `words('ru')('notes:list.new')`.
 * A key that is missing throws, so that a renamed string fails here and not by a timeout.
 */
export function words(language: Language): (key: string, values?: Record<string, string | number>) => string {
  const folder = inRoot(`resources/languages/${language}`)
  const files = Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Tree,
    ]),
  )
  return (key, values = {}) => {
    const [file = '', path = ''] = key.split(':')
    const found = path
      .split('.')
      .reduce<string | Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), files[file])
    if (typeof found !== 'string') throw new Error(`there is no string ${key} in ${language}`)
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
}
