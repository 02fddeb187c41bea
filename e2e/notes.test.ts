import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { inRoot } from '../scripts/lib/program.ts'
import type { DocumentId, DossierId } from '../src/shared/domain/ids.ts'
import { RichText, richTextToPlain } from '../src/shared/domain/rich-text.ts'
import { expectAccessible } from './axe.ts'
import { expect, request, test } from './fixtures.ts'
import { HOSTILE_HTML } from './hostile-html.ts'
import type { RunningDelo } from './launch.ts'

const PASSPHRASE = 'ночной допрос без защитника'

/** A new vault with one dossier, and its notes on the screen. */
async function openNotes(delo: RunningDelo): Promise<DossierId> {
  await delo.answerDialogs({ path: join(delo.home, 'Заметки.delo') })
  const { place } = await request(delo, 'vault.pickPlace', { purpose: 'create', name: 'Заметки' })
  if (!place) throw new Error('no place was picked')
  const create = { placeId: place.id, passphrase: PASSPHRASE, label: 'Тест' }
  const { recoveryCode } = await request(delo, 'vault.create', create)
  await request(delo, 'vault.confirmRecovery', { code: recoveryCode })
  const { id } = await request(delo, 'dossiers.create', { title: 'Дело о ночном допросе' })
  await showNotes(delo)
  return id
}

async function showNotes({ page }: RunningDelo): Promise<void> {
  await page.getByText('Дело о ночном допросе').first().click()
  await page.getByRole('navigation').getByRole('button', { name: 'Заметки' }).click()
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Название заметки' })
const text = (page: Page) => page.getByRole('textbox', { name: 'Текст заметки' })
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible()

async function newNote(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Новая заметка' }).click()
  await title(page).fill(name)
  await title(page).press('Enter')
  await expect(text(page)).toBeFocused()
}

async function onlyNote(delo: RunningDelo, dossierId: DossierId) {
  const { notes } = await request(delo, 'notes.list', { dossierId, trashed: false })
  const [note] = notes
  if (!note) throw new Error('there is no note')
  return request(delo, 'notes.get', { id: note.id })
}

/** A document of one text file, brought in through the app's own door. */
async function importText(delo: RunningDelo, dossierId: DossierId, name: string, words: string): Promise<DocumentId> {
  const bytes = Buffer.from(words, 'utf8')
  const { items } = await request(delo, 'imports.add', { dossierId, files: [{ path: name, size: bytes.length }] })
  const [item] = items
  if (!item) throw new Error('nothing was queued')
  await delo.page.evaluate(
    ([id, body]) => fetch(`/uploads/${id}?offset=0`, { method: 'POST', body: new TextEncoder().encode(body) }),
    [item.id, words] as const,
  )
  await request(delo, 'imports.received', { id: item.id })
  await expect
    .poll(async () => (await request(delo, 'documents.list', { dossierId, trashed: false })).documents.length)
    .toBe(1)
  const { documents } = await request(delo, 'documents.list', { dossierId, trashed: false })
  const [document] = documents
  if (!document) throw new Error('the document did not arrive')
  return document.id
}

const passageOf = (dossierId: DossierId, documentId: DocumentId, exact: string) => ({
  dossierId,
  documentId,
  annotationId: null,
  passage: {
    parts: [
      { page: 0, geometry: { type: 'text' }, quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: 9 } },
    ],
  },
})

/** Drops or pastes as the system would: a real event with real data, handled by the editor's own handlers. */
async function give(target: Locator, kind: 'paste' | 'drop', data: Record<string, string>): Promise<void> {
  await target.evaluate(
    (element, [kind, data]) => {
      const transfer = new DataTransfer()
      for (const [type, value] of Object.entries(data)) transfer.setData(type, value)
      const place = element.getBoundingClientRect()
      const at = { clientX: place.left + 40, clientY: place.top + 30 }
      const common = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: transfer })
          : new DragEvent('drop', { ...common, ...at, dataTransfer: transfer }),
      )
    },
    [kind, data] as const,
  )
}

test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })

test('a note with headings, mentions, a table and a quote is in the vault as it is on the screen', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openNotes(delo)
  const documentId = await importText(delo, dossierId, 'Протокол допроса.txt', 'показания даю добровольно')
  await newNote(page, 'Версия защиты')
  await page.keyboard.type('## Что произошло\nДопрос начат в 22:15 (т. 3, л.д. 45 об.). @Лапин Роман')
  await page.getByRole('option', { name: 'Завести карточку «Лапин Роман»' }).click()
  await page.keyboard.type('вёл его один, см. #прот')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await give(text(page), 'drop', {
    'application/x-delo-passage': JSON.stringify(passageOf(dossierId, documentId, 'показания даю добровольно')),
  })
  await expect(text(page).locator('blockquote')).toContainText('показания даю добровольно')
  await expect(text(page).locator('blockquote footer')).toContainText('Протокол допроса')
  await text(page).press('Control+End')
  await page.getByRole('button', { name: 'Вставить таблицу' }).click()
  await page.keyboard.type('Свидетель')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Дата')
  await saved(page)

  const { body } = await onlyNote(delo, dossierId)
  const kinds = body.content.map((block) => block.type)
  expect(kinds).toEqual(expect.arrayContaining(['heading', 'paragraph', 'passageQuote', 'table']))
  const stored = JSON.stringify(body)
  expect(stored).toContain('"series":"main","volume":3,"sheet":45,"verso":true')
  expect(stored).toContain(`"documentId":"${documentId}"`)
  const { persons } = await request(delo, 'persons.list', { dossierId })
  expect(persons.map((person) => person.name)).toEqual(['Лапин Роман'])
  expect(stored).toContain(`"personId":"${persons[0]?.id}"`)
  const { notes } = await request(delo, 'notes.backlinks', { documentId })
  expect(notes).toHaveLength(1)

  await page.getByRole('button', { name: /^Открыть в документе/ }).click()
  await expect(page.locator('[data-screen="reader"]')).toBeVisible()
})

test('the last keystroke before a lock is in the vault', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openNotes(delo)
  await newNote(page, 'Перед закрытием')
  await page.keyboard.type('Слова, набранные в последний миг')
  await page.keyboard.press('Control+L')
  await expect(page.getByLabel(/пароль|парольная/i).first()).toBeVisible()

  const { place } = await request(delo, 'vault.rememberedPlace', {})
  await delo.answerDialogs({ path: join(delo.home, 'Заметки.delo') })
  const picked = place ?? (await request(delo, 'vault.pickPlace', { purpose: 'open' })).place
  if (!picked) throw new Error('no place was picked')
  await request(delo, 'vault.unlock', { placeId: picked.id, passphrase: PASSPHRASE })
  const note = await onlyNote(delo, dossierId)
  expect(note.title).toBe('Перед закрытием')
  expect(richTextToPlain(note.body)).toBe('Слова, набранные в последний миг')
})

test('an earlier state comes back, and so does the later one', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openNotes(delo)
  await newNote(page, 'История')
  await page.keyboard.type('Всё было иначе')
  await saved(page)
  const { id, revision, title: name } = await onlyNote(delo, dossierId)
  // Looking into the history and back loses neither the text nor the place in it.
  await page.getByRole('button', { name: 'История изменений' }).click()
  await page.getByRole('button', { name: 'Вернуться к заметке' }).click()
  await text(page).press('Control+End')
  await page.keyboard.type(', чем в протоколе')
  await saved(page)
  const later = await onlyNote(delo, dossierId)
  expect(later.revision).toBeGreaterThan(revision)

  await page.getByRole('button', { name: 'История изменений' }).click()
  await page.getByRole('listbox', { name: 'Сохранённые состояния' }).getByRole('option').last().click()
  await page.getByRole('button', { name: 'Вернуть это состояние' }).click()
  await expect.poll(async () => richTextToPlain((await onlyNote(delo, dossierId)).body)).toBe('')
  const { revisions } = await request(delo, 'notes.revisions', { id })
  expect(revisions.map((r) => r.revision)).toContain(later.revision)
  await page.getByRole('button', { name: 'Отменить', exact: true }).last().click()
  await expect
    .poll(async () => richTextToPlain((await onlyNote(delo, dossierId)).body))
    .toBe('Всё было иначе, чем в протоколе')
  expect(name).toBe('История')
})

test('hostile text through paste and drop is reduced to words', async ({ delo }) => {
  test.slow()
  const { page } = delo
  const dossierId = await openNotes(delo)
  await newNote(page, 'Вставка')
  await page.evaluate(() => {
    Object.assign(window, { pwned: [] })
  })
  const naughty = inRoot('../shared/corpora/d-hostile-office-mail-image/text-naughty-strings/blns.json')
  const strings = existsSync(naughty) ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]) : []
  // A few at a time: each may break its own batch and no other.
  const batches = Array.from({ length: Math.ceil(strings.length / 10) }, (_, i) => strings.slice(i * 10, i * 10 + 10))
  const payloads = [...HOSTILE_HTML, ...batches.map((batch) => ({ html: batch.join('<p>'), keeps: null }))]
  for (const { html, keeps } of payloads)
    for (const door of ['paste', 'drop'] as const) {
      await text(page).press('Control+A')
      await page.keyboard.press('Delete')
      await give(text(page), door, { 'text/html': html })
      if (keeps !== null) await expect(text(page), `${door}: ${html}`).toContainText(keeps)
      const alive = await text(page).evaluate((element) => ({
        elements: [
          ...element.querySelectorAll(
            'script, style, img, iframe, object, embed, svg, math, form, input, a, link, meta, video, audio',
          ),
        ].filter((e) => !e.classList.contains('ProseMirror-separator')).length,
        handlers: [...element.querySelectorAll('*')].filter((e) =>
          e.getAttributeNames().some((n) => n.startsWith('on')),
        ).length,
        addresses: [...element.querySelectorAll('[data-href]')].map((e) => e.getAttribute('data-href') ?? ''),
        styles: [...element.querySelectorAll('[style]')].filter((e) =>
          /url|expression|position/i.test(e.getAttribute('style') ?? ''),
        ).length,
      }))
      expect(alive.elements, `${door}: ${html}`).toBe(0)
      expect(alive.handlers, `${door}: ${html}`).toBe(0)
      expect(alive.styles, `${door}: ${html}`).toBe(0)
      for (const address of alive.addresses) expect(address).toMatch(/^(https?:\/\/|mailto:)/i)
    }
  expect(await page.evaluate(() => (window as unknown as { pwned: unknown[] }).pwned)).toEqual([])
  // Chromium reports inline handlers, styles and bases as refused when a parser merely sees them, also in a document that
  // is never shown and cannot run anything: that is where paste is read.
  const seen = /^(Executing inline event handler|Applying inline style|Setting the document's base URI)/
  const others = delo.complaints.filter((complaint) => !seen.test(complaint))
  delo.complaints.splice(0, Infinity, ...others)
  await text(page).press('Control+A')
  await page.keyboard.type('конец')
  await saved(page)
  const { body } = await onlyNote(delo, dossierId)
  expect(RichText.safeParse(body).success).toBe(true)
  expect(richTextToPlain(body)).toBe('конец')
})

test('the notes and people screens have no accessibility faults', async ({ delo }) => {
  const { page } = delo
  await openNotes(delo)
  await expectAccessible(page, 'notes', { strict: true })
  await newNote(page, 'Доступность')
  await page.keyboard.type('Видел @Лапин')
  await expect(page.getByRole('option', { name: /Лапин/ })).toBeVisible()
  await expectAccessible(page, 'a mention', { strict: true })
  await page.keyboard.press('Enter')
  await saved(page)
  await expectAccessible(page, 'a note', { strict: true })
  await page.getByRole('button', { name: 'История изменений' }).click()
  await expectAccessible(page, 'history', { strict: true })
  await page.keyboard.press('Escape')
  await page.getByRole('navigation').getByRole('button', { name: 'Люди' }).click()
  await expect(page.getByRole('article', { name: 'Лапин' })).toBeVisible()
  await expectAccessible(page, 'people', { strict: true })
})
