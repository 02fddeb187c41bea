import { SAMPLE_SEALED_PASSPHRASE } from '../src/shared/domain/sealed.ts'
import { SAMPLE_DOCUMENTS } from '../src/vault/sample/case.ts'
import { expectAccessible } from './axe.ts'
import { expect, request, test } from './fixtures.ts'
import { goTo, leave, openDoor } from './sealed-window.ts'
import { words } from './words.ts'

test.use({ start: { settings: { language: 'en', colourScheme: 'dark' } } })
const t = words('en')
const topol = SAMPLE_DOCUMENTS.find(({ key }) => key === 'topol')?.fields.title ?? ''

test('the sample case shows a filled compartment, says that it is invented, and every part of it is accessible', async ({
  delo,
}) => {
  test.setTimeout(240_000)
  await request(delo, 'vault.openSample', {})
  await delo.page.getByRole('button', { name: t('common:rail.sealed') }).click()
  await expect(delo.page.getByText(t('sealed:door.sample'))).toBeVisible()
  await expectAccessible(delo.page, 'the door of the sample')

  const sealed = await openDoor(delo, t)
  expect(await sealed.title()).toBe('Delo')
  // It is filled last of all; until then its door says so.
  const fill = sealed.getByRole('button', { name: t('sealed:gate.sampleFill') })
  await expect(fill).toBeVisible({ timeout: 120_000 })
  await expect(sealed.getByRole('note')).toContainText(SAMPLE_SEALED_PASSPHRASE)
  await expectAccessible(sealed, 'the passphrase of the sample', { legacy: true })
  await fill.press('Enter')
  await expect(sealed.getByLabel(t('sealed:gate.passphrase'))).toBeFocused()
  await sealed.keyboard.press('Enter')

  const card = sealed.getByRole('article', { name: 'Тополь' })
  await expect(card).toBeVisible({ timeout: 30_000 })
  await expect(card.getByRole('combobox', { name: t('sealed:hypothesis.name', { number: 3 }) })).toHaveValue(/Баснина/)
  await expectAccessible(sealed, 'witnesses, hypotheses, tells and plan', { legacy: true })
  await goTo(sealed, 'notes', t)
  await expect(sealed.getByRole('textbox', { name: t('notes:text') })).toContainText('понятых')
  await expectAccessible(sealed, 'notes', { legacy: true })
  for (const part of ['documents', 'search', 'export', 'trash', 'settings']) {
    await goTo(sealed, part, t)
    await expect(sealed.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(sealed, part, { legacy: true })
  }
  await sealed.keyboard.press('Control+Shift+F')
  await sealed.getByRole('searchbox').fill('праздника')
  await expect(sealed.getByRole('main').getByText('Тополь').first()).toBeVisible()
  await expectAccessible(sealed, 'what was found', { legacy: true })
  await goTo(sealed, 'marks', t)
  const row = sealed.getByRole('option', { name: new RegExp(topol) })
  await expect(row).toContainText('1 mark')
  await expectAccessible(sealed, 'marks', { legacy: true })
  await row.click()
  await sealed.getByRole('listbox').press('Enter')
  await expect(sealed.getByText(t('sealed:reading.open'))).toBeVisible()
  await sealed.locator('.textLayer span').first().waitFor({ timeout: 30_000 })
  await expectAccessible(sealed, 'an open paper of the sample', { legacy: true })
  await leave(delo, sealed)
  // What is in it stays out of the sample's own search.
  const found = await request(delo, 'search.quick', { query: 'Прибауткин сосед', dossierId: null })
  expect(JSON.stringify(found.hits)).not.toContain('не назвать имени')
})
