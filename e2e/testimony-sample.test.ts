import { strFromU8, unzipSync } from 'fflate'
import { SAMPLE_DOSSIER } from '../src/vault/sample/case.ts'
import { expectAccessible } from './axe.ts'
import { expect, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { claim, exportFiles, goTo, pick, read, select, show } from './testimony-steps.ts'
import { words } from './words.ts'

test.use({ start: { settings: { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } } })

const t = words('ru')
const TOPIC = 'Встреча: когда и кто был'
const SAID = 'присутствовало около десяти человек'

/** Opens the sample case from the first screen and waits until all of it is there. */
async function openSample(delo: RunningDelo) {
  const { page } = delo
  await page.getByRole('button', { name: t('vault:unlock.sample'), exact: true }).press('Enter')
  await page.getByText(SAMPLE_DOSSIER.title).first().waitFor()
  const [dossier] = (await request(delo, 'dossiers.list', { trashed: false })).dossiers
  if (!dossier) throw new Error('the sample has no dossier')
  const entries = async () => (await request(delo, 'admissibility.list', { dossierId: dossier.id })).entries.length
  await expect.poll(entries, { timeout: 90_000 }).toBe(2)
  await page.getByRole('button', { name: SAMPLE_DOSSIER.title }).first().press('Enter')
  await expect(page.getByRole('navigation', { name: t('common:frame.rail') })).toContainText(t('common:rail.testimony'))
  return dossier.id
}

test('the sample case, from a statement entered by hand to the files for court', async ({ delo }) => {
  test.setTimeout(240_000)
  const { page } = delo
  page.setDefaultTimeout(15_000)
  const dossierId = await openSample(delo)

  // What the case is made of: six defendants, three confessions taken back, a witness whom nobody may see.
  const { persons } = await request(delo, 'persons.list', { dossierId })
  const withRole = (role: string) =>
    persons.filter(({ participations }) => participations.some(({ roles }) => roles.some((own) => own === role)))
  expect(withRole('defendant')).toHaveLength(6)
  const [secret, ...others] = withRole('anonymous-witness')
  expect(others).toEqual([])
  const { statements } = await request(delo, 'statements.list', { dossierId })
  const confessed = statements.filter(({ lineage, conditions }) => lineage === 'first' && conditions.tortureAlleged)
  const retracted = statements.filter(({ lineage }) => lineage === 'retracted')
  expect(retracted).toHaveLength(3)
  expect(retracted.map(({ personId }) => personId).sort()).toEqual(confessed.map(({ personId }) => personId).sort())
  expect(retracted.every(({ personId }) => withRole('defendant').some(({ id }) => id === personId))).toBe(true)

  // One statement by hand: what a witness says on a page of the record of the trial.
  await read(page, t, 'Протокол судебного заседания')
  await page.locator('[data-reader-pages]').first().focus()
  await page.keyboard.press('j')
  await select(page, t, SAID)
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await page.locator('[data-reader-pages]').first().focus()
  await page.keyboard.press('Shift+S')
  const panel = page.getByRole('complementary', { name: t('testimony:statement.new') })
  await expect(panel.getByRole('textbox', { name: t('testimony:form.firstPage') })).toHaveValue('2')
  await pick(panel.getByLabel(t('testimony:form.person')).first(), 'Баснина', 'Баснина')
  const occasion = panel.getByLabel(t('testimony:form.occasion')).first()
  await occasion.press('Enter')
  const court = page.getByRole('option', { name: t('testimony:occasion.court'), exact: true })
  await expect(court).toBeVisible()
  for (let step = 0; step < 8 && (await court.getAttribute('data-combobox-selected')) === null; step++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(occasion).toHaveValue(t('testimony:occasion.court'))
  await panel.getByLabel(t('testimony:form.date'), { exact: true }).fill('18.09.2023')
  await page.keyboard.press('Tab')
  await panel.getByRole('button', { name: t('testimony:statement.save') }).press('Enter')
  await expect(panel).toBeHidden()
  await claim(page, t, SAID, TOPIC)
  const entered = (await request(delo, 'statements.list', { dossierId })).statements
  expect(entered).toHaveLength(statements.length + 1)
  expect(entered.find(({ id }) => !statements.some((known) => known.id === id))).toMatchObject({
    occasion: 'court',
    start: { date: '2023-09-18' },
    pages: [1, 1],
  })

  // The contradictions that the sample holds, and those of what was entered.
  await goTo(page, t, 'testimony')
  await show(page, t, 'contradictions')
  const cards = page.getByRole('article')
  const dates = cards.filter({ hasText: t('testimony:kind.date') })
  const march = dates.filter({ hasText: 'Свидетель «Тополь»' }).filter({ hasText: 'Небылицын А.' }).first()
  await expect(march).toContainText('3 марта 2023 года — 10 марта 2023 года')
  await expectAccessible(page, 'what is proposed in the sample')
  await march.getByRole('button', { name: t('testimony:contradiction.accept') }).press('Enter')
  const radio = (state: string) =>
    page.getByRole('radiogroup', { name: t('testimony:contradiction.show') }).getByRole('radio', {
      name: new RegExp(`^${t(`testimony:state.${state}`)}`),
    })
  await expect(page.getByText(`${t('testimony:state.open')} 2`, { exact: true })).toBeVisible()
  const next = dates.first()
  const before = Number(/\d+/.exec((await page.getByText(/^Предложено \d+$/).textContent()) ?? '')?.[0])
  await next.getByRole('button', { name: t('testimony:contradiction.dismiss') }).press('Enter')
  await expect(page.getByText(`${t('testimony:state.proposed')} ${before - 1}`, { exact: true })).toBeVisible()
  await expect(page.getByText(`${t('testimony:state.dismissed')} 1`, { exact: true })).toBeVisible()
  const { proposals } = await request(delo, 'contradictions.proposals', { dossierId })
  const mine = proposals.filter(({ leftWords, rightWords }) => [...leftWords, ...rightWords].includes('десяти человек'))
  expect(mine.map(({ kind }) => kind)).toEqual(['number', 'number'])

  // Two witnesses in one voice, and two confessions of one night.
  await show(page, t, 'copies')
  await page
    .getByRole('button', { name: t('testimony:copies.start') })
    .first()
    .press('Enter')
  const pairs = page.getByRole('listbox', { name: t('testimony:copies.pairs') })
  const twins = pairs.getByRole('option').filter({ hasText: 'Баснина З.' }).filter({ hasText: 'Прибауткин О.' })
  await expect(twins).toHaveCount(1)
  await pairs.focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 10 && (await twins.getAttribute('aria-selected')) !== 'true'; step++)
    await page.keyboard.press('ArrowDown')
  await expect(page.locator('mark').filter({ hasText: 'Обстановка была доверительной' }).first()).toBeVisible()
  const { matches } = await request(delo, 'copies.list', { dossierId })
  const twin = statements.filter(({ personId }) =>
    persons.some(({ id, name }) => id === personId && /^(Баснина|Прибауткин)/.test(name)),
  )
  const found = matches.find(({ left, right }) => [left.id, right.id].every((id) => twin.some((own) => own.id === id)))
  expect((found?.common ?? 0) / Math.min(found?.leftWords ?? 1, found?.rightWords ?? 1)).toBeGreaterThan(0.75)
  await expectAccessible(page, 'copied wording in the sample')
  await page.getByRole('button', { name: t('testimony:copies.accept') }).press('Enter')
  await expect(page.getByRole('button', { name: t('testimony:copies.accept') })).toHaveCount(0)

  // The plan: a question out of every contradiction that was marked and has none.
  await show(page, t, 'contradictions')
  await radio('open').press('Space')
  await expect(cards).toHaveCount(3)
  await expectAccessible(page, 'what was marked in the sample')
  for (const kind of ['date', 'verbatim']) {
    const card = page.getByRole('article', { name: t(`testimony:kind.${kind}`) })
    await card.getByRole('button', { name: t('testimony:contradiction.ask') }).press('Enter')
  }
  await show(page, t, 'plan')
  const questions = page.getByRole('list', { name: t('testimony:view.plan') }).getByRole('listitem')
  await expect(questions).toHaveCount(4)
  await questions.nth(3).getByRole('button').first().press('Alt+ArrowUp')
  await expect(questions.nth(2)).toContainText('почти одними словами')
  await expectAccessible(page, 'the plan of the sample')
  const plan = await exportFiles(delo, t, ['docx', 'csv', 'pdf'])
  const said = plan('csv').toString('utf8').replaceAll('\u00a0', ' ')
  for (const part of [
    'Где в комнате окно?',
    '«3 марта 2023 года на встрече клуба',
    'У окна, в последнем ряду',
    'т. 3, л.д. 46',
  ])
    expect(said).toContain(part)
  const paper = strFromU8(unzipSync(plan('docx'))['word/document.xml'] ?? new Uint8Array())
  expect(paper).toContain(secret?.name ?? '')
  expect(paper).toContain('почти одними словами')
  expect(plan('pdf').subarray(0, 5).toString()).toBe('%PDF-')

  // The matrix, with what was entered today.
  await show(page, t, 'matrix')
  await expect(
    page.getByRole('grid', { name: t('testimony:view.matrix') }).getByRole('row', { name: TOPIC }),
  ).toBeVisible()
  await expectAccessible(page, 'the matrix of the sample')
  const matrix = await exportFiles(delo, t, ['docx', 'xlsx', 'csv'])
  const table = matrix('csv').toString('utf8').replaceAll('\u00a0', ' ')
  for (const part of [TOPIC, SAID, 'состоялась 10 марта 2023 года', 'отказался от прежних', 'т. 3, л.д. 48'])
    expect(table).toContain(part)
  const sheet = strFromU8(unzipSync(matrix('xlsx'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toContain(SAID)
  const report = strFromU8(unzipSync(matrix('docx'))['word/document.xml'] ?? new Uint8Array())
  for (const part of [t('testimony:view.contradictions'), t('testimony:kind.verbatim'), 'Окна в помещении нет'])
    expect(report).toContain(part)
})

test('an area of a scan, a confrontation, both passages side by side, and the card of a person', async ({ delo }) => {
  test.setTimeout(240_000)
  const { page } = delo
  page.setDefaultTimeout(15_000)
  const dossierId = await openSample(delo)

  // An area of the scanned certificate becomes a claim; the statement it belongs to is one of another paper.
  await read(page, t, 'Справка травматологического пункта')
  await page.locator('[data-reader-pages]').first().focus()
  await page.keyboard.press('Shift+A')
  await expect(page.getByText(t('annotations:area.hint'))).toBeVisible()
  for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key)
  const panel = page.getByRole('complementary', { name: t('testimony:assertion.new') })
  await expect(panel).toBeVisible()
  await expectAccessible(page, 'a claim from an area')
  await pick(panel.getByLabel(t('testimony:assertion.statement')).first(), '04.04.2023', '04.04.2023')
  await pick(panel.getByLabel(t('testimony:topic.label')).first(), 'Следы на лице', 'Следы на лице')
  await panel.getByLabel(t('testimony:assertion.text')).first().fill('На лице следы, о которых он говорил')
  await page.keyboard.press('Control+Enter')
  await expect(panel).toBeHidden()
  const { assertions } = await request(delo, 'assertions.list', { dossierId })
  const [area] = assertions.filter(({ text }) => text.startsWith('На лице следы'))
  expect(area?.passage?.parts[0]).toMatchObject({ page: 0, geometry: { type: 'rect' } })

  // A confrontation: the second of the two gets a statement of the same occasion in one press.
  const { persons } = await request(delo, 'persons.list', { dossierId })
  const [gorynin, lukomortsev] = ['Горынин', 'Лукоморцев'].map((surname) =>
    persons.find(({ name }) => name.startsWith(surname)),
  )
  if (!gorynin || !lukomortsev) throw new Error('the sample has lost its defendants')
  await goTo(page, t, 'testimony')
  await show(page, t, 'statements')
  await page.getByRole('button', { name: t('testimony:statement.add') }).press('Enter')
  const entering = page.getByRole('complementary', { name: t('testimony:statement.new') })
  await pick(entering.getByLabel(t('testimony:form.person')).first(), 'Горынин', 'Горынин')
  await pick(entering.getByLabel(t('testimony:form.others')).first(), 'Лукоморцев', 'Лукоморцев')
  await entering.getByLabel(t('testimony:form.date'), { exact: true }).fill('02.05.2023')
  await page.keyboard.press('Tab')
  await entering.getByRole('button', { name: t('testimony:statement.save') }).press('Enter')
  const other = page.getByRole('button', { name: t('testimony:others.enter', { name: 'Лукоморцев Е.\u00a0Д.' }) })
  await other.press('Enter')
  await expect(page.getByRole('complementary', { name: /Лукоморцев Е.*02\.05\.2023/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Горынин П.\u00a0З.', exact: true })).toBeVisible()
  await expectAccessible(page, 'a confrontation')
  const { statements } = await request(delo, 'statements.list', { dossierId })
  expect(
    statements
      .filter(({ start }) => start?.date === '2023-05-02')
      .map(({ personId, otherPersonIds }) => [personId, otherPersonIds])
      .sort(),
  ).toEqual(
    [
      [gorynin.id, [lukomortsev.id]],
      [lukomortsev.id, [gorynin.id]],
    ].sort(),
  )

  // The matrix by person, by topic and by date; then both passages.
  await show(page, t, 'matrix')
  const grid = page.getByRole('grid', { name: t('testimony:view.matrix') })
  const heads = grid.getByRole('columnheader')
  const field = (name: string) => page.getByLabel(t(`testimony:filter.${name}`), { exact: true }).first()
  await pick(field('topic'), 'Где сидел', 'Где сидел')
  await expect(grid.getByRole('rowheader')).toHaveCount(1)
  await field('from').fill('27.03.2023')
  await page.keyboard.press('Tab')
  await field('to').fill('28.03.2023')
  await page.keyboard.press('Tab')
  await expect(heads).toHaveCount(3)
  await expect(grid.getByRole('gridcell', { name: /Я сидела в первом ряду/ })).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-side="right"]')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await pick(field('person'), 'Баснина', 'Баснина')
  await expect(heads).toHaveCount(2)

  // What she says against a fact of the case, which stands in the card with its date and place and opens from there.
  await grid.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('e')
  await page
    .getByRole('button', { name: t('testimony:contradiction.toFact') })
    .first()
    .press('Enter')
  const fact = 'Книжный клуб «Закладка» собрался 3 марта'
  await pick(page.getByLabel(t('testimony:contradiction.whichFact')).first(), fact, fact)
  await show(page, t, 'contradictions')
  await page
    .getByRole('radiogroup', { name: t('testimony:contradiction.show') })
    .getByRole('radio', { name: new RegExp(`^${t('testimony:state.open')}`) })
    .press('Space')
  const side = page.getByRole('article').getByRole('button', { name: new RegExp(fact) })
  await expect(side).toContainText('Факт · 03.03.2023')
  await expect(side).toContainText(/т\.\s\d, л\.д\.\s\d/)
  await expectAccessible(page, 'a contradiction with a fact')
  await side.press('Enter')
  await expect(page.getByText(fact).first()).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('button', { name: t('common:rail.facts') })).toHaveAttribute(
    'aria-current',
    'page',
  )

  // Everything of a person on one card, and each line a way to it.
  await goTo(page, t, 'people')
  await page.getByRole('textbox', { name: t('persons:list.filter') }).fill('Горынин')
  await expect(page.getByRole('listbox', { name: t('persons:list.title') }).getByRole('option')).toHaveCount(1)
  await page.getByRole('listbox', { name: t('persons:list.title') }).press('Home')
  const card = page.getByRole('article', { name: gorynin.name })
  const said = card.getByRole('region', { name: t('timeline:lane.statements') })
  await expect(said.getByRole('listitem')).toHaveCount(4)
  await expect(card.getByRole('region', { name: t('timeline:lane.documents') })).toContainText(
    t('persons:part.in-title'),
  )
  await expectAccessible(page, 'the card with its records', { strict: true })
  await said.getByRole('button', { name: /13\sмарта\s2023/ }).press('Enter')
  await expect(page.getByRole('complementary', { name: /Горынин П.*13\.03\.2023/ })).toBeVisible()
})
