import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssertionId, DossierId, PersonId } from '#shared/domain/ids.ts'
import { BY_NAME } from '#shared/domain/persons-shown.ts'
import { readCsv } from '#shared/text/csv-reader.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { factFields, markOf } from '../facts/testing.ts'
import { addDocument } from '../search/testing.ts'
import { onDay, statementFields } from '../statements/testing.ts'
import { columnName, writeXlsx } from './xlsx.ts'

let vault: TestVault
let dossierId: DossierId
let witness: PersonId
let folder: string
beforeEach(async () => {
  vault = await openTestVault()
  folder = mkdtempSync(join(tmpdir(), 'delo-testimony-'))
  dossierId = (await ask('dossiers.create', { title: 'Дело книжного клуба «Закладка»' })).id
  witness = (await ask('persons.create', { name: 'Баснина Зоя', aliases: [], note: '' })).id
  await fill()
})
afterEach(async () => {
  await vault.cleanup()
  rmSync(folder, { recursive: true, force: true })
})

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

async function fill(): Promise<void> {
  const documentId = addDocument(vault.context, dossierId, {
    title: 'Протокол допроса',
    pages: ['=Встреча была 3 марта'],
  })
  const issue = { dossierId, kind: 'defence', parentId: null, burden: '', position: '' } as const
  const topic = await ask('issues.create', { ...issue, title: 'Когда была встреча' })
  await ask('issues.create', { ...issue, title: 'Кто вёл', parentId: topic.id })
  const first = await ask('statements.create', {
    dossierId,
    ...statementFields(witness, { start: onDay('2023-03-12'), documentId, pages: [0, 0] }),
  })
  const second = await ask('statements.create', {
    dossierId,
    ...statementFields(witness, { start: onDay('2023-04-04'), lineage: 'retracted', occasion: 'court' }),
  })
  const quote = { exact: '=Встреча была 3 марта', prefix: '', suffix: '' }
  const passage = { parts: [{ page: 0, geometry: { type: 'text' as const }, quote, position: null }] }
  const left = await ask('assertions.create', {
    statementId: first.id,
    topicId: topic.id,
    text: 'Третьего марта',
    documentId,
    passage,
    stance: 'supports',
  })
  await ask('assertions.create', {
    statementId: second.id,
    topicId: topic.id,
    text: 'Встреча была 10 марта',
    documentId: null,
    passage: null,
    stance: 'contradicts',
  })
  await ask('questions.create', {
    dossierId,
    personId: witness,
    text: 'Какая из двух дат верна?',
    aim: 'Тайная цель защиты',
    contradictionId: null,
    sources: [{ type: 'assertion', id: left.id }],
    documentIds: [documentId],
    asked: false,
    answer: '',
  })
}

const write = async (what: 'matrix' | 'plan', formats: ('pdf' | 'docx' | 'xlsx' | 'csv')[]) => {
  await ask('testimony.writeTo', {
    dossierId,
    what,
    personId: null,
    language: 'ru',
    formats,
    persons: BY_NAME,
    path: folder,
  })
  const names = readdirSync(folder)
  return (format: string) => readFileSync(join(folder, names.find((name) => name.endsWith(`.${format}`)) ?? ''))
}
/** What an independent program reads out of a spreadsheet. */
const spreadsheet = (bytes: Uint8Array): string | null => {
  const [from, to] = [mkdtempSync(join(tmpdir(), 'delo-xlsx-')), mkdtempSync(join(tmpdir(), 'delo-xlsx-'))]
  try {
    writeFileSync(join(from, 'in.xlsx'), bytes)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${from}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        to,
        join(from, 'in.xlsx'),
      ],
      { stdio: 'ignore', timeout: 60_000 },
    )
    return readFileSync(join(to, 'in.csv'), 'utf8')
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  } finally {
    for (const path of [from, to]) rmSync(path, { recursive: true, force: true })
  }
}

describe('the matrix in files', () => {
  it('has topics as rows and statements as columns, with words, stance and place, and no formula', async () => {
    const file = await write('matrix', ['csv', 'xlsx'])
    const rows = readCsv(file('csv').toString('utf8'))
    expect(rows[0]).toEqual(
      [
        'Тема',
        'Баснина Зоя, 12 марта 2023 г., допрос свидетеля',
        'Баснина Зоя, 4 апреля 2023 г., показания в суде',
      ].map((text) => text.replaceAll(/(\d) (марта|апреля)/g, '$1\u00a0$2').replaceAll(' г.', '\u00a0г.')),
    )
    expect(rows[1]).toEqual(['Прежние показания', 'первые', 'отказался от прежних'])
    expect(rows[2]?.[1]).toContain('Встреча была 3 марта [за; Протокол допроса')
    expect(rows[2]?.[1]).toMatch(/^'=/)
    expect(rows[2]?.[2]).toBe('Встреча была 10 марта [против]')
    expect(rows[3]?.[0]).toBe('  Кто вёл')
    const sheet = strFromU8(unzipSync(file('xlsx'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('=Встреча была 3 марта')
    expect(sheet).not.toContain('<f>')
  })

  it('opens as a spreadsheet elsewhere', async () => {
    const read = spreadsheet((await write('matrix', ['xlsx']))('xlsx'))
    if (read === null) return
    expect(read).toContain('=Встреча была 3 марта [за; Протокол допроса')
    expect(read).toContain('отказался от прежних')
  }, 90_000)

  it('is written as PDF and DOCX, topic by topic', async () => {
    const file = await write('matrix', ['pdf', 'docx'])
    expect(file('pdf').subarray(0, 5).toString()).toBe('%PDF-')
    const document = strFromU8(unzipSync(file('docx'))['word/document.xml'] ?? new Uint8Array())
    for (const words of ['Когда была встреча', 'Встреча была 10 марта', 'Кто вёл']) expect(document).toContain(words)
  })
})

describe('the plan in files', () => {
  it('has the questions in large type with what is read, and not what they are for', async () => {
    const file = await write('plan', ['docx', 'csv', 'pdf'])
    const document = strFromU8(unzipSync(file('docx'))['word/document.xml'] ?? new Uint8Array())
    expect(document).toContain('Какая из двух дат верна?')
    expect(document).toContain('Встреча была 3 марта')
    expect(document).toContain('w:val="Large"')
    for (const format of ['docx', 'csv']) expect(file(format).toString('utf8')).not.toContain('Тайная цель')
    expect(document).not.toContain('Тайная цель')
  })
})

describe('a fact as a side of a contradiction', () => {
  it('stands in the matrix and in the plan with its text, its date and where it is cited', async () => {
    const documentId = addDocument(vault.context, dossierId, { title: 'Билет', pages: ['Отправление 3 марта'] })
    const { fact } = await ask('facts.cite', {
      documentId,
      fact: factFields('Небылицын уехал из города', { when: onDay('2023-03-03') }),
      mark: markOf('Отправление 3 марта'),
      stance: 'supports',
      comment: '',
    })
    const { assertions } = await ask('assertions.list', { dossierId })
    const sides = [
      { type: 'fact' as const, id: fact.id },
      { type: 'assertion' as const, id: assertions[0]?.id as AssertionId },
    ] as const
    const { id: contradictionId } = await ask('contradictions.create', {
      dossierId,
      kind: 'direct',
      weight: 'decisive',
      state: 'open',
      left: sides[0],
      right: sides[1],
      explanation: 'Билет именной',
    })
    await ask('questions.create', {
      dossierId,
      personId: witness,
      text: 'Как он мог быть на встрече?',
      aim: '',
      contradictionId,
      sources: [...sides],
      documentIds: [],
      asked: false,
      answer: '',
    })
    const plan = readCsv((await write('plan', ['csv']))('csv').toString('utf8'))
    const said = plan.at(-1)?.[3]?.replaceAll('\u00a0', ' ')
    expect(said).toContain('Небылицын уехал из города — Факт, 3 марта 2023 г. — Билет, с. 1')
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    const docx = strFromU8(
      unzipSync((await write('matrix', ['docx']))('docx'))['word/document.xml'] ?? new Uint8Array(),
    )
    for (const words of ['Противоречия', 'Небылицын уехал из города', 'решающее', 'Билет именной'])
      expect(docx).toContain(words)
  })
})

describe('a spreadsheet', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('calls column %i %s', (index, name) => expect(columnName(index)).toBe(name))

  it('holds any text as text, as XML that is well-formed', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const sheet = strFromU8(unzipSync(writeXlsx('a', rows, []))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
        expect(sheet).not.toMatch(/<f>|<v>/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids
        expect(sheet).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
        const texts = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].length
        expect(texts).toBe(rows.flat().filter((text) => text !== '').length)
      }),
      { numRuns: 50 },
    )
  })
})
