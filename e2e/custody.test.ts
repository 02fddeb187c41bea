import type { Page } from '@playwright/test'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { words } from './words.ts'

const t = words('ru')

/** A new vault with one dossier and one defendant, and charges and custody on the screen. */
async function openCustody(delo: RunningDelo, screen: string): Promise<DossierId> {
  await createVault(delo)
  const { id: dossierId } = await request(delo, 'dossiers.create', { title: 'Дело книжного клуба «Закладка»' })
  const person = await request(delo, 'persons.create', { name: 'Небылицын Лука', aliases: [], note: '' })
  await request(delo, 'persons.participate', { personId: person.id, dossierId, roles: ['defendant'], remove: false })
  await delo.page.getByText('Дело книжного клуба «Закладка»').first().click()
  await delo.page.getByRole('navigation').getByRole('button', { name: screen }).click()
  await expect(delo.page.getByRole('heading', { level: 1, name: 'Небылицын Лука' })).toBeVisible()
  return dossierId
}

const press = async (page: Page, name: string) => {
  const button = page.getByRole('button', { name, exact: true }).first()
  await button.focus()
  await button.press('Enter')
}
const fill = async (page: Page, label: string, value: string) => {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(value)
  await field.press('Tab')
}
/** Chooses an option of a select by the keyboard. */
const choose = async (page: Page, label: string, option: string) => {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await field.focus()
  await field.press('Enter')
  const wanted = page.getByRole('option', { name: option, exact: true })
  await expect(wanted).toBeVisible()
  while ((await wanted.getAttribute('data-combobox-selected')) !== 'true') await field.press('ArrowDown')
  await field.press('Enter')
}
const panelClosed = (page: Page) => expect(page.getByRole('complementary')).toBeHidden()

type Period = { measure: string; from: string; to: string; more?: (page: Page) => Promise<void> }

async function addPeriod(page: Page, button: string, { measure, from, to, more }: Period): Promise<void> {
  await press(page, button)
  await choose(page, 'Мера', measure)
  await fill(page, 'С какого дня', from)
  await fill(page, 'По какой день', to)
  await more?.(page)
  await press(page, 'Добавить')
  await panelClosed(page)
}

test.describe('in Russian', () => {
  test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })

  test("a defendant's charge, custody, incident and sentence are entered by the keyboard, and the dates come out", async ({
    delo,
  }) => {
    test.slow()
    const { page } = delo
    const dossierId = await openCustody(delo, 'Стража')
    await expectAccessible(page, 'a defendant without records')

    await press(page, 'Добавить обвинение')
    const statute = page.getByRole('combobox', { name: 'Статья' })
    await expect(statute).toBeFocused()
    await page.keyboard.type('205.2 ч. 1')
    await expect(page.getByRole('textbox', { name: 'Санкция' })).toHaveValue('лишение свободы на срок от 2 до 5 лет')
    await fill(page, 'Дата', '20.03.2022')
    await fill(page, 'Формулировка', 'Читал вслух сказку о разбойниках')
    await expectAccessible(page, 'a new charge')
    await press(page, 'Добавить')
    await panelClosed(page)

    await press(page, 'Новая редакция обвинения')
    await statute.fill('ч. 2 ст. 205.2 УК РФ')
    await fill(page, 'Дата', '15.09.2022')
    await press(page, 'Перепредъявить')
    await panelClosed(page)
    const charge = page.getByRole('region', { name: 'Обвинение' })
    await expect(charge).toContainText('ст. 205.2 ч. 2 УК РФ')
    await press(page, 'прежняя редакция: 1')
    await expect(charge).toContainText('ст. 205.2 ч. 1 УК РФ')

    // An end before the start is refused where it is typed, and nothing typed is lost.
    await press(page, 'Добавить период')
    await choose(page, 'Мера', 'Задержание')
    await fill(page, 'С какого дня', '10.03.2022')
    await fill(page, 'По какой день', '09.03.2022')
    await expect(page.getByRole('alert')).toContainText('Конец раньше начала')
    await expect(page.getByRole('button', { name: 'Добавить', exact: true })).toBeDisabled()
    // Escape closes an open list, and only then the panel.
    await page.getByRole('combobox', { name: 'Мера', exact: true }).press('Enter')
    await expect(page.getByRole('option', { name: 'Залог', exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('option', { name: 'Залог', exact: true })).toBeHidden()
    await expect(page.getByRole('complementary')).toBeVisible()
    await page.keyboard.press('Escape')
    await panelClosed(page)
    await press(page, 'Добавить период')
    await expect(page.getByRole('textbox', { name: 'С какого дня', exact: true })).toHaveValue('10.03.2022')
    await expect(page.getByRole('textbox', { name: 'По какой день', exact: true })).toHaveValue('09.03.2022')
    // Nor is a period made without what a field could not understand.
    await fill(page, 'По какой день', '31.02.2022')
    await fill(page, 'Разрешено до', '31.02.2022')
    await fill(page, 'По какой день', '11.03.2022')
    await press(page, 'Добавить')
    await expect(page.getByRole('textbox', { name: 'Разрешено до', exact: true })).toBeFocused()
    expect((await request(delo, 'custody.list', { dossierId })).periods).toEqual([])
    await fill(page, 'Разрешено до', '')
    await fill(page, 'По какой день', '11.03.2022')
    await press(page, 'Добавить')
    await panelClosed(page)

    await addPeriod(page, 'Период', {
      measure: 'Заключение под стражу',
      from: '12.03.2022',
      to: '31.12.2022',
      more: async () => {
        await fill(page, 'Учреждение', 'СИЗО-1')
        await fill(page, 'Адрес для писем', 'г. Залесск, ул. Тихая, 1')
      },
    })
    await addPeriod(page, 'Период', { measure: 'Домашний арест', from: '11.01.2023', to: '31.10.2023' })

    // 2 + 295 days of custody and remand, 294 of house arrest; 1–10 January nobody accounts for.
    const custody = page.getByRole('region', { name: 'Стража' })
    await expect(custody).toContainText('591 день')
    await expect(custody).toContainText('10 дней')
    await expect(page.getByRole('list', { name: 'На что обратить внимание' })).toContainText('Не учтено 10 дней')
    await custody.getByText('Как посчитано').press('Enter')
    await expect(custody).toContainText('должен подтвердить адвокат')
    await expectAccessible(page, 'charges and custody')

    await press(page, 'Записать случай')
    await choose(page, 'Что произошло', 'Пытки')
    await fill(page, 'Когда', '11.03.2022')
    await page.getByLabel('Когда: Время').fill('02:15')
    await fill(page, 'Обстоятельства', 'Требовали подписать протокол, били книгой')
    await fill(page, 'Телесные повреждения', 'ссадина лба')
    await choose(page, 'Чем кончилась жалоба', 'в возбуждении дела отказано')
    await press(page, 'Добавить')
    await panelClosed(page)
    const incidents = page.getByRole('region', { name: 'Жестокое обращение и давление' })
    await expect(incidents).toContainText('ссадина лба')
    await expect(incidents).toContainText('отказано')

    await press(page, 'Внести приговор')
    await fill(page, 'Дата приговора', '20.10.2023')
    await press(page, 'Добавить наказание')
    await fill(page, 'Срок', '3 года')
    await fill(page, 'Вступил в законную силу', '01.11.2023')
    await expectAccessible(page, 'a new sentence')
    await press(page, 'Добавить')
    await panelClosed(page)
    // 3 years from 1 November 2023 end on 31 October 2026. Art. 205.2: a day of custody is a day, 297; 294 days of house
    // arrest are 147. 31 October 2026 − 444 days = 13 August 2025, a Wednesday.
    const sentence = page.getByRole('region', { name: 'Приговор' })
    await expect(sentence).toContainText('13 августа 2025')
    await expect(sentence).toContainText('444 дня')
    await sentence.getByText('Как посчитано').press('Enter')
    await expect(sentence).toContainText('Домашний арест')

    // Undo takes the sentence back, redo brings it again.
    await page.keyboard.press('Control+z')
    await expect(sentence).toContainText('Приговора нет')
    await page.keyboard.press('Control+Shift+z')
    await expect(sentence).toContainText('13 августа 2025')

    const { periods } = await request(delo, 'custody.list', { dossierId })
    expect(periods.map(({ measure, from, to }) => [measure, from.date, to?.date])).toEqual([
      ['police-custody', '2022-03-10', '2022-03-11'],
      ['remand', '2022-03-12', '2022-12-31'],
      ['house-arrest', '2023-01-11', '2023-10-31'],
    ])
    const { incidents: kept } = await request(delo, 'custody.incidents', { dossierId })
    expect(kept[0]?.when).toMatchObject({ date: '2022-03-11', time: '02:15' })

    await page.getByRole('navigation').getByRole('button', { name: 'Обзор' }).click()
    await expect(page.getByRole('heading', { name: 'Стража' })).toBeVisible()
    await expectAccessible(page, 'the overview with custody clocks')
    await page.getByRole('button', { name: /Небылицын Лука/ }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Небылицын Лука' })).toBeVisible()
  })
})

test.describe('somebody who takes part already', () => {
  test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })

  test('is made a defendant where custody is entered, and keeps the other part', async ({ delo }) => {
    const { page } = delo
    const dossierId = await openCustody(delo, 'Стража')
    const { id: personId } = await request(delo, 'persons.create', { name: 'Выдумкин Пров', aliases: [], note: '' })
    await request(delo, 'persons.participate', { personId, dossierId, roles: ['witness'], remove: false })
    await page.getByRole('button', { name: t('persons:add.toDossier') }).press('Enter')
    await expect(page.getByRole('textbox', { name: t('persons:add.name') })).toBeFocused()
    await page.keyboard.type('выдумкина')
    await expect(page.getByRole('option', { name: /^Выдумкин Пров/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Выдумкин Пров' })).toBeVisible()
    const roles = async () =>
      (await request(delo, 'persons.get', { id: personId })).participations.find((part) => part.dossierId === dossierId)
        ?.roles
    await expect.poll(roles).toEqual(['witness', 'defendant'])
    await page.getByRole('listbox', { name: t('custody:list.title') }).focus()
    await page.keyboard.press('Control+Z')
    await expect.poll(roles).toEqual(['witness'])
  })
})

test.describe('in English', () => {
  test.use({ start: { settings: { language: 'en', colourScheme: 'dark' } } })

  test('a fuzzy period is changed field by field, erased and brought back', async ({ delo }) => {
    const { page } = delo
    const dossierId = await openCustody(delo, 'Custody')
    await press(page, 'Add a period')
    await fill(page, 'First day', 'circa March 2024')
    await page.getByRole('checkbox', { name: 'Whereabouts unknown' }).press('Space')
    await press(page, 'Add')
    await panelClosed(page)
    await expect(page.getByRole('article')).toContainText('Whereabouts unknown')
    await expectAccessible(page, 'custody in English, at night')

    await press(page, 'Police custody')
    await fill(page, 'Facility', 'Remand prison 1')
    await expect
      .poll(async () => (await request(delo, 'custody.list', { dossierId })).periods[0])
      .toMatchObject({ facility: 'Remand prison 1', from: { date: '2024-03~' }, whereaboutsUnknown: true })
    await expectAccessible(page, 'a custody period in English')
    await press(page, 'Delete the period')
    await expect(page.getByRole('article')).toContainText('No custody has been entered')
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('article')).toContainText('Police custody')

    await press(page, 'Articles of the codes')
    await fill(page, 'Number or words', '20.3')
    await press(page, 'Add article 20.3')
    await fill(page, 'Title in English', 'Public display of symbols')
    // One change after another, faster than the first comes back: neither takes the other back.
    await press(page, 'Add a part')
    await expect
      .poll(async () =>
        (await request(delo, 'charges.statutes', {})).codes[0]?.articles.find(({ article }) => article === '20.3'),
      )
      .toMatchObject({ title: { en: 'Public display of symbols' }, parts: [{ part: '1' }] })
    await expectAccessible(page, 'an article of a code')
  })
})
