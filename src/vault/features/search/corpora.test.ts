import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '#vault/testing.ts'
import { addDocument } from './testing.ts'

/** Real court texts, where they are at hand; none of them is part of this project. */
const CORPORA = fileURLToPath(new URL('../../../../../shared/corpora/a-court-documents/', import.meta.url))
const UKRAINIAN = join(CORPORA, 'ua-court-decisions-txt/court_cases')
const GERMAN = join(CORPORA, 'de-court-texts')

/** Text files of a folder, cut into pages. */
function read(folder: string): string[][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .slice(0, 30)
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').match(/[\s\S]{1,2500}/g) ?? [''])
}

describe.runIf(existsSync(UKRAINIAN) && existsSync(GERMAN))('search over real court texts', () => {
  let vault: TestVault
  const ids: Record<'uk' | 'de', DossierId> = { uk: '' as DossierId, de: '' as DossierId }
  const texts: Record<'uk' | 'de', string[]> = { uk: [], de: [] }
  beforeAll(async () => {
    vault = await openTestVault()
    for (const [language, folder] of [
      ['uk', UKRAINIAN],
      ['de', GERMAN],
    ] as const) {
      ids[language] = (await vault.session.request('dossiers.create', { title: language })).id
      for (const [index, pages] of read(folder).entries()) {
        // The language is not said: the text must give it away.
        addDocument(vault.context, ids[language], { title: `${index}`, language: null, pages })
        texts[language].push(...pages)
      }
    }
  })
  afterAll(() => vault.cleanup())

  const total = async (language: 'uk' | 'de', query: string) =>
    (
      await vault.session.request('search.run', {
        query,
        dossierId: ids[language],
        filters: { scopes: ['page'] },
        limit: 1,
        offset: 0,
      })
    ).total
  const pagesWith = (language: 'uk' | 'de', pattern: RegExp) =>
    texts[language].filter((text) => pattern.test(text)).length

  it.each([
    ['uk', 'рішення', /(?<!\p{L})рішен(ня|ню|ням|нями|нях|ні|ь)(?!\p{L})/iu],
    ['uk', 'справа', /(?<!\p{L})справ(а|и|і|у|ою|ам|ами|ах)?(?!\p{L})/iu],
    ['uk', 'стаття', /(?<!\p{L})стат(тя|ті|тю|тею|тям|тями|тях|ей)(?!\p{L})/iu],
    ['uk', 'суддя', /(?<!\p{L})судд(я|і|ю|ею|ів|ям|ями|ях)(?!\p{L})/iu],
    ['uk', 'скарга', /(?<!\p{L})скар(га|ги|зі|гу|гою|г|гам|гами|гах)(?!\p{L})/iu],
    ['de', 'Gericht', /(?<!\p{L})Gericht(e?s|e|en)?(?!\p{L})/iu],
    ['de', 'Urteil', /(?<!\p{L})Urteil(s|e|en)?(?!\p{L})/iu],
  ] as const)('in %s finds every page with a form of %s', async (language, word, forms) => {
    const expected = pagesWith(language, forms)
    const found = await total(language, word)
    expect(found).toBeGreaterThanOrEqual(expected)
    // A stem may be shared with near relatives, but not with half the language.
    expect(found).toBeLessThanOrEqual(Math.max(expected * 1.35, expected + 3))
  })
  it('has words to look for at all', () => {
    expect(pagesWith('uk', /рішення/iu)).toBeGreaterThan(3)
    expect(pagesWith('de', /Gericht/u)).toBeGreaterThan(3)
  })
})
