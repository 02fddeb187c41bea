import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { ask, expect, request, test } from './fixtures.ts'
import { hostName, type RunningDelo } from './launch.ts'

test.skip(hostName() === 'electron', 'Electron has the system’s own dialogs')

/** Asks for something that opens a dialog; answers the dialog's page and the pending answer. */
async function open(delo: RunningDelo, name: string, input: unknown) {
  const [dialog, outcome] = [delo.page.context().waitForEvent('page'), ask(delo, name, input)]
  const page = await dialog
  await page.getByRole('heading').waitFor()
  return { page, outcome }
}

/** The dialog may be gone before the key is let go. */
const pressEscape = (page: Page) => page.keyboard.press('Escape').catch(() => undefined)

test.beforeEach(({ delo }) => {
  for (const folder of ['Процессы', 'Архив', 'Архив/2024']) mkdirSync(join(delo.home, folder), { recursive: true })
  writeFileSync(join(delo.home, 'Заметки.txt'), '')
})

test('a folder is found and chosen by keyboard alone', async ({ delo }) => {
  const { page, outcome } = await open(delo, 'vault.pickPlace', { purpose: 'open' })
  await expect(page.getByRole('heading')).toHaveText('Открыть хранилище')
  await expect(page.getByRole('listbox')).toBeFocused()
  await expect(page.getByRole('option')).toHaveText(['Архив', 'Процессы', 'tmp', 'user-data'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveText(['2024'])
  await page.keyboard.press('Backspace')
  await page.keyboard.press('u')
  await expect(page.getByRole('option', { selected: true })).toHaveText('user-data')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveText('Процессы')
  const closed = page.waitForEvent('close')
  // The dialog may be gone before the key is let go.
  await page
    .getByRole('button', { name: 'Открыть' })
    .press('Enter')
    .catch(() => undefined)
  await closed
  expect(await outcome).toMatchObject({ value: { place: { display: join(delo.home, 'Процессы') } } })
})

test('a new folder is made, a path is typed, and a name that is taken is asked about', async ({ delo }) => {
  const { page, outcome } = await open(delo, 'vault.pickPlace', { purpose: 'create', name: 'Дело Ивановой' })
  await expect(page.getByLabel('Имя', { exact: true })).toHaveValue('Дело Ивановой.delo')
  await page.getByLabel('Папка', { exact: true }).fill('Архив')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Новая папка' }).press('Enter')
  await page.keyboard.type('../наружу')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').first()).toContainText('не годится')
  await page.getByLabel('Название новой папки').fill('Хранилища')
  await page.keyboard.press('Enter')
  const folder = join(delo.home, 'Архив', 'Хранилища')
  await expect(page.getByLabel('Папка', { exact: true })).toHaveValue(folder)
  expect(existsSync(folder)).toBe(true)

  mkdirSync(join(folder, 'Занято.delo'))
  await page.getByLabel('Имя', { exact: true }).fill('Занято.delo')
  await page.keyboard.press('Enter')
  await expect(page.getByText('«Занято.delo» уже есть')).toBeVisible()
  await page.getByRole('button', { name: 'Не заменять' }).press('Enter')
  await page.getByLabel('Имя', { exact: true }).fill('Новое')
  const closed = page.waitForEvent('close')
  await page.keyboard.press('Enter')
  await closed
  expect(await outcome).toMatchObject({ value: { place: { display: join(folder, 'Новое.delo') } } })
})

test('Escape and a closed window mean no', async ({ delo }) => {
  const first = await open(delo, 'app.pickFolder', {})
  await pressEscape(first.page)
  expect(await first.outcome).toEqual({ ok: true, value: { place: null } })
  const second = await open(delo, 'app.pickFolder', {})
  await second.page.close()
  expect(await second.outcome).toEqual({ ok: true, value: { place: null } })
})

test('the dialogs speak English too, and pass the accessibility checks', async ({ delo }) => {
  await request(delo, 'app.changeSettings', { language: 'en' })
  for (const [name, input] of [
    ['vault.pickPlace', { purpose: 'open' }],
    ['vault.pickPlace', { purpose: 'create' }],
  ] as const) {
    const { page, outcome } = await open(delo, name, input)
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, `${name}, ${colorScheme}`, { strict: true, legacy: true })
    }
    await pressEscape(page)
    await outcome
  }
})

test('the recovery kit goes where it was sent, for its owner’s eyes', async ({ delo }) => {
  await delo.answerDialogs({ path: join(delo.home, 'Дело.delo') }, { path: join(delo.home, 'kit.txt') })
  const { place } = await request(delo, 'vault.pickPlace', { purpose: 'create' })
  const placeId = place?.id ?? ('' as never)
  const { recoveryCode } = await request(delo, 'vault.create', { placeId, passphrase: 'фраза', label: 'Я' })
  await request(delo, 'vault.saveRecoveryKit', {})
  expect(readFileSync(join(delo.home, 'kit.txt'), 'utf8')).toContain(recoveryCode)
})
