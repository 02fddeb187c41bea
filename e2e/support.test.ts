import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { readCsv } from '../src/shared/text/csv-reader.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { type Language, words } from './words.ts'

const t = words('ru')
const TITLE = 'Книжный клуб «Закладка»'

async function openSupport(delo: RunningDelo, language: Language = 'ru'): Promise<DossierId> {
  await createVault(delo)
  const { id } = await request(delo, 'dossiers.create', { title: TITLE })
  await delo.page.getByText(TITLE).first().click()
  const rail = words(language)('common:rail.support')
  await delo.page.getByRole('navigation').getByRole('button', { name: rail }).press('Enter')
  await expect(delo.page.getByText(words(language)('support:empty.title'))).toBeVisible()
  return id
}

async function addPrisoner(delo: RunningDelo, dossierId: DossierId) {
  const { id } = await request(delo, 'persons.create', { name: 'Небылицын Артём', aliases: [], note: '' })
  await request(delo, 'persons.participate', { personId: id, dossierId, roles: ['defendant'], remove: false })
  return id
}

const entriesOf = async (delo: RunningDelo, dossierId: DossierId) =>
  (await request(delo, 'support.list', { dossierId })).entries
const amount = (page: Page) => page.getByRole('form').getByRole('textbox', { name: t('support:field.amount') })

test('help is entered line by line, summed up, taken back and saved as CSV, by keyboard alone', async ({ delo }) => {
  test.slow()
  const { page } = delo
  const dossierId = await openSupport(delo)
  await expect(page.getByText(t('support:empty.nobody'))).toBeVisible()
  await addPrisoner(delo, dossierId)
  await expect(page.getByText(t('support:empty.body'))).toBeVisible()
  await expectAccessible(page, 'support, empty', { strict: true })

  const form = page.getByRole('form', { name: t('support:add.title') })
  await form.getByRole('textbox', { name: t('support:field.date') }).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('12.03.2024')
  await amount(page).focus()
  await page.keyboard.type('1,500')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('support:problem.money.two-readings'))).toBeVisible()
  expect(await entriesOf(delo, dossierId)).toEqual([])
  await page.keyboard.press('Control+A')
  await page.keyboard.type('1 500,10')
  await form.getByRole('textbox', { name: t('support:field.donor') }).focus()
  await page.keyboard.type('=Сказкина')
  await page.keyboard.press('Tab')
  await page.keyboard.type('передача')
  await page.keyboard.press('Enter')
  // The next line begins at the amount, with the same day, person and purpose.
  await expect(amount(page)).toBeFocused()
  await expect(amount(page)).toHaveValue('')
  await page.keyboard.type('20 EUR')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await entriesOf(delo, dossierId)).length).toBe(2)
  expect(
    (await entriesOf(delo, dossierId)).map((entry) => [entry.date, entry.amount, entry.currency, entry.donor]),
  ).toEqual([
    ['2024-03-12', '20.00', 'EUR', ''],
    ['2024-03-12', '1500.10', 'RUB', '=Сказкина'],
  ])
  const totals = page.getByRole('complementary', { name: t('support:totals.title') })
  await expect(totals).toContainText('1 500,10 ₽'.replace(/ /g, '\u00a0'))
  await expect(totals).toContainText('20,00\u00a0€')
  await expectAccessible(page, 'support', { strict: true })

  // Arrows choose, Enter opens, Escape comes back, Delete deletes, Ctrl+Z takes it back.
  const grid = page.getByRole('grid', { name: t('support:title') })
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: t('support:entry') })).toBeVisible()
  await page.getByRole('textbox', { name: t('support:field.note') }).focus()
  await page.keyboard.type('через читателей клуба')
  await expect.poll(async () => (await entriesOf(delo, dossierId))[0]?.note).toBe('через читателей клуба')
  await expectAccessible(page, 'an entry of support', { strict: true })
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()
  const before = await entriesOf(delo, dossierId)
  await page.keyboard.press('Delete')
  await expect(totals).not.toContainText('€')
  await page.keyboard.press('Control+Z')
  await expect(totals).toContainText('20,00\u00a0€')
  expect(await entriesOf(delo, dossierId)).toEqual(before)

  await delo.answerDialogs({ path: delo.home })
  await page.getByRole('button', { name: t('support:saveCsv.open') }).press('Enter')
  await expectAccessible(page, 'saving support', { strict: true })
  await page.getByRole('button', { name: t('support:saveCsv.save') }).press('Enter')
  await expect(page.getByText(t('exports:written.plain'))).toBeVisible()
  const files = readdirSync(delo.home).filter((name) => name.endsWith('.csv'))
  expect(files).toHaveLength(2)
  const [entries = [], sums = []] = files
    .sort((a, b) => Number(a.includes('итоги')) - Number(b.includes('итоги')))
    .map((name) => readCsv(readFileSync(join(delo.home, name), 'utf8')))
  expect(entries.slice(1).map((row) => [row[0], row[4], row[5], row[6]])).toEqual([
    ['2024-03-12', "'=Сказкина", '1500.10', 'RUB'],
    ['2024-03-12', '', '20.00', 'EUR'],
  ])
  expect(sums.slice(-2).map((row) => row.slice(0, 3))).toEqual(
    expect.arrayContaining([
      ['Всего', 'RUB', '1500.10'],
      ['Всего', 'EUR', '20.00'],
    ]),
  )
})

test.describe('in English', () => {
  test.use({ start: { settings: { language: 'en' } } })
  test('the log is filtered and stays accessible', async ({ delo }) => {
    const en = words('en')
    const { page } = delo
    const dossierId = await openSupport(delo, 'en')
    const personId = await addPrisoner(delo, dossierId)
    const shared = { personId, donor: '', note: '' }
    const money = { ...shared, kind: 'money' as const, amount: '12.5', currency: 'EUR' }
    await request(delo, 'support.create', { dossierId, fields: { ...money, date: '2024-03', purpose: 'lawyer' } })
    await request(delo, 'support.create', {
      dossierId,
      fields: { ...shared, kind: 'letter', date: '2023-01-05', amount: null, currency: null, purpose: '' },
    })
    const grid = page.getByRole('grid', { name: en('support:title') })
    await expect(grid).toContainText('March 2024')
    await expect(grid).toContainText('€12.50')
    await expectAccessible(page, 'support, in English', { strict: true })
    await page.getByRole('searchbox', { name: en('support:filter.text') }).fill('lawyer')
    await expect(page.getByText('1 entry of 2')).toBeVisible()
    await page.getByRole('button', { name: en('support:filter.clear') }).press('Enter')
    await expect(page.getByText('2 entries').first()).toBeVisible()
  })
})
