import type { Page } from '@playwright/test'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'

test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })

/** A vault with two dossiers, and the people of the first on the screen. */
async function openPeople(delo: RunningDelo): Promise<{ here: DossierId; there: DossierId }> {
  const { page } = delo
  await createVault(delo)
  const here = (await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })).id
  const there = (await request(delo, 'dossiers.create', { title: 'Дело о пропавшей сказке' })).id
  await page.getByText('Книжный клуб «Закладка»').first().click()
  await page.getByRole('navigation').getByRole('button', { name: 'Люди' }).last().click()
  return { here, there }
}

const card = (page: Page, name: string) => page.getByRole('article', { name })
const filter = (page: Page) => page.getByRole('textbox', { name: 'Отобрать по имени' })

/** Types a name into the field that adds somebody, and takes the offer to make a new card. */
async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Добавить человека в досье' }).press('Enter')
  await page.getByRole('textbox', { name: 'Кого добавить' }).fill(name)
  await page.getByRole('option', { name: `Завести карточку «${name}»` }).waitFor()
  // Nobody answers to the name, so the offer is the first option.
  await page.keyboard.press('Enter')
  await expect(card(page, name)).toBeVisible()
}

test('a person is entered, found by a declined and a transliterated form, and merged with undo, all by keyboard', async ({
  delo,
}) => {
  test.slow()
  const { page } = delo
  const { here, there } = await openPeople(delo)
  await expectAccessible(page, 'no people yet', { strict: true })
  await addPerson(page, 'Выдумкин Павел Ильич')
  await addPerson(page, 'Небылицын Артём Ильич')

  // Names in other forms.
  for (const form of ['Nebylitsyn Artem', 'Лектор']) {
    await page.getByRole('button', { name: 'Добавить имя' }).press('Enter')
    await page.getByRole('textbox', { name: 'Новое имя' }).fill(form)
    await page.getByRole('textbox', { name: 'Новое имя' }).press('Enter')
    await expect(page.getByRole('textbox', { name: /^Имя \d$/ }).last()).toHaveValue(form)
  }
  const kind = page.getByRole('combobox', { name: 'Что это за имя: Лектор' })
  await kind.press('Enter')
  await page.getByRole('option', { name: 'прозвище' }).click()
  await expect(kind).toHaveValue('прозвище')
  await page.getByRole('textbox', { name: 'Дата рождения' }).fill('31.02.1990')
  await expect(page.getByText('Такого дня', { exact: false })).toBeVisible()
  await page.getByRole('textbox', { name: 'Дата рождения' }).fill('май 1990')
  await expect(page.getByText('май 1990 г.')).toBeVisible()

  // A role; two at once.
  const roles = page.getByRole('combobox', { name: 'Кем проходит: Книжный клуб «Закладка»' })
  for (const role of ['обвиняемый', 'свидетель']) {
    await roles.fill(role)
    await page.getByRole('option', { name: role, exact: true }).click()
  }
  await expect
    .poll(async () => (await personNamed(delo, 'Небылицын Артём Ильич')).participations[0]?.roles)
    .toEqual(['defendant', 'witness'])
  await expect.poll(async () => (await personNamed(delo, 'Небылицын Артём Ильич')).birth).toBe('1990-05')

  // Found by any form; the filter of the list.
  const people = page.getByRole('listbox', { name: 'Люди' })
  for (const query of ['Небылицыным', 'nebylicyn', 'А. И. Небылицын', 'лектора']) {
    await filter(page).fill(query)
    await expect(people.getByRole('option')).toHaveCount(1)
    await expect(people.getByRole('option')).toContainText('Небылицын Артём Ильич')
  }
  await filter(page).fill('')
  await expectAccessible(page, 'a card', { strict: true })

  // A second card of the same man, in another dossier with another role; offered as a likely double.
  const double = await request(delo, 'persons.create', { name: 'Nebylitsyn Artem Ilich', note: 'из письма' })
  await request(delo, 'persons.participate', {
    personId: double.id,
    dossierId: there,
    roles: ['investigator'],
    remove: false,
  })
  await page.getByRole('button', { name: '1 возможный двойник' }).press('Enter')
  await expectAccessible(page, 'likely doubles', { strict: true })
  await page.getByRole('button', { name: 'Сравнить' }).press('Enter')
  await expectAccessible(page, 'two cards side by side', { strict: true })
  await page.getByRole('button', { name: 'Объединить', exact: true }).press('Enter')
  await expect(page.getByRole('article').getByText('в 2 досье')).toBeVisible()
  const merged = await personNamed(delo, 'Небылицын Артём Ильич')
  expect(merged.note).toBe('из письма')
  expect(merged.participations.map(({ dossierId }) => dossierId).sort()).toEqual([here, there].sort())
  await expect(page.getByRole('article').getByText('Объединено с этой карточкой')).toBeVisible()

  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('article').getByText('в 2 досье')).toHaveCount(0)
  expect(await request(delo, 'persons.get', { id: double.id })).toMatchObject({ note: 'из письма' })
  expect((await personNamed(delo, 'Небылицын Артём Ильич')).note).toBe('')

  // Merged anew, parted by the card's own button, and merged again by taking that back.
  await page.keyboard.press('Control+Shift+Z')
  await page.getByRole('button', { name: 'Отделить карточку «Nebylitsyn Artem Ilich»' }).press('Enter')
  await expect(page.getByText('Объединено с этой карточкой')).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('article').getByText('Объединено с этой карточкой')).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByText('Объединено с этой карточкой')).toHaveCount(0)
  expect(await request(delo, 'persons.get', { id: double.id })).toMatchObject({ note: 'из письма' })
})

async function personNamed(delo: RunningDelo, name: string) {
  const { persons } = await request(delo, 'persons.list', { dossierId: null })
  const found = persons.find((person) => person.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

test('a photo is made small, kept encrypted and shown again; what is no photo is refused', async ({ delo }) => {
  const { page } = delo
  await openPeople(delo)
  await addPerson(page, 'Притчина Анна')
  const png = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 1_600
    canvas.height = 1_200
    canvas.getContext('2d')?.fillRect(0, 0, 800, 600)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const input = page.locator('[data-photo-file]')
  await input.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') })
  await expect(page.getByRole('alert')).toContainText('JPEG, PNG или WebP')
  await input.setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
  const shown = page.getByRole('article').locator('img')
  await expect(shown).toBeVisible()
  expect(await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(800)
  await page.keyboard.press('Control+Z')
  await expect(shown).toHaveCount(0)
})

test('a name that is too long or written from right to left is kept in its field and said to be so', async ({
  delo,
}) => {
  const { page } = delo
  await openPeople(delo)
  await addPerson(page, 'שלום כהן')
  const name = page.getByRole('article').getByRole('textbox', { name: 'Имя', exact: true })
  await name.fill('Ы'.repeat(10_000))
  await expect(page.getByText('Слишком длинно: 10000 знаков, помещается 300', { exact: false })).toBeVisible()
  await name.press('Tab')
  await page.getByRole('article').getByRole('textbox', { name: 'Пометки' }).fill('из письма')
  await expect.poll(async () => (await personNamed(delo, 'שלום כהן')).note).toBe('из письма')
  await expect(name).toHaveValue('Ы'.repeat(10_000))
  await name.fill('Е\u0308лкина\u0301 Анна')
  await expect
    .poll(async () => (await request(delo, 'persons.list', { dossierId: null })).persons[0]?.name)
    .toBe('Е\u0308лкина\u0301 Анна'.normalize('NFC'))
})

test.describe('in English, at night', () => {
  test.use({ start: { settings: { language: 'en', colourScheme: 'dark' } } })
  test('a judge known from another dossier is announced, and a card that is named elsewhere is not deleted', async ({
    delo,
  }) => {
    const { page } = delo
    await createVault(delo)
    const here = (await request(delo, 'dossiers.create', { title: 'The book club' })).id
    const there = (await request(delo, 'dossiers.create', { title: 'The lost bookmark' })).id
    const judge = await request(delo, 'persons.create', { name: 'Судьин Пётр' })
    await request(delo, 'persons.participate', {
      personId: judge.id,
      dossierId: there,
      roles: ['judge'],
      remove: false,
    })
    await request(delo, 'support.create', {
      dossierId: there,
      fields: {
        kind: 'letter',
        date: '2024-01-10',
        personId: judge.id,
        donor: '',
        amount: null,
        currency: null,
        purpose: '',
        note: '',
      },
    })
    await request(delo, 'questions.create', {
      dossierId: there,
      ...{ personId: judge.id, text: 'Who wrote the record?', aim: '', contradictionId: null, sources: [] },
      ...{ documentIds: [], asked: false, answer: '' },
    })
    await page.getByText('The book club').first().click()
    await page.getByRole('navigation').getByRole('button', { name: 'People' }).last().click()
    await page.getByRole('button', { name: 'Add a person to the dossier' }).press('Enter')
    await page.getByRole('textbox', { name: 'Who' }).fill('Sudyin')
    await page.getByRole('option', { name: /Судьин Пётр/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect(page.getByText('already appears in 1 other dossier')).toBeVisible()
    await expect(page.getByRole('article').getByText('in 2 dossiers')).toBeVisible()
    await expectAccessible(page, 'a card in English', { strict: true })
    await page.getByRole('button', { name: 'Actions on this card' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Delete this card' }).click()
    await expect(page.getByText(/cannot be deleted: .*support: 1 record/)).toBeVisible()
    expect((await request(delo, 'persons.list', { dossierId: here })).persons).toHaveLength(1)

    // What is to be asked of them and what came for them is on the card, in whatever dossier, each line a way to it.
    await page.getByRole('button', { name: 'Who wrote the record?' }).press('Enter')
    await expect(page.getByRole('complementary', { name: 'Question' })).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('button', { name: /10 January 2024\s*Letter/ }).press('Enter')
    await expect(page.getByRole('complementary', { name: 'Entry' })).toBeVisible()
  })
})
