import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ErrorCode } from '#shared/rpc/errors.ts'

const root = resolve(import.meta.dirname, '..')
const LANGUAGES = ['ru', 'en'] as const
type Strings = { [key: string]: string | Strings }

const folder = (language: string) => join(root, 'resources/languages', language)
const namespaces = (language: string) =>
  readdirSync(folder(language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .sort()
const load = (language: string, namespace: string): Map<string, string> => {
  const flat = new Map<string, string>()
  const walk = (strings: Strings, prefix: string) => {
    for (const [key, value] of Object.entries(strings)) {
      if (typeof value === 'string') flat.set(prefix + key, value)
      else walk(value, `${prefix}${key}.`)
    }
  }
  walk(JSON.parse(readFileSync(join(folder(language), `${namespace}.json`), 'utf8')) as Strings, '')
  return flat
}
const PLURAL = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(PLURAL, '')
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort()

function sources(path: string): string {
  let text = ''
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const own = join(path, entry.name)
    if (entry.isDirectory()) text += sources(own)
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) text += readFileSync(own, 'utf8')
  }
  return text
}

describe('the language files', () => {
  it('are the same files in every language', () => {
    expect(namespaces('en')).toEqual(namespaces('ru'))
  })

  it.each(namespaces('ru'))('%s has the same keys, plurals aside', (namespace) => {
    const keys = (language: string) => [...new Set([...load(language, namespace).keys()].map(stem))].sort()
    expect(keys('en')).toEqual(keys('ru'))
  })

  it.each(LANGUAGES.flatMap((language) => namespaces(language).map((namespace) => [language, namespace] as const)))(
    '%s %s has every plural form its language knows, and no empty string',
    (language, namespace) => {
      const strings = load(language, namespace)
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      const plural = new Set([...strings.keys()].filter((key) => PLURAL.test(key)).map(stem))
      const missing = [...plural].flatMap((key) =>
        forms.filter((form) => !strings.has(`${key}_${form}`)).map((form) => `${key}_${form}`),
      )
      expect(missing).toEqual([])
      expect([...strings].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
    },
  )

  it.each(namespaces('ru'))('%s fills in the same values in both languages', (namespace) => {
    const english = load('en', namespace)
    const differing = [...load('ru', namespace)].filter(([key, text]) => {
      const other = english.get(key) ?? english.get(`${stem(key)}_other`)
      // A plural form may leave out the number ("1 документ" is "«{{title}}»"), so only whole keys are compared.
      return other !== undefined && !PLURAL.test(key) && placeholders(text).join() !== placeholders(other).join()
    })
    expect(differing).toEqual([])
  })

  it('has a sentence for every error', () => {
    for (const language of LANGUAGES)
      expect([...load(language, 'error').keys()].sort()).toEqual([...ErrorCode.options].sort())
  })

  it('has no namespace that nothing uses', () => {
    const code = sources(join(root, 'src'))
    const unused = namespaces('ru').filter(
      (namespace) => !new RegExp(`['"\`]${namespace}['"\`:]|/${namespace}\\.json`).test(code),
    )
    expect(unused).toEqual([])
  })
})
