import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './axe.ts'
import { ask, createVault, expect, lock, request, test } from './fixtures.ts'
import { leave, openDoor, PASSPHRASE, setUp, unlock } from './sealed-window.ts'
import { words } from './words.ts'

test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })
const t = words('ru')

test('a witness is kept behind the door, by keyboard alone', async ({ delo }) => {
  test.setTimeout(120_000)
  await createVault(delo)
  await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })
  await delo.page.getByRole('button', { name: t('common:rail.sealed') }).click()
  await expectAccessible(delo.page, 'the door')
  const sealed = await openDoor(delo)
  await expectAccessible(sealed, 'setting the first passphrase', { legacy: true })
  await setUp(sealed)
  await expectAccessible(sealed, 'no witnesses yet', { legacy: true })

  await sealed.getByLabel(t('sealed:witness.add')).fill('Курьер')
  await sealed.keyboard.press('Enter')
  const card = sealed.getByRole('article', { name: 'Курьер' })
  await card.waitFor()
  await sealed.getByLabel(t('sealed:ruling.by'), { exact: true }).fill('следователь Притчина')
  await sealed.getByRole('button', { name: t('sealed:hypothesis.add') }).press('Enter')
  await expect(sealed.getByRole('combobox', { name: t('sealed:hypothesis.name', { number: 1 }) })).toBeFocused()
  await sealed.keyboard.type('Выдумкин, сосед')
  await sealed.keyboard.press('Escape')
  await sealed.getByLabel(t('sealed:hypothesis.grounds', { number: 1 })).fill('знает номер подъезда')
  await sealed.getByRole('button', { name: t('sealed:question.add') }).press('Enter')
  await expect(sealed.getByLabel(t('sealed:question.words', { number: 1 }), { exact: true })).toBeFocused()
  await sealed.keyboard.type('Откуда вы знаете номер подъезда?')
  await sealed.getByLabel(t('sealed:tells.title')).fill('говорит «ихний»')
  await expectAccessible(sealed, 'the card of a witness', { legacy: true })

  // Closing lets the card save itself.
  await leave(delo, sealed)

  const again = await openDoor(delo)
  await expectAccessible(again, 'asking for the passphrase', { legacy: true })
  await unlock(again, 'не та')
  await expect(again.getByRole('alert')).toContainText(t('error:sealed-passphrase-wrong').slice(0, 40))
  await unlock(again)
  await expect(again.getByRole('combobox', { name: t('sealed:hypothesis.name', { number: 1 }) })).toHaveValue(
    'Выдумкин, сосед',
  )
  await expect(again.getByLabel(t('sealed:question.words', { number: 1 }), { exact: true })).toHaveValue(
    'Откуда вы знаете номер подъезда?',
  )
  await again.getByRole('button', { name: t('sealed:hypothesis.removeOne', { number: 1 }) }).press('Enter')
  await expect(again.getByText(t('sealed:hypothesis.none'))).toBeVisible()
  await again.keyboard.press('Control+z')
  await expect(again.getByLabel(t('sealed:hypothesis.grounds', { number: 1 }))).toHaveValue('знает номер подъезда')

  await again.getByRole('button', { name: t('sealed:part.search') }).press('Enter')
  await again
    .getByRole('main')
    .getByRole('searchbox')
    .or(again.getByRole('main').getByRole('combobox'))
    .first()
    .fill('подъезду')
  await expect(again.getByRole('main').getByText('Курьер').first()).toBeVisible()
  for (const part of ['settings', 'export', 'marks'] as const) {
    await again.getByRole('button', { name: t(`sealed:part.${part}`), exact: true }).press('Enter')
    await expectAccessible(again, part, { legacy: true })
  }
  // Locking the vault closes it as well.
  await lock(delo)
  expect(await ask(delo, 'sealed.show', {})).toMatchObject({ ok: false, error: { code: 'vault-locked' } })
})

test('taking out is an act of its own, with the passphrase once more', async ({ delo }) => {
  test.setTimeout(180_000)
  await createVault(delo)
  await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })
  const folder = join(delo.home, 'out')
  mkdirSync(folder)
  const sealed = await openDoor(delo)
  await setUp(sealed)
  await sealed.getByLabel(t('sealed:witness.add')).fill('Курьер')
  await sealed.keyboard.press('Enter')
  await sealed.getByRole('article', { name: 'Курьер' }).waitFor()
  await sealed.getByRole('button', { name: t('sealed:part.export') }).press('Enter')
  const write = sealed.getByRole('button', { name: /Записать файл/ })
  await expect(write).toBeDisabled()
  await sealed.getByLabel(t('sealed:export.witness', { pseudonym: 'Курьер' })).press('Space')
  await delo.answerDialogs({ path: folder })
  await sealed.getByRole('button', { name: t('sealed:export.folder') }).press('Enter')
  await expect(sealed.getByText(folder)).toBeVisible()
  await sealed.getByLabel(t('sealed:export.passphrase')).fill(PASSPHRASE)
  await expect(write).toBeDisabled()
  await sealed.getByLabel(t('sealed:export.understood')).press('Space')
  await write.press('Enter')
  await expect(sealed.getByRole('status').filter({ hasText: 'Выписка' })).toBeVisible()
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^Выписка \d{4}-\d\d-\d\d\.pdf$/)])
})

test('the ordinary window and the sealed one cannot ask what is the other’s', async ({ delo }) => {
  test.setTimeout(120_000)
  await createVault(delo)
  const dossier = await request(delo, 'dossiers.create', { title: 'Дело' })
  const sealed = await openDoor(delo)
  await setUp(sealed)
  for (const name of [
    'witnesses.list',
    'compartment.state',
    'compartment.open',
    'sealed.carry',
    'sealed.hello',
    'sealed.prepare',
  ])
    expect(await ask(delo, name, { dossierId: dossier.id })).toMatchObject({
      ok: false,
      error: { code: 'unknown-request' },
    })
  // Past its own bridge, in plain words, the sealed window gets no more of the open vault than it needs.
  const asked = (name: string, input: object) =>
    sealed.evaluate(([name, input]) => window.sealed.ask(name as string, input), [name, input] as const)
  for (const name of [
    'notes.list',
    'search.run',
    'exports.preview',
    'dossiers.create',
    'vault.slots',
    'compartment.mark',
  ])
    expect(await asked(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-request' } })
  expect(await asked('dossiers.list', { trashed: false })).toMatchObject({ ok: true })
  // A second pairing is refused, and what is no box is no request.
  expect(await sealed.evaluate(() => window.sealed.hello('AAAA'))).toMatchObject({ ok: false })
  expect(await sealed.evaluate(() => window.sealed.carry('AAAA'))).toMatchObject({ ok: false })
  // Bytes of the compartment have no address in the ordinary window.
  expect(await delo.page.evaluate(async () => (await fetch('/box/AAAA')).status)).not.toBe(200)
  expect(await delo.page.evaluate(async () => (await fetch('/sealed.html')).status)).toBe(405)
})
