import type { Page } from '@playwright/test'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, importFile, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { claim, exportFiles, goTo, read, show } from './testimony-steps.ts'
import { type Language, words } from './words.ts'

/** Two protocols of an invented case that say the same in nearly the same words, but for a date and an hour. */
const STORY = (day: string, hour: string) =>
  [
    `Встреча книжного клуба состоялась ${day} 2023 года в читальном зале городской библиотеки и началась около ${hour} часов.`,
    'Ведущий Небылицын сидел за круглым столом у доски и громко читал вслух сказку о золотой рыбке, не отрываясь от книги.',
    'Посетители слушали внимательно, изредка передавали друг другу чайник с остывшим чаем и картонную закладку с надписью.',
    'После чтения ведущий одобрил поступок героя, сказал, что на его месте сделал бы так же, и положил книгу в железный шкаф.',
    'Мужчина в сером пальто, которого прежде никто не видел, записывал всё в тетрадь и ушёл раньше остальных, ни с кем не простившись.',
  ].join('\n')
const PROTOCOL = (who: string, date: string, story: string) =>
  `ПРОТОКОЛ допроса свидетеля\nг. Нигдевск, ${date} 2023 г. Допрос начат в 22 ч. 10 мин., окончен в 23 ч. 35 мин.\nСледователь Выдумкин С. Л. допросил в качестве свидетеля ${who} без участия защитника.\n${story}`
const PAPERS = {
  'Допрос Сказкина.txt': PROTOCOL('Сказкина П. О.', '14 марта', STORY('3 марта', '19')),
  'Допрос Басниной.txt': PROTOCOL('Баснину З. Ф.', '15 марта', STORY('10 марта', '16')),
}

async function openCase(delo: RunningDelo, t: ReturnType<typeof words>): Promise<DossierId> {
  await createVault(delo)
  const { id: dossierId } = await request(delo, 'dossiers.create', { title: 'Дело книжного клуба «Закладка»' })
  for (const name of ['Сказкин Пётр Олегович', 'Баснина Зоя Фёдоровна']) {
    const { id: personId } = await request(delo, 'persons.create', { name, aliases: [], note: '' })
    await request(delo, 'persons.participate', { personId, dossierId, roles: ['witness'], remove: false })
  }
  for (const [name, text] of Object.entries(PAPERS)) await importFile(delo, dossierId, name, Buffer.from(text, 'utf8'))
  await delo.page.getByText('Дело книжного клуба «Закладка»').first().click()
  await goTo(delo.page, t, 'testimony')
  return dossierId
}

/** A statement of the page that is read, from its own words. */
async function enterStatement(page: Page, t: ReturnType<typeof words>, who: string): Promise<void> {
  await page.locator('[data-reader-pages]').first().focus()
  await page.keyboard.press('Shift+S')
  const panel = page.getByRole('complementary', { name: t('testimony:statement.new') })
  await expect(panel.getByLabel(t('testimony:form.start'))).toHaveValue('22:10')
  await expect(panel.getByLabel(t('testimony:form.night'))).toBeChecked()
  const person = panel
    .getByRole('combobox', { name: t('testimony:form.person') })
    .or(panel.getByLabel(t('testimony:form.person')))
    .first()
  await person.fill(who)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectAccessible(page, 'a statement that is entered')
  await panel.getByRole('button', { name: t('testimony:statement.save') }).press('Enter')
  await expect(panel).toBeHidden()
}

test.describe('testimony', () => {
  test.use({ start: { settings: { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } } })

  test('from the protocol to the plan of questions', async ({ delo }) => {
    test.setTimeout(180_000)
    await wholeWay(delo, 'ru')
  })
})

test.describe('testimony in English', () => {
  test.use({ start: { settings: { language: 'en', colourScheme: 'dark', idleLockMinutes: 240 } } })

  test('every view is accessible while it is empty', async ({ delo }) => {
    const t = words('en')
    const { page } = delo
    await openCase(delo, t)
    for (const view of ['statements', 'matrix', 'contradictions', 'copies', 'plan']) {
      await show(page, t, view)
      await expectAccessible(page, `empty ${view}`)
    }
  })
})

async function wholeWay(delo: RunningDelo, language: Language): Promise<void> {
  const t = words(language)
  const { page } = delo
  page.setDefaultTimeout(15_000)
  const dossierId = await openCase(delo, t)
  await expect(page.getByText(t('testimony:empty.statements'))).toBeVisible()

  await read(page, t, 'Допрос Сказкина')
  await enterStatement(page, t, 'Сказкин')
  await claim(page, t, '3 марта 2023 года', 'Когда была встреча')
  await read(page, t, 'Допрос Басниной')
  await enterStatement(page, t, 'Баснина')
  await claim(page, t, '10 марта 2023 года', 'Когда была встреча')

  await goTo(page, t, 'testimony')
  await show(page, t, 'statements')
  const list = page.getByRole('listbox', { name: t('testimony:view.statements') })
  await expect(list.getByRole('option')).toHaveCount(2)
  await expect(list.getByText(t('testimony:chip.noCounsel'))).toHaveCount(2)
  await list.focus()
  await page.keyboard.press('Home')
  await expect(list.getByRole('option', { selected: true })).toContainText('22:10')
  await expectAccessible(page, 'statements')

  await show(page, t, 'matrix')
  const grid = page.getByRole('grid', { name: t('testimony:view.matrix') })
  await expect(grid.getByRole('gridcell', { name: /марта 2023 года/ })).toHaveCount(2)
  await expectAccessible(page, 'matrix')
  await grid.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-side="right"]')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  const matrix = await exportFiles(delo, t, ['csv'])
  expect(matrix('csv').toString('utf8')).toContain('10 марта 2023 года')

  await show(page, t, 'contradictions')
  const proposal = page.getByRole('article').filter({ hasText: t('testimony:kind.date') })
  await expect(proposal).toHaveCount(1)
  await expectAccessible(page, 'proposed contradictions')
  await proposal.getByRole('button', { name: t('testimony:contradiction.ask') }).press('Enter')
  await expect(proposal).toHaveCount(0)

  await show(page, t, 'copies')
  await page
    .getByRole('button', { name: t('testimony:copies.start') })
    .first()
    .press('Enter')
  await expect(page.getByRole('listbox', { name: t('testimony:copies.pairs') }).getByRole('option')).toHaveCount(1)
  await expect(page.locator('mark').first()).toBeVisible()
  await expectAccessible(page, 'copied wording')
  await page.getByRole('button', { name: t('testimony:copies.accept') }).press('Enter')
  await expect(page.getByRole('button', { name: t('testimony:copies.accept') })).toHaveCount(0)

  await show(page, t, 'plan')
  await page.getByRole('button', { name: t('testimony:question.add') }).press('Enter')
  const questions = page.getByRole('list', { name: t('testimony:view.plan') }).getByRole('listitem')
  await expect(questions).toHaveCount(2)
  await expectAccessible(page, 'the plan')
  const first = questions.first().getByRole('button').first()
  await first.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(questions.nth(1)).toContainText('3 марта 2023 года')
  await exportFiles(delo, t, ['docx'])
  await page.getByRole('button', { name: t('testimony:court.open') }).press('Enter')
  const court = page.getByRole('dialog', { name: t('testimony:court.title') })
  await page.keyboard.press('ArrowRight')
  await expect(court).toContainText('3 марта 2023 года')
  await expectAccessible(page, 'the court room')
  // A document at hand is read, and one stands at the same question again.
  await court.getByRole('button', { name: 'Допрос Сказкина', exact: true }).press('Enter')
  await expect(court).toBeHidden()
  await expect(page.locator('.delo-text, .textLayer').first()).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(court).toContainText('3 марта 2023 года')
  await page.keyboard.press('Escape')
  await expect(court).toBeHidden()
  const { questions: stored } = await request(delo, 'questions.list', { dossierId })
  expect(stored[1]?.sources).toHaveLength(2)
}
