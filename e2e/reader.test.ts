import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { degrees, PDFDocument } from 'pdf-lib'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { richTextToPlain } from '../src/shared/domain/rich-text.ts'
import { expectAccessible } from './axe.ts'
import { expect, lock, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { LINES, pdf, scan } from './papers.ts'
import { boxOf, marks, pages, select, span } from './reading.ts'
import { words } from './words.ts'

const PASSPHRASE = 'читаем всю ночь до утра'
const t = words('ru')
test.use({ start: { settings: { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } } })

async function sidewaysPdf(): Promise<Buffer> {
  const document = await PDFDocument.load(await pdf(1))
  document.getPage(0).setRotation(degrees(90))
  return Buffer.from(await document.save())
}

/** A new vault with one dossier that holds these files, and the dossier's documents on the screen. */
async function openDossier(delo: RunningDelo, files: Record<string, Buffer>): Promise<DossierId> {
  await delo.answerDialogs({ path: join(delo.home, 'Чтение.delo') })
  const { place } = await request(delo, 'vault.pickPlace', { purpose: 'create', name: 'Чтение' })
  if (!place) throw new Error('no place was picked')
  const create = { placeId: place.id, passphrase: PASSPHRASE, label: 'Тест' }
  const { recoveryCode } = await request(delo, 'vault.create', create)
  await request(delo, 'vault.confirmRecovery', { code: recoveryCode })
  const { id: dossierId } = await request(delo, 'dossiers.create', { title: 'Дело Вымыслова' })
  const queued = Object.entries(files).map(([path, bytes]) => ({ path, size: bytes.length }))
  const { items } = await request(delo, 'imports.add', { dossierId, files: queued })
  for (const item of items) {
    const bytes = files[item.path] ?? Buffer.alloc(0)
    await delo.page.evaluate(
      async ([id, body]) => {
        const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
        await fetch(`/uploads/${id}?offset=0`, { method: 'POST', body: bytes })
      },
      [item.id, bytes.toString('base64')] as const,
    )
    await request(delo, 'imports.received', { id: item.id })
  }
  const documents = async () => (await request(delo, 'documents.list', { dossierId, trashed: false })).documents
  await expect.poll(async () => (await documents()).length, { timeout: 60_000 }).toBe(queued.length)
  await showDocuments(delo.page)
  return dossierId
}

async function showDocuments(page: Page): Promise<void> {
  await page.getByText('Дело Вымыслова').first().click()
  await page
    .getByRole('navigation', { name: t('common:frame.rail') })
    .getByText(t('common:rail.documents'), { exact: true })
    .click()
}

const open = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title }).dblclick()
/** Whether two boxes are the same place, to within `by` pixels. */
function expectSamePlace(a: Awaited<ReturnType<typeof boxOf>>, b: typeof a, by: number): void {
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(a[side] - b[side]), side).toBeLessThan(by)
}

const annotations = async (delo: RunningDelo, dossierId: DossierId) =>
  (await request(delo, 'annotations.list', { dossierId })).annotations

test('marks text and an area, and keeps every letter of a comment when the vault is locked at once', async ({
  delo,
}) => {
  const { page } = delo
  const dossierId = await openDossier(delo, { 'Протокол.pdf': await pdf(3) })
  await open(page, 'Протокол')
  const line = span(page, 'Защитник по соглашению')
  await expect(line).toBeVisible()
  await expectAccessible(page, 'reader')

  await select(page, line)
  await page.keyboard.press('Digit2')
  await expect(marks(page)).toHaveCount(1)
  await expect(marks(page)).toHaveAccessibleName(/Противоречие.*Защитник по соглашению к нему допущен не был/)
  expectSamePlace(await boxOf(marks(page)), await boxOf(line), 6)

  await page.getByRole('button', { name: t('reader:area') }).click()
  const sheet = await boxOf(page.locator('.page').first())
  await page.mouse.move(sheet.x + 120, sheet.y + 300)
  await page.mouse.down()
  await page.mouse.move(sheet.x + 320, sheet.y + 400, { steps: 4 })
  await page.mouse.up()
  await expect(marks(page)).toHaveCount(2)
  const comment = page.getByRole('textbox', { name: t('annotations:comment'), exact: true })
  await expect(comment).toBeFocused()
  await expectAccessible(page, 'reader with the list of annotations')
  await page.keyboard.type('Сверить с журналом доставленных: до последней буквы')
  await page.keyboard.press('Control+l')
  await expect(page.getByText(t('vault:closed.command'))).toBeVisible()

  await delo.answerDialogs({ path: join(delo.home, 'Чтение.delo') })
  const { place } = await request(delo, 'vault.pickPlace', { purpose: 'open' })
  await request(delo, 'vault.unlock', { placeId: place?.id ?? '', passphrase: PASSPHRASE })
  const kept = await annotations(delo, dossierId)
  expect(kept.map(({ type }) => type).sort()).toEqual(['area', 'highlight'])
  const area = kept.find(({ type }) => type === 'area')
  expect(area && richTextToPlain(area.comment)).toBe('Сверить с журналом доставленных: до последней буквы')

  await showDocuments(page)
  await open(page, 'Протокол')
  await expect(marks(page)).toHaveCount(2)
  expectSamePlace(
    await boxOf(
      marks(page)
        .and(page.getByRole('button', { name: /Противоречие/ }))
        .first(),
    ),
    await boxOf(span(page, 'Защитник по соглашению')),
    6,
  )
})

test('takes a mark back, puts it again, and deletes it from the list', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openDossier(delo, { 'Протокол.pdf': await pdf(1) })
  await open(page, 'Протокол')
  await expect(span(page, LINES[0] ?? '')).toBeVisible()
  await select(page, span(page, LINES[0] ?? ''))
  await page.keyboard.press('Digit1')
  await expect(marks(page)).toHaveCount(1)
  await pages(page).focus()
  await page.keyboard.press('Control+z')
  await expect(marks(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(marks(page)).toHaveCount(1)

  const mark = await boxOf(marks(page))
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2)
  await page.getByRole('radio', { name: 'Давление' }).click()
  await expect(marks(page)).toHaveAccessibleName(/Давление/)
  await page.getByRole('button', { name: t('annotations:delete') }).click()
  await expect(marks(page)).toHaveCount(0)
  await page.getByRole('button', { name: t('common:undo.undo') }).click()
  await expect(marks(page)).toHaveAccessibleName(/Давление/)
  expect(await annotations(delo, dossierId)).toHaveLength(1)
})

test('marks lie on their words however a page is stored and turned', async ({ delo }) => {
  const { page } = delo
  await openDossier(delo, { 'Боком.pdf': await sidewaysPdf() })
  await open(page, 'Боком')
  const line = span(page, 'Свидетель Небылицына')
  await expect(line).toBeVisible()
  await select(page, line)
  await page.keyboard.press('Digit3')
  await expect(marks(page)).toHaveCount(1)
  expectSamePlace(await boxOf(marks(page)), await boxOf(line), 6)
  for (const _ of [1, 2, 3]) {
    await pages(page).focus()
    const before = await boxOf(page.locator('.page').first())
    await page.keyboard.press('KeyR')
    await expect
      .poll(async () => {
        const { width } = await boxOf(page.locator('.page').first())
        return Math.abs(width - before.width) > 1 || (await page.locator('.page .textLayer').count()) > 0
      })
      .toBe(true)
    await line.scrollIntoViewIfNeeded()
    await expect
      .poll(async () => {
        const [mark, words] = [await boxOf(marks(page)), await boxOf(line)]
        return Math.max(Math.abs(mark.x - words.x), Math.abs(mark.y - words.y), Math.abs(mark.width - words.width))
      })
      .toBeLessThan(6)
  }
})

test('marks words of a text file, and finds them again at another width', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openDossier(delo, { 'Письмо.txt': Buffer.from(`${LINES.join('\n\n')}\n\n`.repeat(80)) })
  await open(page, 'Письмо')
  const text = page.locator('.delo-text').first()
  await expect(text).toBeVisible()
  await expectAccessible(page, 'text in the reader')
  const box = await boxOf(text)
  await page.mouse.click(box.x + 100, box.y + 12, { clickCount: 3 })
  await expect(page.getByRole('toolbar', { name: t('annotations:selection.label') })).toBeVisible()
  await page.keyboard.press('Digit4')
  await expect(marks(page)).toHaveCount(1)
  const [made] = await annotations(delo, dossierId)
  expect(made?.passage.parts[0]?.geometry).toEqual({ type: 'text' })
  expect(made?.passage.parts[0]?.quote?.exact.trim()).toBe(LINES[0])
  await page.keyboard.press('Control+Equal')
  const wordsBox = () =>
    page.evaluate(() => {
      const node = document.querySelector('.delo-text')?.firstChild
      const range = document.createRange()
      if (node) range.setStart(node, 0)
      if (node) range.setEnd(node, 51)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    })
  await expect
    .poll(async () => {
      const [mark, range] = [await boxOf(marks(page)), await wordsBox()]
      return Math.max(Math.abs(mark.x - range.x), Math.abs(mark.width - range.width))
    })
    .toBeLessThan(3)
})

test('shows pictures and takes areas on them', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openDossier(delo, { 'Снимок.png': await scan('png'), 'Скан.tiff': await scan('tiff') })
  for (const name of ['Снимок', 'Скан']) {
    await open(page, name)
    const picture = page.locator('.delo-picture').first()
    await expect(picture).toBeVisible()
    await page.getByRole('button', { name: t('reader:area') }).click()
    const frame = await boxOf(page.locator('.page').first())
    const at = (x: number, y: number) =>
      [frame.x + (x / 800) * frame.width, frame.y + (y / 1100) * frame.height] as const
    await page.mouse.move(...at(100, 200))
    await page.mouse.down()
    await page.mouse.move(...at(400, 320), { steps: 4 })
    await page.mouse.up()
    await expect(marks(page)).toHaveCount(1)
    await page.keyboard.press('Alt+ArrowLeft')
    await showDocuments(page).catch(() => undefined)
  }
  const made = await annotations(delo, dossierId)
  for (const { passage } of made) {
    const geometry = passage.parts[0]?.geometry
    const rect = geometry?.type === 'rect' ? geometry.rect : []
    for (const [i, wanted] of [100, 200, 400, 320].entries()) expect(Math.abs((rect[i] ?? 0) - wanted)).toBeLessThan(4)
  }
  expect(made).toHaveLength(2)
})

test('finds by keyboard and marks what was found without a mouse', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openDossier(delo, { 'Протокол.pdf': await pdf(4) })
  await open(page, 'Протокол')
  await expect(span(page, 'Лист номер 1')).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('небылицына видела')
  await expect(page.getByText(t('reader:find.count', { current: 1, total: 4 }))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('reader:find.count', { current: 2, total: 4 }))).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('toolbar', { name: t('annotations:selection.label') })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await annotations(delo, dossierId)).length).toBe(1)
  const [made] = await annotations(delo, dossierId)
  expect(made?.passage.parts.map(({ page: index, quote }) => [index, quote?.exact])).toEqual([[1, 'Небылицына видела']])
})

test('shows two documents beside each other, each with its own marks', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openDossier(delo, { 'Первый.pdf': await pdf(2), 'Второй.pdf': await pdf(5) })
  await open(page, 'Первый')
  await expect(span(page, 'Лист номер 1')).toBeVisible()
  await page.getByRole('button', { name: t('reader:beside') }).click()
  await page.keyboard.type('втор')
  await page.keyboard.press('Enter')
  const right = page.getByRole('region', { name: 'Второй' }).first()
  await expect(right.getByText(t('reader:ofPages_many', { count: 5 }))).toBeVisible()
  const line = right.locator('.textLayer span', { hasText: 'Защитник по соглашению' }).first()
  await expect(line).toBeVisible()
  await select(page, line)
  await page.keyboard.press('Digit5')
  await expect(right.locator('[data-annotation]')).toHaveCount(1)
  await expect(marks(page)).toHaveCount(1)
  await expectAccessible(page, 'two documents')
  await pages(page).last().focus()
  await page.keyboard.press('End')
  await expect(right.getByLabel(t('reader:pageNumber'))).toHaveValue('5')
  await expect(page.getByLabel(t('reader:pageNumber')).first()).toHaveValue('1')
  const { documents } = await request(delo, 'documents.list', { dossierId, trashed: false })
  const [made] = await annotations(delo, dossierId)
  expect(documents.find(({ id }) => id === made?.documentId)?.title).toBe('Второй')
})

test('marks a passage over a page break on both pages, as one', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openDossier(delo, { 'Протокол.pdf': await pdf(2) })
  await open(page, 'Протокол')
  await expect(span(page, 'Лист номер 1')).toBeVisible()
  for (const _ of [1, 2, 3, 4, 5, 6, 7]) await page.keyboard.press('Control+Minus')
  const second = page.locator('.page[data-page-number="2"] .textLayer span', { hasText: 'Лист номер 2' })
  await expect(second).toBeInViewport()
  const from = await boxOf(span(page, 'Свидетель Небылицына'))
  const to = await boxOf(second)
  await page.mouse.move(from.x + 1, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y + to.height / 2, { steps: 10 })
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar', { name: t('annotations:selection.label') })).toBeVisible()
  await page.keyboard.press('Digit6')
  await expect(marks(page)).toHaveCount(2)
  const made = await annotations(delo, dossierId)
  expect(made).toHaveLength(1)
  expect(made[0]?.passage.parts.map(({ page: index, quote }) => [index, quote?.exact.trim()])).toEqual([
    [0, LINES[2]],
    [1, expect.stringMatching(/^Лист номер/)],
  ])
})

test('opens an encrypted document with the password it was brought in with', async ({ delo }) => {
  const { page } = delo
  const bytes = await pdf(1, { userPassword: 'shifr-42' })
  const dossierId = await openDossier(delo, { 'Письмо.txt': Buffer.from('Письмо.') })
  const { items } = await request(delo, 'imports.add', { dossierId, files: [{ path: 'Шифр.pdf', size: bytes.length }] })
  const id = items[0]?.id ?? ('' as never)
  await page.evaluate(
    async ([id, body]) => {
      const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
      await fetch(`/uploads/${id}?offset=0`, { method: 'POST', body: bytes })
    },
    [id, bytes.toString('base64')] as const,
  )
  await request(delo, 'imports.received', { id })
  const reason = async () => (await request(delo, 'imports.list', {})).items.find((item) => item.id === id)?.reason
  await expect.poll(reason, { timeout: 60_000 }).toBe('encrypted')
  await request(delo, 'imports.password', { id, password: 'shifr-42' })
  await open(page, 'Шифр')
  await expect(span(page, LINES[0] ?? '')).toBeVisible()
})

test('never follows a link out of a document', async ({ delo }) => {
  const { page } = delo
  await openDossier(delo, { 'Ссылка.pdf': await pdf(1, { link: 'https://example.com/beacon' }) })
  await open(page, 'Ссылка')
  const link = page.locator('.annotationLayer a').first()
  await expect(link).toBeVisible()
  expect(await link.getAttribute('href')).toBeNull()
  await link.click()
  await expect(page.locator('[data-reader-pages]')).toBeVisible()
  expect(page.url().startsWith(delo.origin)).toBe(true)
  expect(
    page
      .context()
      .pages()
      .filter((other) => other.url().includes('example.com')),
  ).toEqual([])
})

test('forgets where one was reading when the vault is locked', async ({ delo }) => {
  const { page } = delo
  await openDossier(delo, { 'Протокол.pdf': await pdf(3) })
  await open(page, 'Протокол')
  await expect(span(page, 'Лист номер 1')).toBeVisible()
  await lock(delo)
  const left = await page.evaluate(() => document.body.innerHTML + document.querySelectorAll('canvas').length)
  expect(left).not.toContain('Лист номер')
  expect(left.endsWith('0')).toBe(true)
})
