import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RequestInput } from '#shared/contract/index.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import type { SearchGroup, SearchHit } from '#shared/domain/search.ts'
import { markRanges } from '#shared/text/mark.ts'
import { queryTerms } from '#shared/text/query.ts'
import { openTestVault, type TestVault } from '#vault/testing.ts'
import { searchPages } from './page-search.ts'
import { pageOf, slotOf } from './rowids.ts'
import { addDocument } from './testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeAll(async () => {
  vault = await openTestVault()
})
afterAll(() => vault.cleanup())
beforeEach(async () => {
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело о пикете' })).id
})
// One vault, since deriving its key takes a second; every test leaves it as empty as it was.
afterEach(async () => {
  for (const trashed of [false, true])
    for (const { id } of (await vault.session.request('dossiers.list', { trashed })).dossiers) {
      if (!trashed) await vault.session.request('dossiers.trash', { id })
      await vault.session.request('dossiers.erase', { id })
    }
  expect(vault.context.db.prepare('SELECT count(*) FROM search_document').pluck().get()).toBe(0)
  expect(vault.context.db.prepare("SELECT count(*) FROM search_text WHERE target <> 'person'").pluck().get()).toBe(0)
})

const add = (title: string, pages: string[], language: string | null = 'ru', into = dossierId) =>
  addDocument(vault.context, into, { title, language, pages })

type Options = Partial<Omit<RequestInput<'search.run'>, 'query'>>
const run = (query: string, options: Options = {}) =>
  vault.session.request('search.run', { query, dossierId: null, filters: {}, limit: 50, offset: 0, ...options })
const pages = (groups: SearchGroup[]) =>
  groups.flatMap((group) => group.hits.flatMap((hit) => (hit.scope === 'page' ? [`${group.title} ${hit.page}`] : [])))
const found = async (query: string, options: Options = {}) => pages((await run(query, options)).groups).sort()
const markedIn = (hit: SearchHit | undefined) =>
  hit?.snippet.marks.map(([start, end]) => hit.snippet.text.slice(start, end))

describe('words', () => {
  it('are found in any form, in four languages', async () => {
    add('Рапорт', ['Гражданина задержанного доставили в отдел.'])
    add('Ухвала', ['Затриманого доставили до суду, рішень не було.'], 'uk')
    add('Judgment', ['The witnesses were detained and heard.'], 'en')
    add('Urteil', ['In den Häusern der Zeugen wurde nichts gefunden.'], 'de')
    expect(await found('задержан')).toEqual(['Рапорт 0'])
    expect(await found('затриманий')).toEqual(['Ухвала 0'])
    expect(await found('рішення')).toEqual(['Ухвала 0'])
    expect(await found('detain')).toEqual(['Judgment 0'])
    expect(await found('witness')).toEqual(['Judgment 0'])
    expect(await found('Haus Zeuge')).toEqual(['Urteil 0'])
  })
  it('are found whatever the language of the document is said to be', async () => {
    add('A', ['Затриманого доставили до суду.'], null)
    add('B', ['Затриманого привезли.'], 'ru')
    expect(await found('затриманий')).toEqual(['A 0', 'B 0'])
  })
  it('are found with ё and е, look-alikes, soft hyphens and broken lines', async () => {
    add('Ё', ['Приведённый довод'])
    add('OCR', ['Решениe cудa от марта'])
    add('Перенос', ['Подсудимый был за-\nдержан ночью, кое-\nкто видел'])
    add('Мягкий', ['про\u00adто\u00adкол осмотра'])
    expect(await found('приведенный')).toEqual(['Ё 0'])
    expect(await found('решение суда')).toEqual(['OCR 0'])
    expect(await found('задержан')).toEqual(['Перенос 0'])
    expect(await found('кое-кто')).toEqual(['Перенос 0'])
    expect(await found('протокол')).toEqual(['Мягкий 0'])
  })
  it('that are numbers are found as they are written in cases, articles and dates', async () => {
    add('А', ['Дело № А40-123/2019 по ст. 205.2 УК РФ от 10.11.2023г.'])
    add('Б', ['Дело № 2-123/2020 по ст. 206 УК РФ'])
    expect(await found('А40-123/2019')).toEqual(['А 0'])
    expect(await found('A40-123/2019')).toEqual(['А 0'])
    expect(await found('205.2')).toEqual(['А 0'])
    expect(await found('10.11.2023')).toEqual(['А 0'])
    expect(await found('123')).toEqual(['А 0', 'Б 0'])
  })
  it('rank higher in the exact form', async () => {
    add('Форма', ['Обыска не было. Суд слушал дело о краже, обсуждал материалы.'])
    add('Точно', ['Обыск был. Суд слушал дело о краже, обсуждал материалы.'])
    const { groups } = await run('обыск')
    expect(groups.map(({ title }) => title)).toEqual(['Точно', 'Форма'])
  })
})

describe('queries', () => {
  beforeEach(() => {
    add('Первый', ['обыск в квартире без постановления', 'арест имущества'])
    add('Второй', ['постановление об обыске', 'обыск и арест', 'в квартире обыска не проводили'])
  })
  it.each([
    ['обыск арест', ['Второй 1']],
    ['"обыск в квартире"', ['Первый 0']],
    ['~"квартира обыск"', ['Второй 2']],
    ['обыск НЕ арест', ['Второй 0', 'Второй 2', 'Первый 0']],
    ['арест -обыск', ['Первый 1']],
    ['имущество ИЛИ "не проводили"', ['Второй 2', 'Первый 1']],
    ['(имущество OR постановление) обыск', ['Второй 0', 'Первый 0']],
    ['кварт*', ['Второй 2', 'Первый 0']],
    ['=обыске', ['Второй 0']],
    ['обыск слон', []],
  ])('%s', async (query, hits) => {
    expect(await found(query)).toEqual(hits)
  })
  it('say how many hits there are of which these are some', async () => {
    const first = await run('обыск', { limit: 2 })
    expect(first.total).toBe(4)
    expect(pages(first.groups)).toHaveLength(2)
    const rest = await run('обыск', { limit: 2, offset: 2 })
    expect([...pages(first.groups), ...pages(rest.groups)].sort()).toEqual(await found('обыск'))
    expect(first.groups.find(({ title }) => title === 'Второй')?.hitCount ?? 3).toBe(3)
  })
  it('say when they were read as words', async () => {
    expect((await run('обыск (арест')).notice).toBe('read-as-words')
    expect((await run('…')).notice).toBe('empty')
  })
  it('never fail, however they are spelt', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '(',
        ')',
        'NEAR(',
        'exact:',
        '{stems}',
        ' NOT ',
        ' ИЛИ ',
        '*',
        '^',
        '-',
        ';',
        "'",
        'обыск',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 10 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('').slice(0, 1_000)),
        async (query) => {
          await run(query)
          await vault.session.request('search.quick', { query: query.slice(0, 200), dossierId: null })
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a word on very many pages', () => {
  it('is counted on all of them and ranked on the first', () => {
    add('Первый', ['обыск', 'обыск обыск', 'арест'])
    add('Второй', ['обыск обыск обыск обыск'])
    const where = { sql: '', values: [] }
    const search = (most?: number) => searchPages(vault.context.db, '{exact} : "обыск"', where, 10, most)
    expect(search().best).toHaveLength(3)
    const { total, best, count } = search(2)
    expect(total).toBe(3)
    expect(best.map(({ rowid }) => pageOf(rowid)).sort()).toEqual([0, 1])
    expect([...count(new Set(best.map(({ rowid }) => slotOf(rowid)))).values()]).toEqual([2])
  })
})

describe('a hit', () => {
  it('shows where the words stand, marked', async () => {
    add('Рапорт', [`${'Прочие сведения. '.repeat(60)}Был за-\nдержан у дома.${' Конец.'.repeat(60)}`])
    const hit = (await run('задержать')).groups[0]?.hits[0]
    expect(hit?.snippet.text).toContain('Был задержан у дома.')
    expect(markedIn(hit)).toEqual(['задержан'])
  })
  it('cites volume and sheet where they are known', async () => {
    const id = add('Протокол', ['один', 'обыск'])
    const sheets = [
      {
        series: 'main' as const,
        volume: 3,
        first: { number: 45, verso: false },
        last: { number: 46, verso: false },
        numbering: '',
      },
    ]
    await vault.session.request('documents.update', { ids: [id], fields: { sheets } })
    const citation = async (language: 'ru' | 'en') => {
      const hit = (await run('обыск', { language })).groups[0]?.hits[0]
      return hit?.scope === 'page' ? hit.citation.replaceAll('\u00a0', ' ') : null
    }
    expect(await citation('ru')).toBe('т. 3, л.д. 46')
    expect(await citation('en')).toBe('vol. 3, sheet 46')
  })
})

describe('titles, notes and annotations', () => {
  it('are found along with pages, each as its own kind', async () => {
    const documentId = add('Протокол обыска', ['текст без этого слова'])
    await vault.session.request('notes.create', {
      dossierId,
      title: 'План',
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Оспорить обыск ночью' }] }],
      },
    })
    await vault.session.request('annotations.create', {
      documentId,
      type: 'highlight',
      passage: {
        parts: [
          { page: 0, geometry: { type: 'text' }, quote: { exact: 'текст', prefix: '', suffix: '' }, position: null },
        ],
      },
      labelId: null,
      comment: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'к вопросу об обыске' }] }],
      },
      tags: [],
    })
    const { groups, total } = await run('обыск')
    expect(total).toBe(3)
    expect(groups.map(({ target }) => target.type).sort()).toEqual(['document', 'note'])
    const document = groups.find(({ target }) => target.type === 'document')
    expect(document?.hits.map(({ scope }) => scope).sort()).toEqual(['annotation', 'title'])
    expect(document?.hitCount).toBe(2)
    for (const scope of ['title', 'note', 'annotation'] as const)
      expect((await run('обыск', { filters: { scopes: [scope] } })).groups.flatMap(({ hits }) => hits)).toHaveLength(1)
  })
  it('follow their changes', async () => {
    const id = add('Рапорт', ['текст'])
    await vault.session.request('documents.update', { ids: [id], fields: { title: 'Жалоба' } })
    expect((await run('рапорт')).total).toBe(0)
    expect((await run('жалоба')).total).toBe(1)
  })
})

describe('what may be found', () => {
  it('is not in the trash', async () => {
    const id = add('Протокол обыска', ['обыск'])
    await vault.session.request('documents.trash', { ids: [id] })
    expect((await run('обыск')).total).toBe(0)
    await vault.session.request('documents.restore', { ids: [id] })
    expect((await run('обыск')).total).toBe(2)
    await vault.session.request('dossiers.trash', { id: dossierId })
    expect((await run('обыск')).total).toBe(0)
    expect((await vault.session.request('search.quick', { query: 'обыск', dossierId: null })).hits).toEqual([])
  })
  it('is in the dossier asked for', async () => {
    const other = (await vault.session.request('dossiers.create', { title: 'Другое дело' })).id
    add('Здесь', ['обыск'])
    add('Там', ['обыск'], 'ru', other)
    expect(await found('обыск')).toEqual(['Здесь 0', 'Там 0'])
    expect(await found('обыск', { dossierId: other })).toEqual(['Там 0'])
  })
  it('meets the filters', async () => {
    const first = add('Первый', ['обыск'])
    const second = add('Second', ['обыск search'], 'en')
    const change = (id: DocumentId, fields: RequestInput<'documents.update'>['fields']) =>
      vault.session.request('documents.update', { ids: [id], fields })
    const side = { number: 1, verso: false }
    await change(first, {
      kind: 'protocol',
      date: '2023-03',
      tags: ['важно'],
      sheets: [{ series: 'main', volume: 2, first: side, last: side, numbering: '' }],
    })
    await change(second, { kind: 'ruling', date: '2024-01-15' })
    const only = (filters: Options['filters'] & object) => found('обыск', { filters })
    expect(await only({ kinds: ['protocol'] })).toEqual(['Первый 0'])
    expect(await only({ languages: ['en'] })).toEqual(['Second 0'])
    expect(await only({ tags: ['важно'] })).toEqual(['Первый 0'])
    expect(await only({ volume: 2 })).toEqual(['Первый 0'])
    expect(await only({ from: Date.UTC(2024, 0, 1) })).toEqual(['Second 0'])
    expect(await only({ to: Date.UTC(2023, 2, 10) })).toEqual(['Первый 0'])
    expect(await only({ documentId: second })).toEqual(['Second 0'])
    expect(await only({ kinds: ['protocol'], languages: ['en'] })).toEqual([])
  })
})

describe('the quick search', () => {
  const quick = async (query: string) =>
    (await vault.session.request('search.quick', { query, dossierId: null })).hits.map(
      (hit) => `${hit.type}: ${hit.title}`,
    )
  beforeEach(async () => {
    add('Протокол допроса свидетеля', ['Свидетель показал иное'])
    await vault.session.request('notes.create', {
      dossierId,
      title: 'План допроса',
      body: { type: 'doc', content: [] },
    })
    if ((await vault.session.request('persons.list', { dossierId: null })).persons.length === 0)
      await vault.session.request('persons.create', { name: 'Допросов Пётр', aliases: ['Петя'], note: '' })
  })
  it('finds names of every kind as they are typed', async () => {
    expect((await quick('допро')).sort()).toEqual([
      'document: Протокол допроса свидетеля',
      'note: План допроса',
      'person: Допросов Пётр',
    ])
    expect(await quick('пикет')).toEqual(['dossier: Дело о пикете'])
    expect(await quick('петр доп')).toEqual(['person: Допросов Пётр'])
    expect(await quick('свидетеля прот')).toEqual(['document: Протокол допроса свидетеля'])
  })
  it('forgives a slip', async () => {
    expect(await quick('протокло')).toEqual(['document: Протокол допроса свидетеля'])
  })
  it('goes on to pages', async () => {
    expect(await quick('иное')).toEqual(['page: Протокол допроса свидетеля'])
    expect(await quick('показал ин')).toEqual(['page: Протокол допроса свидетеля'])
  })
})

it('forgets erased words: none of them is left in the index', async () => {
  const secret = 'тайнослово'
  add('Остаётся', ['обычный текст'])
  const erased = add(`Уходит ${secret}`, [`здесь ${secret} и обычный текст`])
  const holds = () =>
    ['search_page_data', 'search_item_data', 'search_text'].some((table) =>
      vault.context.db
        .prepare(`SELECT * FROM ${table}`)
        .raw()
        .all()
        .flat()
        .some((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))).includes(secret)),
    )
  expect(holds()).toBe(true)
  await vault.session.request('documents.trash', { ids: [erased] })
  await vault.session.request('documents.erase', { ids: [erased] })
  expect(holds()).toBe(false)
  expect(await found('обычный')).toEqual(['Остаётся 0'])
})

it('marks something on every page that it finds', async () => {
  const word = fc.constantFrom(
    'суд',
    'суда',
    'Судья',
    'cудeбный',
    'за-\nдержан',
    'задержанного',
    'обыск',
    'обшук',
    'свідка',
    'court',
    'THE',
    'АТС',
    'ATC',
    'Häuser',
    'об’єкт',
    '205.2',
    'А40-1/2',
    'адвокат-\nпомощник',
    '—',
  )
  const page = fc.array(word, { minLength: 3, maxLength: 25 }).map((words) => words.join(' '))
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (texts) => {
      const id = add('Случайный', texts, null)
      for (const query of [
        'суд',
        'задержать',
        '"суд обыск"',
        'ATC',
        'Haus',
        'свідок',
        'помощник',
        '205.2',
        'обыс*',
        "об'єкт",
        'A40-1/2',
        'the',
      ]) {
        const terms = queryTerms(query)
        const hits = pages((await run(query, { filters: { documentId: id, scopes: ['page'] } })).groups)
        const marked = texts.flatMap((text, index) =>
          markRanges(text, terms).length > 0 ? [`Случайный ${index}`] : [],
        )
        // A piece of a page can be read in either language, so a mark may show a little more than was found; never less.
        expect(marked, `${query} in ${JSON.stringify(texts)}`).toEqual(expect.arrayContaining(hits))
      }
    }),
    { numRuns: 60 },
  )
})
