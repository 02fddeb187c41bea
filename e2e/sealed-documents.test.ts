import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { createVault, expect, importFile, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { LINES, pdf, scan } from './papers.ts'
import { frameArea, marks, select, span } from './reading.ts'
import { goTo, leave, openDoor, setUp, unlock } from './sealed-window.ts'
import { words } from './words.ts'

test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })
const t = words('ru')

type File = { name: string; buffer: Buffer }
const bringIn = (sealed: Page, files: readonly File[]) =>
  sealed
    .locator('input[data-import="files"]')
    .first()
    .setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })))

const openRow = async (sealed: Page, title: string) => {
  await sealed.getByRole('row').filter({ hasText: title }).first().click()
  // Not a double click: the first of the two may scroll the row, and the second meet another.
  await sealed.keyboard.press('Enter')
}

test('real papers come into the compartment, are read, marked and found there, and are there again', async ({
  delo,
}) => {
  test.setTimeout(180_000)
  await createVault(delo)
  await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })
  const sealed = await openDoor(delo)
  await setUp(sealed)
  await goTo(sealed, 'documents')
  await expect(sealed.getByText(t('sealed:documents.empty'))).toBeVisible()
  await expectAccessible(sealed, 'no sealed documents', { legacy: true })
  const paper = await pdf(3)
  await bringIn(sealed, [
    { name: 'Рапорт.pdf', buffer: paper },
    { name: 'Снимок.png', buffer: await scan('png') },
    { name: 'Конверт.jpg', buffer: await scan('jpeg', 'envelope') },
    { name: 'Обрезан.pdf', buffer: paper.subarray(0, 400) },
    { name: 'Шифр.pdf', buffer: await pdf(2, { userPassword: 'shifr-42' }) },
  ])

  const queue = sealed.getByRole('region', { name: t('imports:title') })
  const refused = (name: string) => queue.getByRole('listitem').filter({ hasText: name })
  await expect(refused('Обрезан.pdf')).toContainText(t('refusal:damaged'), { timeout: 60_000 })
  await expect(refused('Шифр.pdf')).toContainText(t('refusal:encrypted'), { timeout: 60_000 })
  await expectAccessible(sealed, 'papers on their way in', { legacy: true })
  const password = sealed.getByLabel(t('imports:passwordFor', { name: 'Шифр.pdf' }), { exact: true })
  await password.fill('не тот')
  await password.press('Enter')
  await expect(refused('Шифр.pdf')).toContainText(t('refusal:wrong-password'))
  await password.fill('shifr-42')
  await password.press('Enter')
  await refused('Обрезан.pdf')
    .getByRole('button', { name: t('imports:keep') })
    .press('Enter')
  for (const title of ['Рапорт', 'Снимок', 'Конверт', 'Обрезан', 'Шифр'])
    await expect(sealed.getByRole('row').filter({ hasText: title })).toBeVisible({ timeout: 60_000 })
  await sealed.getByRole('button', { name: t('imports:hide') }).press('Enter')
  await expectAccessible(sealed, 'sealed documents', { legacy: true })

  await openRow(sealed, 'Рапорт')
  await expect(sealed.getByText(t('sealed:reading.own'))).toBeVisible()
  const line = span(sealed, LINES[1] ?? '')
  await expect(line).toBeVisible({ timeout: 30_000 })
  await select(sealed, line)
  // Facts and statements are the open vault's: they are not offered here, and their keys do nothing.
  await expect(sealed.getByRole('button', { name: t('annotations:selection.fact') })).toHaveCount(0)
  await sealed.keyboard.press('KeyF')
  await select(sealed, line)
  await sealed.keyboard.press('Digit2')
  await expect(marks(sealed)).toHaveCount(1)
  await frameArea(sealed)
  const comment = sealed.getByRole('textbox', { name: t('annotations:comment'), exact: true })
  await expect(comment).toBeFocused()
  await sealed.keyboard.type('печать без номера')
  await expectAccessible(sealed, 'a sealed paper with its marks', { legacy: true })
  await goTo(sealed, 'documents')
  await openRow(sealed, 'Снимок')
  await frameArea(sealed)
  await expect(comment).toBeFocused()
  await sealed.keyboard.type('конверт вскрывали')
  await goTo(sealed, 'documents')
  await openRow(sealed, 'Шифр')
  await expect(span(sealed, LINES[0] ?? '')).toBeVisible({ timeout: 30_000 })

  await sealed.keyboard.press('Control+k')
  const field = sealed.getByRole('searchbox')
  await expect(field).toBeFocused()
  await field.fill('защитника соглашению')
  const found = sealed.getByRole('main')
  await expect(found.getByText('Рапорт').first()).toBeVisible()
  await field.fill('конверту')
  await expect(found.getByText('Снимок').first()).toBeVisible()

  // What is thrown away is in the compartment's own trash, and can be erased there for good.
  await goTo(sealed, 'documents')
  await sealed.getByRole('row').filter({ hasText: 'Обрезан' }).first().click()
  await sealed.keyboard.press('Delete')
  await goTo(sealed, 'trash')
  await expectAccessible(sealed, 'the trash of the compartment', { legacy: true })
  await sealed.getByRole('button', { name: t('trash:eraseOne', { title: 'Обрезан' }) }).press('Enter')
  await sealed.getByLabel(t('trash:typeWord', { word: t('trash:word') })).fill(t('trash:word'))
  await sealed.getByRole('button', { name: t('trash:eraseForGood') }).press('Enter')
  await expect(sealed.getByText(t('trash:empty.title'))).toBeVisible()

  await leave(delo, sealed)
  const again = await openDoor(delo)
  await unlock(again)
  await goTo(again, 'documents')
  await openRow(again, 'Рапорт')
  await expect(marks(again)).toHaveCount(2)
  await again.keyboard.press('KeyM')
  await expect(again.getByText('печать без номера')).toBeVisible()
})

test('open documents are marked and quoted here, and what is left of them is told when they are gone', async ({
  delo,
}) => {
  test.setTimeout(180_000)
  await createVault(delo)
  const { id: dossierId } = await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })
  const { id: personId } = await request(delo, 'persons.create', { name: 'Небылицын Артём', aliases: [], note: '' })
  const { documentId } = await importFile(delo, dossierId, 'Протокол.pdf', await pdf(2))
  if (!documentId) throw new Error('not imported')
  const sealed = await openDoor(delo)
  await setUp(sealed)
  await goTo(sealed, 'marks')
  await sealed.getByRole('option', { name: /Протокол/ }).click()
  await sealed.keyboard.press('Enter')
  await expect(sealed.getByText(t('sealed:reading.open'))).toBeVisible()
  const line = span(sealed, LINES[2] ?? '')
  await expect(line).toBeVisible({ timeout: 30_000 })
  await select(sealed, line)
  await sealed.getByRole('button', { name: t('annotations:selection.note') }).click()
  const comment = sealed.getByRole('textbox', { name: t('annotations:comment'), exact: true })
  await expect(comment).toBeFocused()
  await sealed.keyboard.type('так говорит только сосед')
  await expectAccessible(sealed, 'an open paper with sealed marks', { legacy: true })
  // Nothing of it is in the open vault.
  expect((await request(delo, 'annotations.list', { documentId })).annotations).toEqual([])

  // A note offers the people who are there, makes nobody, and points at papers of the open case.
  await goTo(sealed, 'notes')
  await sealed
    .getByRole('button', { name: t('notes:list.new') })
    .first()
    .press('Enter')
  await expect(sealed.getByLabel(t('notes:title'), { exact: true })).toBeFocused()
  await sealed.keyboard.type('Версии')
  await sealed.keyboard.press('Enter')
  await expect(sealed.getByRole('textbox', { name: t('notes:text') })).toBeFocused()
  const people = sealed.getByRole('listbox', { name: t('editor:mention.persons') })
  // The list is as the names were when a letter was typed.
  await expect(async () => {
    await sealed.keyboard.type('@Небыл')
    await expect(people.getByRole('option'))
      .toHaveCount(1, { timeout: 1_000 })
      .catch(async (error: unknown) => {
        for (let letter = 0; letter < 6; letter++) await sealed.keyboard.press('Backspace')
        throw error
      })
  }).toPass()
  for (let letter = 0; letter < 5; letter++) await sealed.keyboard.press('Backspace')
  await sealed.keyboard.type('Лапин')
  await expect(people).toHaveCount(0)
  for (let letter = 0; letter < 5; letter++) await sealed.keyboard.press('Backspace')
  await sealed.keyboard.type('Небыл')
  await expect(people.getByRole('option')).toHaveCount(1)
  await sealed.keyboard.press('Enter')
  await sealed.keyboard.type('#Прот')
  await sealed
    .getByRole('listbox', { name: t('editor:mention.documents') })
    .getByRole('option')
    .first()
    .waitFor()
  await sealed.keyboard.press('Enter')
  await expect(sealed.locator('.delo-document')).toHaveText('Протокол')
  await expectAccessible(sealed, 'a sealed note', { legacy: true })
  await sealed.locator('.delo-person').click()
  await expect(sealed.getByText(t('editor:mention.inMainWindow'))).toBeVisible()
  await sealed.locator('.delo-document').click()
  await expect(marks(sealed)).toHaveCount(1)
  const backlinks = await Promise.all([
    request(delo, 'notes.backlinks', { documentId }),
    request(delo, 'notes.backlinks', { personId }),
  ])
  expect(backlinks.flatMap(({ notes }) => notes)).toEqual([])

  // In the trash it can still be read here; erased, its marks stay with the words they were on.
  await goTo(sealed, 'marks')
  const row = sealed.getByRole('option', { name: /Протокол/ })
  await expect(row).toContainText('1 пометка')
  await request(delo, 'documents.trash', { ids: [documentId] })
  await expect(row).toContainText(t('sealed:marks.trashed'))
  await request(delo, 'documents.erase', { ids: [documentId] })
  await expect(row).toContainText(t('sealed:marks.gone'))
  await row.click()
  const lost = sealed.getByRole('complementary', { name: 'Протокол' })
  await expect(lost).toContainText(LINES[2] ?? '')
  await expect(lost).toContainText('так говорит только сосед')
  await expectAccessible(sealed, 'marks of an erased paper', { legacy: true })
  // A dossier that the vault has lost is still there to be read.
  await request(delo, 'dossiers.trash', { id: dossierId })
  const lostDossier = t('sealed:bar.lostDossier', { title: 'Книжный клуб «Закладка»' })
  await expect(sealed.getByRole('combobox', { name: t('sealed:bar.dossier') })).toHaveValue(lostDossier)
  await goTo(sealed, 'notes')
  await expect(sealed.getByText('Версии').first()).toBeVisible()
  await closesItself(delo, sealed)
})

/** The last half minute is counted down; any key puts it off; then it closes without anybody. */
async function closesItself(delo: RunningDelo, sealed: Page): Promise<void> {
  await goTo(sealed, 'settings')
  await sealed.getByLabel(t('sealed:settings.closeAfter')).fill('1')
  await expect(sealed.getByText(t('sealed:bar.closesItself_one', { count: 1 }))).toBeVisible()
  const soon = sealed.getByText(t('sealed:bar.closesSoon', { seconds: 25 }))
  await expect(soon).toBeVisible({ timeout: 60_000 })
  await sealed.keyboard.press('Shift')
  await expect(sealed.getByText(t('sealed:bar.closesItself_one', { count: 1 }))).toBeVisible()
  await expect
    .poll(() => request(delo, 'sealed.state', {}), { timeout: 90_000 })
    .toEqual({ window: false, open: false })
}
