import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type DeadlineFields, EMPTY_DEADLINE_FIELDS } from '../src/shared/domain/deadline.ts'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { basisOf } from '../src/shared/terms/recheck.ts'
import { calendarOf, versionOn } from '../src/shared/terms/rule-book.ts'
import { ruleFileText } from '../src/shared/terms/rule-file.ts'
import { computeTerm } from '../src/shared/terms/term.ts'
import { russia } from '../src/shared/terms/testing.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { pick } from './testimony-steps.ts'
import { type Language, words } from './words.ts'

const DOSSIER = 'Книжный клуб «Закладка»'
const t = words('ru')

/** A new vault with one dossier and one defendant, and its deadlines on the screen. */
async function openDeadlines(delo: RunningDelo, language: Language): Promise<DossierId> {
  await createVault(delo)
  const { id: dossierId } = await request(delo, 'dossiers.create', { title: DOSSIER })
  const { id: personId } = await request(delo, 'persons.create', { name: 'Небылицын Фома', aliases: [], note: '' })
  await request(delo, 'persons.participate', { personId, dossierId, roles: ['defendant'], remove: false })
  await delo.page.getByText(DOSSIER).first().click()
  await toTab(delo.page, words(language)('common:rail.deadlines'))
  return dossierId
}

const toTab = (page: Page, name: string) =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
const list = (page: Page) => page.getByRole('listbox', { name: t('deadlines:list') })
const panel = (page: Page) => page.getByRole('complementary')

const byHand = (title: string, due: string): DeadlineFields => ({
  ...EMPTY_DEADLINE_FIELDS,
  title,
  due,
})
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE')
const only = async (delo: RunningDelo, dossierId: DossierId) =>
  (await request(delo, 'deadlines.list', { dossierId })).deadlines[0]

/** The appeal against the verdict of 14 April 2024, set by the keyboard alone. */
async function addAppeal(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('deadlines:add') }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: t('deadlines:new.chooseRule') })).toBeFocused()
  await page.keyboard.type('389.4')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('14.04.2024')
}

test.describe('in Russian', () => {
  test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })

  test('a deadline is computed by a rule, with its working, before it is kept', async ({ delo }) => {
    const { page } = delo
    const dossierId = await openDeadlines(delo, 'ru')
    await expect(page.getByRole('heading', { name: t('deadlines:empty.title') })).toBeVisible()
    await expectAccessible(page, 'no deadlines yet', { strict: true })
    await addAppeal(page)
    const working = page.getByRole('list', { name: t('deadlines:card.working') })
    await expect(working).toContainText('нерабочий день')
    await expect(panel(page)).toContainText(/2\sмая 2024/)
    await expect(panel(page)).toContainText('должен подтвердить адвокат')
    await expectAccessible(page, 'a new deadline', { strict: true })
    // A day that is none computes nothing, and nothing can be saved by it.
    const event = page.getByRole('textbox', { name: /^Когда: / })
    await event.fill('31.04.2024')
    await expect(working).toBeHidden()
    await expect(page.getByRole('button', { name: t('deadlines:new.save') })).toBeDisabled()
    await event.fill('14.04.2024')
    await expect(working).toBeVisible()
    await page.getByRole('button', { name: t('deadlines:new.save') }).focus()
    await page.keyboard.press('Enter')
    await expect(list(page).getByRole('option')).toHaveCount(1)
    expect(await only(delo, dossierId)).toMatchObject({
      due: '2024-05-02',
      basis: { ruleId: 'ru-criminal/cpc-389.4', from: '2024-04-14', computed: '2024-05-02' },
    })

    // Another date by hand: the computed one stays beside it, with the reason.
    const date = page.getByRole('textbox', { name: t('deadlines:field.due'), exact: true })
    await date.fill('27.04.2024')
    await date.press('Enter')
    const reason = page.getByRole('textbox', { name: t('deadlines:field.reason') })
    await reason.fill('Подаём заранее')
    await reason.press('Tab')
    await expect.poll(async () => (await only(delo, dossierId))?.overrideReason).toBe('Подаём заранее')
    expect(await only(delo, dossierId)).toMatchObject({ due: '2024-04-27', basis: { computed: '2024-05-02' } })
    await expect(list(page).getByRole('option')).toContainText(t('deadlines:differs'))
    await expectAccessible(page, 'a deadline', { strict: true })
    await date.fill('30.02.2024')
    await expect(panel(page)).toContainText(t('common:date.problem.impossible'))
    await date.press('Escape')
    await page.getByRole('button', { name: t('deadlines:card.asComputed') }).press('Enter')
    await expect.poll(async () => (await only(delo, dossierId))?.due).toBe('2024-05-02')

    // Done, and undone; deleted, and back.
    await expect(date).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(list(page)).toBeFocused()
    await page.keyboard.press('Space')
    await expect.poll(async () => (await only(delo, dossierId))?.state).toBe('done')
    await page.keyboard.press('Control+Z')
    await expect.poll(async () => (await only(delo, dossierId))?.state).toBe('open')
    await list(page).focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => only(delo, dossierId)).toBeUndefined()
    await page.keyboard.press('Control+Z')
    await expect(list(page).getByRole('option')).toHaveCount(1)
  })

  test('what presses is on the rail, on the overview and on the sheet', async ({ delo }) => {
    const { page } = delo
    const dossierId = await openDeadlines(delo, 'ru')
    for (const fields of [
      byHand('Замечания на протокол', inDays(-2)),
      byHand('Жалоба на постановление', inDays(3)),
      byHand('Кассация', inDays(60)),
    ])
      await request(delo, 'deadlines.create', { dossierId, fields })
    await expect(list(page).getByRole('option')).toHaveCount(3)
    await expect(list(page).getByRole('option').first()).toContainText(t('deadlines:group.overdue'))
    await expect(page.getByRole('navigation').getByRole('button', { name: /2 срока требуют внимания/ })).toBeVisible()
    await expectAccessible(page, 'deadlines by day', { strict: true })

    const folder = join(delo.home, 'Листы')
    mkdirSync(folder)
    await delo.answerDialogs({ path: folder })
    await page.getByRole('button', { name: t('deadlines:sheetButton') }).press('Enter')
    await page.getByRole('checkbox', { name: 'Markdown' }).press('Space')
    await expectAccessible(page, 'the sheet', { strict: true })
    await page.getByRole('button', { name: t('deadlines:sheetPanel.write') }).press('Enter')
    await expect
      .poll(() =>
        readdirSync(folder)
          .map((name) => name.split('.').at(-1))
          .sort(),
      )
      .toEqual(['md', 'pdf'])
    const text = readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.md')) ?? ''), 'utf8')
    expect(text).toContain('Жалоба на постановление')

    await toTab(page, t('common:rail.overview'))
    const strip = page.getByRole('region', { name: t('deadlines:strip.label') })
    await expect(strip).toContainText('1 просрочен')
    await expect(strip).toContainText('Жалоба на постановление')
    await expectAccessible(page, 'the overview')
    await strip.getByRole('button').press('Enter')
    await expect(page.getByRole('textbox', { name: t('deadlines:field.title') })).toHaveValue('Жалоба на постановление')
  })

  test('rules are read, copied, corrected by line, kept, and taken out again', async ({ delo }) => {
    const { page } = delo
    await openDeadlines(delo, 'ru')
    await page.getByRole('button', { name: t('deadlines:rulesButton') }).press('Enter')
    const rules = page.getByRole('listbox', { name: t('rules:list') })
    await rules.focus()
    await page.keyboard.press('End')
    await expect(page.getByRole('article')).toContainText('Предварительное слушание')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('article')).toContainText('ст. 72 УК РФ')
    await expect(page.getByRole('article')).toContainText(t('deadlines:unchecked'))
    await expectAccessible(page, 'rules', { strict: true })

    await page.getByRole('button', { name: t('rules:action.copy') }).press('Enter')
    const text = page.getByRole('textbox', { name: t('rules:editor.label') })
    const whole = await text.inputValue()
    const broken = whole.replace('"amount": 48', '"amount": "48"')
    const line = broken.slice(0, broken.indexOf('"amount": "48"')).split('\n').length
    await text.fill(broken)
    await expect(page.getByRole('button', { name: `${t('rules:editor.line', { line })} ` })).toContainText(
      'rules[0].versions[0].parameters.amount',
    )
    await expect(page.getByRole('button', { name: t('rules:editor.save') })).toBeDisabled()
    await expectAccessible(page, 'a rule file with a fault', { strict: true })
    await text.fill(whole)
    await page.getByRole('button', { name: t('rules:editor.save') }).press('Enter')
    const ids = async () => (await request(delo, 'rules.list', {})).sets.map(({ id }) => id)
    await expect.poll(ids).toEqual(['ru-criminal-2', 'ru-criminal'])
    await page.getByRole('button', { name: t('rules:action.delete') }).press('Enter')
    await expect.poll(ids).toEqual(['ru-criminal'])
    await page.keyboard.press('Control+Z')
    await expect.poll(ids).toEqual(['ru-criminal-2', 'ru-criminal'])
  })
})

/** A team's own rules: the appeal against a verdict takes so many days. */
const ownRules = (version: string, amount: number): string =>
  ruleFileText({
    ...russia,
    id: 'ours',
    version,
    title: { ru: 'Правила бюро', en: 'The bureau’s rules' },
    rules: russia.rules
      .filter(({ id }) => id === 'cpc-389.4')
      .map((rule) => ({
        ...rule,
        versions: rule.versions.map((one) => ({
          ...one,
          parameters: { ...one.parameters, amount } as typeof one.parameters,
        })),
      })),
  })

/** Brings a rule file into the editor, as from a disk. */
const load = (page: Page, text: string) =>
  page
    .locator('input[type="file"][accept*="json"]')
    .setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer: Buffer.from(text) })

test.describe('rules from a file, in Russian', () => {
  test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })

  test('are refused by line, taken when right, and say which dates they would move: taken or kept', async ({
    delo,
  }) => {
    test.slow()
    const { page } = delo
    const dossierId = await openDeadlines(delo, 'ru')
    await page.getByRole('button', { name: t('deadlines:rulesButton') }).press('Enter')

    const broken = ownRules('2026-1', 15).replace('"amount": 15', '"amount": "15"')
    await load(page, broken)
    const line = broken.slice(0, broken.indexOf('"amount": "15"')).split('\n').length
    await expect(page.getByRole('button', { name: `${t('rules:editor.line', { line })} ` })).toBeVisible()
    await expect(page.getByRole('button', { name: t('rules:editor.save') })).toBeDisabled()
    await page.getByRole('button', { name: t('rules:editor.cancel') }).press('Enter')

    await load(page, ownRules('2026-1', 15))
    await page.getByRole('button', { name: t('rules:editor.save') }).press('Enter')
    await expect(page.getByText(t('rules:set.version', { version: '2026-1' })).first()).toBeVisible()

    // 15 days from 10 April 2024 are 25 April.
    await page.getByRole('button', { name: t('rules:back') }).press('Enter')
    const { sets, calendars } = await request(delo, 'rules.list', {})
    const set = sets.find(({ id }) => id === 'ours')
    const [rule] = set?.rules ?? []
    const found = set && rule && versionOn(set, rule, '2024-04-10')
    const start = { day: '2024-04-10', time: null, zone: null }
    const term = found && computeTerm(found, start, calendarOf({ sets, calendars }, found.set))
    if (!found || !term) throw new Error('the rule gives no date')
    expect(term.due).toBe('2024-04-25')
    for (const title of ['Апелляция Небылицына', 'Апелляция Выдумкина'])
      await request(delo, 'deadlines.create', {
        dossierId,
        fields: { ...byHand(title, term.due), basis: basisOf(found, start, term) },
      })
    await expect(list(page).getByRole('option')).toHaveCount(2)

    // A later version: 20 days, 30 April and 1 May are off, so 2 May.
    const notice = page.getByRole('region', { name: t('deadlines:moved.label') })
    await expect(notice).toBeHidden()
    await page.getByRole('button', { name: t('deadlines:rulesButton') }).press('Enter')
    await load(page, ownRules('2027-1', 20))
    await page.getByRole('button', { name: t('rules:editor.save') }).press('Enter')
    await page.getByRole('button', { name: t('rules:back') }).press('Enter')
    await expect(notice).toContainText('2 срока')
    await expect(notice.getByRole('listitem').first()).toContainText(/25.апреля 2024.г\. → 2.мая 2024/)
    await expectAccessible(page, 'dates that the rules have moved', { strict: true })
    const dues = async () =>
      Object.fromEntries(
        (await request(delo, 'deadlines.list', { dossierId })).deadlines.map(({ title, due }) => [
          title.slice(10),
          due,
        ]),
      )
    expect(await dues()).toEqual({ Небылицына: '2024-04-25', Выдумкина: '2024-04-25' })
    await notice.getByRole('button', { name: /^Взять новую дату, .*Небылицына$/ }).press('Enter')
    await expect.poll(dues).toEqual({ Небылицына: '2024-05-02', Выдумкина: '2024-04-25' })
    await notice.getByRole('button', { name: /^Оставить прежнюю дату: .*Выдумкина$/ }).press('Enter')
    await expect(notice).toBeHidden()
    expect(await dues()).toEqual({ Небылицына: '2024-05-02', Выдумкина: '2024-04-25' })
    await page.keyboard.press('Control+Z')
    await expect(notice.getByRole('listitem')).toHaveCount(1)
    await page.keyboard.press('Control+Shift+Z')
    await expect(notice).toBeHidden()
    // What was kept still says on its card what the rules give.
    await list(page).getByRole('option').filter({ hasText: 'Выдумкина' }).click()
    await expect(panel(page)).toContainText(t('deadlines:changed.kept'))
    await expectAccessible(page, 'a deadline whose rule has changed', { strict: true })

    // An older file is said to be one before it is saved.
    await page.getByRole('button', { name: t('deadlines:rulesButton') }).press('Enter')
    await load(page, ownRules('2026-1', 15))
    await expect(page.getByText(t('rules:editor.older', { present: '2027-1', version: '2026-1' }))).toBeVisible()
    await expectAccessible(page, 'an older rule file', { strict: true })
    await page.getByRole('button', { name: t('rules:editor.save') }).press('Enter')
    await page.getByRole('button', { name: t('rules:back') }).press('Enter')
    await expect(notice.getByRole('listitem')).toHaveCount(1)
    await expect(notice).toContainText(/2.мая 2024.г\. → 25.апреля 2024/)
  })

  test('a deadline names the person and the charge it is about', async ({ delo }) => {
    const { page } = delo
    const dossierId = await openDeadlines(delo, 'ru')
    const [defendant] = (await request(delo, 'persons.list', { dossierId })).persons
    if (!defendant) throw new Error('nobody is accused')
    await request(delo, 'charges.create', {
      dossierId,
      fields: {
        personId: defendant.id,
        versions: [
          {
            statute: { code: 'ru-cc', article: '205.2', part: '2', item: '', through: [] },
            ...{ on: null, wording: '', gravity: null, penaltyRange: '', state: 'charged', documentId: null, note: '' },
          },
        ],
      },
    })
    await request(delo, 'deadlines.create', { dossierId, fields: byHand('Жалоба', inDays(3)) })
    await list(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const charge = page.getByRole('combobox', { name: t('deadlines:field.charge') })
    await pick(charge, '205.2', 'ст. 205.2 ч. 2 УК РФ — Небылицын Фома')
    await expect.poll(async () => (await only(delo, dossierId))?.personId).toBe(defendant.id)
    expect((await only(delo, dossierId))?.chargeId).not.toBeNull()
    await expect(list(page)).toContainText('Небылицын Фома · ст. 205.2 ч. 2 УК РФ')
    await page.keyboard.press('Escape')
    await list(page).focus()
    await page.keyboard.press('Control+Z')
    await expect.poll(async () => (await only(delo, dossierId))?.chargeId).toBeNull()
    expect((await only(delo, dossierId))?.personId).toBeNull()
  })
})

test.describe('in English', () => {
  test.use({ start: { settings: { language: 'en', colourScheme: 'dark' } } })

  test('the deadlines and the rules say the same', async ({ delo }) => {
    const { page } = delo
    const dossierId = await openDeadlines(delo, 'en')
    const en = words('en')
    await request(delo, 'deadlines.create', { dossierId, fields: byHand('Appeal', inDays(1)) })
    await page.getByRole('listbox', { name: en('deadlines:list') }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: en('deadlines:field.title') })).toBeFocused()
    await expect(page.getByRole('listbox', { name: en('deadlines:list') })).toContainText('tomorrow')
    await expectAccessible(page, 'deadlines in English', { strict: true })
    await page.getByRole('button', { name: en('deadlines:rulesButton') }).press('Enter')
    await expect(page.getByRole('article')).toContainText('CPC Article')
    await expectAccessible(page, 'rules in English', { strict: true })
  })
})
