import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentFields } from '#shared/domain/document.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { BY_NAME } from '#shared/domain/persons-shown.ts'
import { type TimelineExport, type TimelineFormat, TimelineLane } from '#shared/domain/timeline.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { addDocument } from '../search/testing.ts'
import { type AskWindow, tellTheCase } from './testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело книжного клуба' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const timeline = () => ask('timeline.events', { dossierId, language: 'ru' })

async function document(title: string, fields: Partial<DocumentFields>) {
  const id = addDocument(vault.context, dossierId, { title, pages: ['слова'] })
  await ask('documents.update', { ids: [id], fields })
  return id
}

describe('the events of a dossier', () => {
  it('are its dated documents in the order of time, with their place in the file', async () => {
    await document('Приговор', { date: '2024-06-03', kind: 'verdict' })
    await document('Рапорт', { date: '2023-03~', dateWording: 'ранней весной' })
    await document('Протокол', {
      date: '2023-03-12',
      sheets: [
        {
          series: 'main',
          volume: 1,
          first: { number: 5, verso: false },
          last: { number: 7, verso: false },
          numbering: 'first',
        },
      ],
    })
    await document('Без даты', {})
    const { events, undated } = await timeline()
    expect(events.map(({ title }) => title)).toEqual(['Рапорт', 'Протокол', 'Приговор'])
    expect(events[0]).toMatchObject({ wording: 'ранней весной', date: '2023-03~', lane: 'documents' })
    expect(events[1]?.citation.replaceAll('\u00a0', ' ')).toBe('т. 1, л.д. 5–7')
    expect(events[2]?.kind).toBe('Приговор')
    expect(undated).toEqual([{ lane: 'documents', count: 1 }])
  })

  it('leave out what is in the trash and what is another dossier’s', async () => {
    const id = await document('Приговор', { date: '2024-06-03' })
    await ask('documents.trash', { ids: [id] })
    const other = await ask('dossiers.create', { title: 'Другое' })
    expect((await timeline()).events).toEqual([])
    expect((await ask('timeline.events', { dossierId: other.id, language: 'en' })).events).toEqual([])
  })

  it('are not answered for a dossier that is not there', async () => {
    const gone = await ask('dossiers.create', { title: 'Ошибка' })
    await ask('dossiers.trash', { id: gone.id })
    await expect(ask('timeline.events', { dossierId: gone.id, language: 'ru' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the files', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'delo-timeline-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const options = (fields: Partial<TimelineExport> = {}): TimelineExport => ({
    language: 'ru',
    persons: BY_NAME,
    filter: { lanes: [...TimelineLane.options], personId: null, text: '' },
    grouping: 'kind',
    titles: 'full',
    page: 'a4',
    ...fields,
  })
  const write = (formats: TimelineFormat[], fields: Partial<TimelineExport> = {}, png: string | null = null) =>
    ask('timeline.writeTo', { dossierId, options: options(fields), formats, png, path: folder })
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')

  it('are written side by side, and never over a file that is there', async () => {
    await document('Приговор', { date: '2024-06-03' })
    const first = await write(['svg', 'pdf', 'ics', 'chronology-pdf', 'chronology-html'])
    const second = await write(['svg'])
    expect(first.files.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
      'Дело книжного клуба — хронология DAY.svg',
      'Дело книжного клуба — хронология DAY.pdf',
      'Дело книжного клуба — календарь DAY.ics',
      'Дело книжного клуба — хронология (список) DAY.pdf',
      'Дело книжного клуба — хронология (список) DAY.html',
    ])
    expect(second.files[0]?.name).toMatch(/ \(2\)\.svg$/)
    expect(readdirSync(folder)).toHaveLength(6)
  })

  it('show what the filter leaves, and say nothing of it where they may not', async () => {
    await document('Приговор <Выдумкину> & Сказкину', { date: '2024-06-03' })
    await document('Рапорт', { date: '2023-03' })
    const full = await write(['svg'], { filter: { ...options().filter, text: 'приговор' } })
    const svg = text(full.files[0]?.name ?? '')
    expect(svg).toContain('Приговор &lt;Выдумкину&gt; &amp; Сказкину')
    expect(svg).not.toContain('Рапорт')
    expect(svg).not.toMatch(/<script|href|url\(h|style=/)
    const bare = await write(['svg', 'chronology-html'], { titles: 'bare' })
    for (const { name } of bare.files) {
      expect(name).not.toContain('клуба')
      expect(text(name)).not.toMatch(/Выдумкин|Рапорт|клуба/)
      expect(text(name)).toContain('Документ')
    }
  })

  it('tell how a vague date was read', async () => {
    await document('Рапорт', { date: '2023-03~', dateWording: 'ранней весной' })
    const { files } = await write(['chronology-html'])
    const html = text(files[0]?.name ?? '').replaceAll('\u00a0', ' ')
    expect(html).toContain('около марта 2023 г.')
    expect(html).toContain('не раньше 1 марта 2023 г. и не позже 31 марта 2023 г.; приблизительно')
    expect(html).toContain('В источнике: «ранней весной»')
  })

  it('take from a picture everything but its pixels, and refuse what is none', async () => {
    const sharp = (await import('sharp')).default
    const picture = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#fff' } })
      .withExif({ IFD0: { Artist: 'Небылицын' } })
      .png()
      .toBuffer()
    expect(picture.toString('latin1')).toContain('eXIf')
    const { files } = await write(['png'], {}, picture.toString('base64'))
    const written = readFileSync(join(folder, files[0]?.name ?? ''))
    expect(written.toString('latin1')).not.toContain('eXIf')
    expect(await sharp(written).metadata()).toMatchObject({ width: 8, height: 4 })
    for (const wrong of [
      null,
      Buffer.from('no picture').toString('base64'),
      picture.subarray(0, 60).toString('base64'),
    ])
      await expect(write(['png'], {}, wrong)).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('go nowhere when the folder is gone', async () => {
    await document('Приговор', { date: '2024-06-03' })
    writeFileSync(join(folder, 'file'), '')
    const nowhere = ask('timeline.writeTo', {
      dossierId,
      options: options(),
      formats: ['svg'],
      png: null,
      path: join(folder, 'file'),
    })
    await expect(nowhere).rejects.toMatchObject({ code: 'folder-missing' })
  })
})

describe('every kind of dated thing', () => {
  it('is an event of its lane, with whom it concerns', async () => {
    const { librarian, judge } = await tellTheCase(ask as AskWindow, dossierId)
    const { events, persons } = await timeline()
    const lanes = Map.groupBy(events, ({ lane }) => lane)
    expect(new Set(lanes.keys())).toEqual(new Set(TimelineLane.options.filter((lane) => lane !== 'documents')))
    expect(persons.map(({ name, defendant }) => [name, defendant])).toEqual([
      ['Небылицын Лука Фомич', true],
      ['Притчина Аглая Карповна', true],
      ['Выдумкин Егор Саввич', false],
      ['Сказкин Пров Ильич', false],
    ])
    const colony = lanes.get('custody')?.find(({ title }) => title.includes('ИК-12'))
    expect(colony).toMatchObject({ date: '2024-09~/..', latest: null, who: 'Небылицын Лука Фомич', state: 'длится' })
    const verdict = lanes.get('hearings')?.at(-1)
    expect(verdict).toMatchObject({
      title: 'Оглашение приговора — Нигдевский районный суд',
      time: '15:00',
      zone: 'Europe/Moscow',
    })
    expect(verdict?.personIds).toEqual(expect.arrayContaining([librarian, judge]))
    expect(lanes.get('charges')?.[0]).toMatchObject({
      title: 'ст. 205.2 ч. 2 УК РФ',
      kind: 'Обвинение',
      state: 'предъявлено',
    })
    expect(lanes.get('deadlines')?.map(({ look }) => look)).toEqual(['quiet', 'alarm'])
    expect(lanes.get('statements')?.find(({ look }) => look === 'doubt')?.state).toBe('отказался от прежних')
  })
})
