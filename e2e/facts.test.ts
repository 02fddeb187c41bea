import type { Locator, Page } from '@playwright/test'
import type { DocumentId, DossierId } from '../src/shared/domain/ids.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, importFile, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { words } from './words.ts'

const TEXT = [
  'Протокол допроса свидетеля Сказкина.',
  'Собрание началось 10 ноября 2023 года в 19:00 в читальном зале.',
  'Небылицыну никто не угрожал.',
].join('\n')

/** A new vault with one dossier in which Nebylitsyn takes part and one text lies on a sheet. */
async function begin(delo: RunningDelo): Promise<{ dossierId: DossierId; documentId: DocumentId }> {
  await createVault(delo)
  const { id: dossierId } = await request(delo, 'dossiers.create', { title: 'Дело о собрании' })
  const { documentId } = await importFile(delo, dossierId, 'Протокол.txt', Buffer.from(TEXT))
  if (!documentId) throw new Error('not imported')
  const sheet = { number: 7, verso: false }
  const sheets = [{ series: 'main' as const, volume: 2, first: sheet, last: sheet, numbering: '' }]
  await request(delo, 'documents.update', { ids: [documentId], fields: { sheets } })
  await delo.page.getByText('Дело о собрании').first().click()
  return { dossierId, documentId }
}

const rail = (page: Page, t: ReturnType<typeof words>, tab: string) =>
  page
    .getByRole('navigation', { name: t('common:frame.rail') })
    .getByRole('button', { name: t(`common:rail.${tab}`), exact: true })
    .click()

/** Selects words of the page as a hand or Shift with arrows does. */
async function select(page: Page, exact: string): Promise<void> {
  await page.locator('.page').first().waitFor()
  await expect(page.locator('.page').first()).toContainText(exact)
  await page.evaluate((exact) => {
    const walker = document.createTreeWalker(document.querySelector('.page') as Node, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(exact) ?? -1
      if (at < 0) continue
      document.getSelection()?.setBaseAndExtent(node, at, node, at + exact.length)
      return
    }
    throw new Error('no such words on the page')
  }, exact)
  await expect(page.getByRole('toolbar', { name: words('ru')('annotations:selection.label') })).toBeVisible()
}

const facts = async (delo: RunningDelo, dossierId: DossierId) =>
  (await request(delo, 'facts.list', { dossierId })).facts

const cell = (grid: Locator, text: string) => grid.getByRole('gridcell', { name: text, exact: true })

test.describe('in Russian', () => {
  test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })
  const t = words('ru')

  test('words of a document become a fact with its citation in one gesture, and go again in one', async ({ delo }) => {
    const { page } = delo
    const { dossierId, documentId } = await begin(delo)
    const person = await request(delo, 'persons.create', { name: 'Небылицын Артём Игоревич', aliases: [], note: '' })
    await request(delo, 'persons.participate', { personId: person.id, dossierId, roles: ['defendant'], remove: false })
    await rail(page, t, 'documents')
    await page.getByRole('grid').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await select(page, 'Собрание началось 10 ноября 2023 года в 19:00 в читальном зале.')
    await page.keyboard.press('f')

    const panel = page.getByRole('complementary', { name: t('facts:capture.made') })
    await expect(panel.getByLabel(t('facts:field.text'))).toBeFocused()
    await expect(panel.getByLabel(`${t('facts:field.date')} · ${t('facts:guessed')}`)).toHaveValue('10.11.2023')
    await expect(panel.getByLabel(t('facts:field.time'))).toHaveValue('19:00')
    await expectAccessible(page, 'reader with a new fact')
    expect(await facts(delo, dossierId)).toMatchObject([
      { when: { date: '2023-11-10', time: '19:00' }, citations: { supports: 1 } },
    ])
    await page.keyboard.press('End')
    await page.keyboard.type(' Все ушли в девять.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()

    // What stands for a person in another case is known; the fact takes a passage against it.
    await page.locator('[data-reader-pages]').focus()
    await select(page, 'Небылицыну никто не угрожал.')
    await page.keyboard.press('Shift+F')
    const picker = page.getByRole('complementary', { name: t('facts:capture.pick') })
    await picker.getByText(t('facts:stance.contradicts'), { exact: true }).click()
    await picker.getByRole('textbox', { name: t('facts:capture.find') }).fill('собран')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await facts(delo, dossierId))[0]?.citations)
      .toEqual({ supports: 1, contradicts: 1, mentions: 0 })
    const cited = page.getByRole('complementary', { name: t('facts:panel.title'), exact: true })
    await expect(cited.getByRole('button', { name: t('facts:capture.done') })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(cited).toBeHidden()

    await page.locator('[data-reader-pages]').focus()
    await page.keyboard.press('m')
    const marks = page.getByRole('region', { name: t('annotations:panel.title') })
    await expect(marks.getByRole('button', { name: /Против/ })).toBeVisible()
    await expectAccessible(page, 'marks with their facts')
    await select(page, 'Небылицыну никто не угрожал.')
    await page.keyboard.press('f')
    await expect.poll(async () => (await facts(delo, dossierId)).length).toBe(2)
    const made = (await facts(delo, dossierId)).find(({ text }) => text.startsWith('Небылицыну'))
    expect(made?.personIds).toEqual([person.id])
    await page.getByRole('button', { name: t('common:undo.undo') }).click()
    await expect.poll(async () => (await facts(delo, dossierId)).length).toBe(1)
    const { annotations } = await request(delo, 'annotations.list', { documentId })
    expect(annotations).toHaveLength(2)
  })

  test('facts are typed, edited cell by cell and put under issues by keyboard', async ({ delo }) => {
    const { page } = delo
    const { dossierId } = await begin(delo)
    await rail(page, t, 'facts')
    await expectAccessible(page, 'no facts yet')
    const text = page.getByRole('textbox', { name: t('facts:add.text') })
    await text.focus()
    for (const words of ['12 марта 2019 г. обыск', 'Понятых не было', '11.03.2019 звонок']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      await expect(text).toHaveValue('')
    }
    await page.keyboard.press('Escape')
    const grid = page.getByRole('grid', { name: t('facts:title') })
    await expect(grid).toBeFocused()
    // The list may hear of the last one a moment after its words are kept.
    await expect(cell(grid, '11.03.2019 звонок')).toBeVisible()
    await page.keyboard.press('Home')
    await expect(grid.getByRole('row', { selected: true })).toContainText('звонок')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type(' следователя')
    await page.keyboard.press('Enter')
    await expect(cell(grid, '11.03.2019 звонок следователя')).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type(' по ошибке')
    await page.keyboard.press('Escape')
    await expect(grid).toBeFocused()
    await expect(cell(grid, '11.03.2019 звонок следователя')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(cell(grid, '11.03.2019 звонок')).toBeVisible()
    await page.keyboard.press('Control+Shift+Z')
    await expect(cell(grid, '11.03.2019 звонок следователя')).toBeVisible()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+Enter')
    const bulk = page.getByRole('complementary', { name: '3 факта' })
    await bulk
      .getByRole('combobox', { name: t('facts:bulk.addIssue') })
      .or(bulk.getByLabel(t('facts:bulk.addIssue')))
      .first()
      .focus()
    await page.keyboard.type('Обыск')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await facts(delo, dossierId)).map(({ issueIds }) => issueIds.length))
      .toEqual([1, 1, 1])
    await expectAccessible(page, 'facts with a panel for many')

    await page.getByText(t('facts:view.issues'), { exact: true }).click()
    const tree = page.getByRole('tree', { name: t('issues:title') })
    await tree.focus()
    await page.keyboard.press('Shift+N')
    await page.keyboard.type('Понятые')
    await page.keyboard.press('Enter')
    await expect(tree.getByRole('treeitem', { name: /Понятые/ })).toHaveAttribute('aria-level', '2')
    await expect(tree).toBeFocused()
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    await expect(tree.getByRole('treeitem', { name: /Понятые/ })).toHaveAttribute('aria-level', '1')
    await page.keyboard.press('Alt+ArrowUp')
    await expect
      .poll(async () => (await request(delo, 'issues.list', { dossierId })).issues.map(({ title }) => title))
      .toEqual(['Понятые', 'Обыск'])
    // The vault knows before the tree does.
    await expect(tree.getByRole('treeitem').first()).toContainText('Понятые')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('article')).toHaveCount(3)
    await expect(page.getByRole('region', { name: 'Обыск', exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Понятые', exact: true })).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /звонок следователя/ })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('button', { name: /обыск/ })).toBeFocused()
    await expectAccessible(page, 'evidence by issue')
  })

  test('a list longer than what is read at once is walked to its ends, edited there, filtered and moved in', async ({
    delo,
  }) => {
    const { page } = delo
    const { dossierId } = await begin(delo)
    for (let at = 1; at <= 420; at++) {
      const when = { date: '2023-11-10', time: null, zone: null, wording: '' }
      const ties = { issueIds: [], personIds: [], note: '' }
      await request(delo, 'facts.create', {
        dossierId,
        text: `Событие ${at}`,
        when,
        status: 'unsure',
        material: 'unsure',
        ...ties,
      })
    }
    await rail(page, t, 'facts')
    const grid = page.getByRole('grid', { name: t('facts:title') })
    await expect(grid).toHaveAttribute('aria-rowcount', '421')
    await grid.focus()
    await page.keyboard.press('End')
    await expect(cell(grid, 'Событие 420')).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type(': последнее')
    await page.keyboard.press('Enter')
    await expect(cell(grid, 'Событие 420: последнее')).toBeVisible()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await facts(delo, dossierId)).at(-1)?.text).toBe('Событие 419')
    await expect(grid.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '420')
    await page.keyboard.press('Control+Z')
    await expect.poll(async () => (await facts(delo, dossierId)).at(-1)?.text).toBe('Событие 420: последнее')
    // Dragged by its scroll bar: a click takes the row that is seen.
    await grid.evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2
    })
    await cell(grid, 'Событие 215').click()
    await expect(grid.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '216')
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+Home')
    await expect(page.getByText('Выбрано 420 фактов')).toBeVisible()
    await expect(cell(grid, 'Событие 1')).toBeVisible()
    await page.getByRole('searchbox', { name: t('facts:filter') }).fill('послед')
    await expect(grid).toHaveAttribute('aria-rowcount', '2')
    await expect(cell(grid, 'Событие 420: последнее')).toBeVisible()
  })

  test('what was on the screen is read on the map of sheets, and the map is worked by keyboard', async ({ delo }) => {
    const { page } = delo
    const { dossierId, documentId } = await begin(delo)
    await rail(page, t, 'documents')
    await page.getByRole('grid').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await request(delo, 'reading.pages', { documentId })).runs, { timeout: 30_000 })
      .toEqual([[0, 0]])
    expect((await request(delo, 'dossiers.get', { id: dossierId })).unreadCount).toBe(0)
    await rail(page, t, 'reading')
    await expect(page.getByText('Прочитано 1 из 1 листа')).toBeVisible()
    const map = page.locator('[data-sheet-map]')
    await map.focus()
    await page.keyboard.press('End')
    await expect(page.locator('#sheet-under-cursor')).toHaveText('Том 2, л.д. 7: прочитан')
    await expectAccessible(page, 'map of sheets')
    await page.keyboard.press('Space')
    await expect(page.locator('#sheet-under-cursor')).toHaveText('Том 2, л.д. 7: не прочитан')
    await page.keyboard.press('Control+Z')
    await expect(page.locator('#sheet-under-cursor')).toHaveText('Том 2, л.д. 7: прочитан')
    await page.getByText(t('reading:view.log'), { exact: true }).click()
    await expect(page.getByRole('row', { name: /Том 2.*л\.д\. 7/ })).toBeVisible()
    await expectAccessible(page, 'log of study')
  })
})

test.describe('in English', () => {
  test.use({ start: { settings: { language: 'en', colourScheme: 'dark' } } })
  const t = words('en')

  test('a fact is typed, and the screens are accessible in the dark', async ({ delo }) => {
    const { page } = delo
    await begin(delo)
    await rail(page, t, 'facts')
    const text = page.getByRole('textbox', { name: t('facts:add.text') })
    await text.fill('On March 12, 2019 the search began')
    await text.press('Enter')
    await expect(page.getByRole('gridcell', { name: '12 Mar 2019' })).toBeVisible()
    await text.press('Escape')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('complementary', { name: t('facts:panel.title') })).toBeVisible()
    await expectAccessible(page, 'a fact in English')
    await rail(page, t, 'reading')
    await expectAccessible(page, 'the map in English')
  })
})
