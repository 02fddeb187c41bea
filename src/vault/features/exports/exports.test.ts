import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentFields } from '#shared/domain/document.ts'
import { DocumentId, type DossierId, newId } from '#shared/domain/ids.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { type Report, SummaryPreview } from '#shared/domain/summary.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { insertDocument } from '../imports/store-document.ts'
import { everything, wordsOf } from './testing/report-text.ts'
import { passage, sheets } from './testing/sources.ts'
import { canaries, docxParts, found, pdfBytes } from './testing/tools.ts'

let vault: TestVault
let folder: string
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  folder = mkdtempSync(join(tmpdir(), 'delo-out-'))
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело Верещагина' })).id
})
afterEach(async () => {
  await vault.cleanup()
  rmSync(folder, { recursive: true, force: true })
})

/** A document as the import leaves it: bytes stored, pages with labels, then what the user sets. */
async function addDocument(fields: Partial<DocumentFields> & { title: string }, pageCount = 3, dossier = dossierId) {
  const { files } = vault.context
  const writer = files.create()
  const id = newId(DocumentId)
  writer.write(new TextEncoder().encode(id))
  const file = { id: writer.id, ...writer.finish() }
  vault.context.write({ action: 'test', subject: id }, ['documents'], (db) => {
    for (let page = 0; page < pageCount; page++)
      db.prepare('INSERT INTO page VALUES (NULL, ?, ?, ?, 595, 842, 0, 1, ?)').run(id, page, `л. ${page + 7}`, '')
    insertDocument(db, {
      id,
      dossierId: dossier,
      file,
      title: fields.title,
      originalName: 'C:\\Users\\somebody\\scan.pdf',
      language: 'ru',
      mediaType: 'application/pdf',
      format: 'pdf',
      pageCount,
      textState: 'born-digital',
      unreadable: null,
      password: null,
      now: 0,
    })
  })
  await vault.session.request('documents.update', { ids: [id], fields })
  return id
}

const preview = async (options = everything) => {
  const answer = await vault.session.request('exports.preview', { dossierId, options })
  return SummaryPreview.parse(answer)
}
const words = ({ blocks }: Report) => wordsOf(blocks).replaceAll('\u00a0', ' ')
const annotate = (documentId: DocumentId, exact: string, page = 0, labelId: string | null = null) =>
  vault.session.request('annotations.create', {
    documentId,
    type: 'highlight',
    passage: passage(exact, page),
    labelId: labelId as never,
    comment: plainRichText(`Замечание: ${exact}`),
    tags: [],
  })

describe('the summary of a real dossier', () => {
  it('cites sheets where they are known, else title, page and printed label', async () => {
    const bound = await addDocument({ title: 'Протокол', sheets: [sheets(3, '45-47')], date: '2019-03~' })
    const loose = await addDocument({ title: 'Письмо' })
    await annotate(bound, 'в протоколе', 1)
    await annotate(loose, 'в письме', 2)
    const { report } = await preview()
    expect(words(report)).toContain('в протоколе\n—т. 3, л.д. 46\nЗамечание: в протоколе')
    expect(words(report)).toContain('в письме\n—Письмо, с. 3 (л. 9)')
    expect(words(report)).toContain('около марта 2019 г.')
    const english = await preview({ ...everything, language: 'en' })
    expect(words(english.report)).toContain('—vol. 3, sheet 46')
    expect(words(english.report)).toContain('circa March 2019')
  })

  it('orders dated documents by what they can mean at the earliest', async () => {
    for (const [title, date] of [
      ['В', '2019'],
      ['Б', '2019-03-01'],
      ['А', '../2018'],
      ['Г', '2019-02/..'],
    ] as const)
      await addDocument({ title, date })
    const { report, contents } = await preview({ ...everything, sections: ['chronology'] })
    const table = report.blocks.find((block) => block.type === 'table')
    expect(table?.type === 'table' && table.rows.map(([, title]) => title?.[0]?.text)).toEqual(['А', 'В', 'Г', 'Б'])
    expect(contents.included.events).toBe(4)
  })

  it('never contains what is in the trash, of another dossier, or not chosen', async () => {
    const other = (await vault.session.request('dossiers.create', { title: 'Чужое дело' })).id
    const kept = await addDocument({ title: 'Оставлено' })
    const trashed = await addDocument({ title: 'ВЫБРОШЕНО' })
    const foreign = await addDocument({ title: 'ЧУЖОЕ' }, 3, other)
    await annotate(trashed, 'ВЫБРОШЕННАЯ ПОМЕТКА')
    await annotate(foreign, 'ЧУЖАЯ ПОМЕТКА')
    const quote = (documentId: DocumentId, text: string) => ({
      type: 'passageQuote' as const,
      attrs: { documentId, annotationId: null, passage: passage(text) },
      content: [{ type: 'text' as const, text }],
    })
    const mention = (documentId: DocumentId, label: string) => ({
      type: 'paragraph' as const,
      content: [{ type: 'documentMention' as const, attrs: { documentId, label } }],
    })
    const note = await vault.session.request('notes.create', {
      dossierId,
      title: 'Заметка',
      body: {
        type: 'doc',
        content: [
          quote(kept, 'живая цитата'),
          quote(trashed, 'МЁРТВАЯ ЦИТАТА'),
          quote(foreign, 'ЧУЖАЯ ЦИТАТА'),
          mention(trashed, 'ВЫБРОШЕНО'),
          mention(foreign, 'ЧУЖОЕ'),
        ],
      },
    })
    const gone = await vault.session.request('notes.create', {
      dossierId,
      title: 'ЗАБЫТО',
      body: plainRichText('ЗАБЫТОЕ'),
    })
    await vault.session.request('notes.trash', { id: gone.id })
    await vault.session.request('documents.trash', { ids: [trashed] })

    const { report, contents } = await preview()
    expect(words(report)).toContain('живая цитата')
    expect(words(report)).not.toMatch(/ВЫБРОШЕН|ЧУЖ|МЁРТВ|ЗАБЫТ/)
    expect(contents.withheld).toMatchObject({ trashedDocuments: 1, trashedNotes: 1, quotes: 4 })
    const none = await preview({ ...everything, notes: [], labels: [] })
    expect(words(none.report)).not.toContain('живая цитата')
    expect(none.contents.withheld).toMatchObject({ notes: 1, annotations: 0 })
    const asked = await preview({ ...everything, notes: [gone.id, note.id] })
    expect(words(asked.report)).not.toContain('ЗАБЫТ')

    await vault.session.request('dossiers.trash', { id: dossierId })
    await expect(preview()).rejects.toMatchObject({ code: 'not-found' })
  })

  it('tells whom of the vault’s people it would name, in any case of the name', async () => {
    const person = (name: string, aliases: string[] = []) =>
      vault.session.request('persons.create', { name, aliases, note: '' })
    await person('Верещагин Артём Львович')
    await person('«Тополь»')
    await person('Sokolova Nina', ['Соколова Нина'])
    await person('Немой Пётр')
    const document = await addDocument({ title: 'Показания Соколовой' })
    await annotate(document, 'видел Верещагина вместе с Тополем')
    expect((await preview()).contents.named).toEqual(['«Тополь»', 'Верещагин Артём Львович', 'Sokolova Nina'])
    expect((await preview({ ...everything, sections: ['documents'] })).contents.named).toEqual([
      'Верещагин Артём Львович',
      'Sokolova Nina',
    ])
  })

  it('groups annotations by label, and those of a label that is gone with those of none', async () => {
    const { labels } = await vault.session.request('labels.list', {})
    const [first, second] = labels
    if (!first || !second) throw new Error('no labels')
    const document = await addDocument({ title: 'Протокол' })
    await annotate(document, 'первая', 0, first.id)
    await annotate(document, 'вторая', 0, second.id)
    await vault.session.request('labels.remove', { id: second.id })
    const headings = (report: Report) =>
      report.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
    expect(headings((await preview({ ...everything, sections: ['annotations'] })).report)).toEqual([
      'Пометки',
      first.name,
      'Без метки',
    ])
    const only = await preview({ ...everything, labels: [first.id] })
    expect(words(only.report)).not.toContain('вторая')
    expect(words((await preview({ ...everything, labels: [null] })).report)).toContain('вторая')
  })
})

describe('writing the summary', () => {
  const write = (formats: ('pdf' | 'docx' | 'html' | 'md')[] = ['pdf', 'docx', 'html', 'md']) =>
    vault.session.request('exports.writeTo', { dossierId, options: everything, formats, path: folder })
  const bytes = (name: string) => readFileSync(join(folder, name))

  it('writes each format once, named after the case and the day, and tells their sizes', async () => {
    await addDocument({ title: 'Протокол', sheets: [sheets(1, '1')] }, 1)
    const { files } = await write(['md', 'pdf', 'md'])
    expect(files.map(({ format }) => format)).toEqual(['md', 'pdf'])
    for (const { name, size } of files) {
      expect(name).toMatch(/^Дело Верещагина — сводка \d{4}-\d\d-\d\d\.(md|pdf)$/)
      expect(bytes(name).length).toBe(size)
    }
    const again = await write(['md'])
    expect(again.files[0]?.name).toMatch(/ \(2\)\.md$/)
    expect(readdirSync(folder).length).toBe(3)
  })

  it('says nothing of this computer or its user, in any byte of any format', async () => {
    await addDocument({ title: 'Протокол', sheets: [sheets(1, '1')] }, 1)
    const { files } = await write()
    const openings: Record<string, (file: Buffer) => string> = {
      pdf: (file) => pdfBytes(file),
      docx: (file) => Buffer.from(Object.values(docxParts(file)).join('\n'), 'utf8').toString('latin1'),
      html: (file) => file.toString('latin1'),
      md: (file) => file.toString('latin1'),
    }
    const planted = ['Верещагина', 'canary-7c1f']
    await vault.session.request('dossiers.update', { id: dossierId, fields: { title: 'Дело Верещагина canary-7c1f' } })
    const control = await write()
    for (const { format, name } of files) {
      const open = openings[format] ?? String
      expect(found([...canaries(), 'somebody', 'scan.pdf'], open(bytes(name)))).toEqual([])
      const twin = control.files.find((other) => other.format === format)?.name ?? ''
      expect(found(planted, open(bytes(twin))), format).toContain('canary-7c1f')
    }
    expect(userInfo().username.length).toBeGreaterThan(0)
  })

  it('writes a case titled by an attacker', async () => {
    for (const title of [
      '../../../etc/cron.d/x',
      'CON',
      'a\u202efdp.exe',
      'ё'.repeat(400),
      '<script>alert(1)</script>',
    ]) {
      await vault.session.request('dossiers.update', { id: dossierId, fields: { title } })
      const { files } = await write(['html'])
      expect(existsSync(join(folder, files[0]?.name ?? 'nothing'))).toBe(true)
    }
    expect(readdirSync(folder).length).toBe(5)
    expect(existsSync(join(folder, '..', 'etc'))).toBe(false)
  })

  const naughty = '../shared/corpora/d-hostile-office-mail-image/text-naughty-strings/blns.json'
  it.skipIf(!existsSync(naughty))('survives the big list of naughty strings in every format', async () => {
    const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter((text) => text.trim() !== '')
    await vault.session.request('notes.create', { dossierId, title: 'Строки', body: plainRichText(strings.join('\n')) })
    const { files } = await write()
    expect(files.every(({ size }) => size > 1_000)).toBe(true)
    const { report } = await preview()
    expect(words(report)).toContain('田中さんにあげて下さい')
  })

  it('changes nothing in the vault but its record of what was done, and works where that cannot be kept', async () => {
    const count = () =>
      vault.context.db.prepare("SELECT count(*) FROM audit WHERE action = 'exports.write'").pluck().get()
    expect(count()).toBe(0)
    await write(['md'])
    expect(count()).toBe(1)
  })

  it('refuses a folder that is gone', async () => {
    rmSync(folder, { recursive: true })
    await expect(write(['md'])).rejects.toMatchObject({ code: 'folder-missing' })
  })
})
