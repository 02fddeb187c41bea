import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DossierId, newId, PersonId } from '#shared/domain/ids.ts'
import type { PersonsShown } from '#shared/domain/persons-shown.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import type { ReportRun } from '#shared/domain/summary.ts'
import { nameForms } from '#shared/text/name-forms.ts'
import { openTestVault, type TestVault } from '../../../testing.ts'
import { writeReport } from '../formats/formats.ts'
import { installed, runOn } from '../testing/tools.ts'
import { hideInText, hideNames } from './hide.ts'
import { findLeaks } from './leaks.ts'
import { NameFinder } from './name-finder.ts'

const artyom = newId(PersonId)
const zoya = newId(PersonId)
const PEOPLE = [
  { id: artyom, names: ['Небылицын Артём Игоревич', 'Artyom Nebylitsyn'] },
  { id: zoya, names: ['Баснина Зоя Фёдоровна'] },
]
const finder = new NameFinder(PEOPLE)
const standIns = new Map([
  [artyom, 'обвиняемый'],
  [zoya, 'свидетель'],
])
const hide = (text: string) => hideInText(text, finder, standIns)

describe('a name', () => {
  it.each([
    ['Допрошен Небылицын.', 'Допрошен обвиняемый.'],
    ['у Небылицына А. И. изъяты книги', 'у обвиняемый изъяты книги'],
    ['защитник А.И. Небылицына', 'защитник обвиняемый'],
    ['с Артёмом Игоревичем Небылицыным', 'с обвиняемый'],
    ['НЕБЫЛИЦЫН Артем Игоревич', 'обвиняемый'],
    ['said Nebylitsyn and Nebylicyn', 'said обвиняемый and обвиняемый'],
    ["Nebylitsyn’s books, Nebylitsyn's club", "обвиняемый’s books, обвиняемый's club"],
    ['Hебылицынa видели', 'обвиняемый видели'],
    ['Небы-\nлицын ушёл', 'обвиняемый ушёл'],
    ['Басниной и Небылицыным', 'свидетель и обвиняемый'],
    ['Зое Фёдоровне показали', 'свидетель показали'],
  ])('is found in «%s»', (text, hidden) => expect(hide(text)).toBe(hidden))

  it.each(['Небылица в лицах', 'басня о вороне', 'Фёдоров пришёл', 'Игоревич', 'Выдумкин С. Л.'])(
    'is not seen in «%s»',
    (text) => expect(hide(text)).toBe(text),
  )

  it('is not its bearer’s role', () => {
    const poplar = new NameFinder([{ id: zoya, names: ['Засекреченный свидетель «Тополь»', 'Witness Poplar'] }])
    const said = 'Свидетель «Тополем» назван; the witness Poplar; другой свидетель молчал'
    expect(hideInText(said, poplar, standIns)).toBe(
      'Свидетель «свидетель» назван; the witness свидетель; другой свидетель молчал',
    )
  })

  it('keeps the initials of others', () => {
    expect(hide('Небылицын Ж. Ж. Выдумкин')).toBe('обвиняемый Ж. Ж. Выдумкин')
  })

  it('is hidden also where it is half bold, and the rest of the line keeps its look', () => {
    const runs: ReportRun[] = [{ text: 'Судья и Небы', bold: true }, { text: 'лицын', italic: true }, { text: ' ушли' }]
    const report = { title: 'Дело Небылицына', language: 'ru' as const, date: '2026-11-25', subtitle: '', blocks: [] }
    const hidden = hideNames({ ...report, blocks: [{ type: 'paragraph', runs }] }, finder, standIns)
    expect(hidden.title).toBe('Дело обвиняемый')
    expect(hidden.blocks).toEqual([
      { type: 'paragraph', runs: [{ text: 'Судья и обвиняемый', bold: true }, { text: ' ушли' }] },
    ])
  })
})

/** Forms that a leak may take: declined, transliterated, another alias. */
const PLANTED = ['Небылицыну', 'Артёмом Игоревичем', 'Nebylitsyna', 'Nebylicyn', 'Басниной']

describe('the leak check', () => {
  const report = (text: string) => ({
    title: 'Сводка',
    language: 'ru' as const,
    date: '2026-11-25',
    subtitle: '',
    blocks: [
      { type: 'heading' as const, level: 1 as const, text: 'Раздел' },
      {
        type: 'paragraph' as const,
        runs: [{ text: `${'Слово за словом идёт рассказ. '.repeat(12)}${text} и дальше.` }],
      },
    ],
  })

  it.each(['pdf', 'docx', 'html', 'md'] as const)(
    'finds every planted form in a finished %s, and none when they are gone',
    async (format) => {
      for (const form of PLANTED) {
        const bytes = await writeReport(report(form), format)
        const leaks = findLeaks([{ name: `сводка.${format}`, bytes }], finder)
        expect(
          leaks.map(({ found }) => found.toLowerCase()),
          form,
        ).toContain(form.toLowerCase())
      }
      const clean = await writeReport(report('обвиняемый'), format)
      expect(findLeaks([{ name: `сводка.${format}`, bytes: clean }], finder)).toEqual([])
    },
  )

  it('looks into properties, attributes, sheets, calendars and file names', () => {
    const csv = { name: 'a.csv', bytes: strToU8('Кому;Сумма\r\n"Небылицыну, лично";100') }
    const html = { name: 'a.html', bytes: strToU8('<p title="Небылицын">Неб<b>ы</b>лицын &#1041;аснина</p>') }
    const xlsx = {
      name: 'a.xlsx',
      bytes: zipSync({ 'xl/sharedStrings.xml': strToU8('<sst><si><t>Басниной</t></si></sst>') }),
    }
    const ics = {
      name: 'a.ics',
      bytes: strToU8('SUMMARY:Допрос Небы\r\n лицына\r\nDESCRIPTION:т. 1\\nБаснина\\, З.\r\n'),
    }
    const named = { name: 'Дело_Небылицына.txt', bytes: strToU8('') }
    const found = (file: { name: string; bytes: Uint8Array }) => findLeaks([file], finder).map((leak) => leak.found)
    expect(found(csv)).toEqual(['Небылицыну'])
    expect(found(html).toSorted()).toEqual(['Баснина', 'Небылицын', 'Небылицын'])
    expect(found(xlsx)).toEqual(['Басниной'])
    expect(found(ics).toSorted()).toEqual(['Баснина', 'Небылицына'])
    expect(findLeaks([named], finder)).toMatchObject([{ where: 'name', found: 'Небылицына' }])
  })

  it('finds a name behind letters that a font draws as one', async () => {
    const bytes = await writeReport(report('The office filed it to Небылицыну'), 'pdf')
    expect(findLeaks([{ name: 'a.pdf', bytes }], finder).map((leak) => leak.found)).toContain('Небылицыну')
  })

  it('reads of its own PDF what Poppler reads of it', async () => {
    if (!installed('pdftotext')) return
    const bytes = await writeReport(report('Пример «цитаты» — 45 об. с ударе́нием'), 'pdf')
    const squeeze = (text: string) => text.replaceAll(/\s+/g, '')
    const poppler = squeeze(runOn(bytes, 'pdf', 'pdftotext', ['-layout', '{}', '-']))
    const { ownPdfText } = await import('./pdf-text.ts')
    expect(squeeze(ownPdfText(bytes))).toContain(poppler.slice(poppler.indexOf('Слово'), poppler.indexOf('дальше')))
  })
})

describe('an export with hidden names', () => {
  let vault: TestVault
  let dossierId: DossierId
  let folder: string
  let person: PersonId
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'delo-names-'))
    vault = await openTestVault()
    const ask = vault.session.request
    dossierId = (await ask('dossiers.create', { title: 'Дело Небылицына' })).id
    person = (await ask('persons.create', { name: 'Небылицын Артём Игоревич', aliases: ['Закладка'], note: '' })).id
    await ask('persons.participate', { personId: person, dossierId, roles: ['defendant'], remove: false })
    await ask('notes.create', {
      dossierId,
      title: 'О Небылицыне',
      body: plainRichText('Небылицыным подписано. Nebylitsyn signed; «Закладкой» его звали.'),
    })
  })
  afterAll(async () => {
    await vault.cleanup()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = (persons: PersonsShown | undefined) =>
    vault.session.request('exports.writeTo', {
      dossierId,
      options: { sections: ['facts-of-the-case', 'notes'], language: 'ru', labels: null, notes: null, persons },
      formats: ['md', 'pdf', 'docx', 'html'],
      path: folder,
    })

  it.each(['role', 'pseudonym', 'withheld'] as const)('shows %s in every section, file and file name', async (show) => {
    const { files, leaks } = await write({ all: 'name', each: [{ personId: person, show, pseudonym: 'Иван' }] })
    expect(leaks).toEqual([])
    expect(files).toHaveLength(4)
    for (const { name } of files) expect(name).not.toMatch(/небылиц/i)
    const text = readFileSync(join(folder, files[0]?.name ?? ''), 'utf8')
    expect(text).not.toMatch(/небылиц|nebyl|артём/i)
    expect(text).toContain({ role: 'обвиняемый', pseudonym: 'Иван', withheld: 'имя не раскрывается' }[show])
  })

  it('is not written at all while a form of the name is left, and says where', async () => {
    const before = readdirSync(folder)
    // A pseudonym that gives the name away.
    const each = [{ personId: person, show: 'pseudonym' as const, pseudonym: 'Небылицына брат' }]
    const { files, leaks } = await write({ all: 'name', each })
    expect(files).toEqual([])
    expect(leaks).toContainEqual(expect.objectContaining({ personId: person, where: 'content', found: 'Небылицына' }))
    expect(leaks).toContainEqual(expect.objectContaining({ personId: person, where: 'name' }))
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('the forms of a name', () => {
  it('are each found by the finder that was made of the name', () => {
    for (const name of ['Небылицын Артём Игоревич', 'Ёлкина Анна', 'Кравец Пётр', 'Зелінський Юрій']) {
      const own = new NameFinder([{ id: artyom, names: [name] }])
      const lost = nameForms(name).filter((form) => own.find(`видели: ${form}, и всё`).length === 0)
      expect(lost, name).toEqual([])
    }
  })
})
