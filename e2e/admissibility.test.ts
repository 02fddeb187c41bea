import { expectAccessible } from './axe.ts'
import { createVault, expect, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { words } from './words.ts'

const t = words('ru')

async function openLedger(delo: RunningDelo, language: 'ru' | 'en' = 'ru') {
  await request(delo, 'app.changeSettings', { language })
  await createVault(delo)
  const { id } = await request(delo, 'dossiers.create', { title: 'Дело книжного клуба «Закладка»' })
  const { page } = delo
  await page.getByText('Дело книжного клуба «Закладка»').first().click()
  const rail = page.getByRole('navigation', { name: words(language)('common:frame.rail') })
  await rail.getByRole('button', { name: words(language)('common:rail.admissibility') }).press('Enter')
  return { page, dossierId: id }
}

test('follows challenged evidence from its ground to the verdict, by the keyboard', async ({ delo }) => {
  const { page, dossierId } = await openLedger(delo)
  await expectAccessible(page, 'admissibility, empty', { strict: true })
  await page.getByRole('button', { name: t('admissibility:add') }).press('Enter')
  await page.getByLabel(t('admissibility:field.evidence')).fill('Протокол ночного допроса Небылицына')
  await page.getByRole('combobox', { name: t('admissibility:field.ground'), exact: true }).fill('без защитника')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const step = (name: string) => page.getByRole('region', { name: t(`admissibility:column.${name}`) })
  await step('motion').getByLabel(t('admissibility:field.on')).fill('15.09.2023')
  await step('motion').getByLabel(t('admissibility:field.text')).fill('Исключить протокол')
  await step('ruling')
    .getByRole('combobox', { name: t('admissibility:field.outcome') })
    .press('Enter')
  await page.getByRole('option', { name: t('admissibility:outcome.refused') }).click()
  await step('verdict')
    .getByRole('combobox', { name: t('admissibility:field.treatment') })
    .press('Enter')
  await page.getByRole('option', { name: t('admissibility:treatment.decisive') }).click()
  const row = page.getByRole('row').filter({ hasText: 'Протокол ночного допроса Небылицына' })
  await expect(row).toContainText('15.09.2023')
  await expect(row).toContainText(t('admissibility:outcome.refused'))
  await expect(row).toContainText(t('admissibility:treatment.decisive'))
  await expect(row).toContainText('ст. 75 ч. 2 п. 1')
  await expectAccessible(page, 'admissibility, with an entry', { strict: true })

  await page.getByRole('button', { name: t('admissibility:erase') }).press('Enter')
  await expect(page.getByText(t('admissibility:empty.title'))).toBeVisible()
  await page.keyboard.press('Control+KeyZ')
  await expect(row).toBeVisible()
  const { entries } = await request(delo, 'admissibility.list', { dossierId })
  expect(entries).toMatchObject([
    { groundId: 'without-counsel', motion: { on: '2023-09-15', text: 'Исключить протокол' } },
  ])

  await page.keyboard.press('Control+KeyK')
  await expect(page.getByPlaceholder(t('search:quick.placeholder'))).toBeFocused()
  await page.keyboard.type('ночного допроса')
  const quick = page.getByRole('dialog', { name: t('search:quick.title') })
  await expect(quick.getByText('Протокол ночного допроса Небылицына')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Протокол ночного допроса Небылицына' })).toBeVisible()
})

test('speaks English too', async ({ delo }) => {
  const { page } = await openLedger(delo, 'en')
  const en = words('en')
  await page.getByRole('button', { name: en('admissibility:add') }).click()
  await expect(page.getByRole('columnheader', { name: en('admissibility:column.verdict') })).toBeVisible()
  await expectAccessible(page, 'admissibility in English', { strict: true })
})
