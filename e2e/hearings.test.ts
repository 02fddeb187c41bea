import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { EMPTY_HEARING_FIELDS } from '../src/shared/domain/hearing.ts'
import type { DossierId } from '../src/shared/domain/ids.ts'
import type { Role } from '../src/shared/domain/person.ts'
import { richTextToPlain } from '../src/shared/domain/rich-text.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, importFile, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { type Language, words } from './words.ts'

const t = words('ru')
const TITLE = 'Книжный клуб «Закладка»'

async function addPerson(delo: RunningDelo, dossierId: DossierId, name: string, role: Role): Promise<void> {
  const { id } = await request(delo, 'persons.create', { name, aliases: [], note: '' })
  await request(delo, 'persons.participate', { personId: id, dossierId, roles: [role], remove: false })
}

/** A dossier with three people and a letter, and its hearings on the screen. */
async function openHearings(delo: RunningDelo, language: Language = 'ru'): Promise<DossierId> {
  await createVault(delo)
  const { id } = await request(delo, 'dossiers.create', { title: TITLE, court: 'Нигдевский районный суд' })
  await addPerson(delo, id, 'Небылицын Артём', 'defendant')
  await addPerson(delo, id, 'Сказкина Вера', 'defence-counsel')
  await addPerson(delo, id, 'Притчина Алла', 'judge')
  await importFile(delo, id, 'Поручительство.txt', Buffer.from('Ручаемся за него.'))
  await delo.page.getByText(TITLE).first().click()
  const rail = words(language)('common:rail.hearings')
  await delo.page.getByRole('navigation').getByRole('button', { name: rail }).press('Enter')
  await expect(delo.page.getByRole('heading', { level: 1, name: rail })).toBeAttached()
  return id
}

const hearingsOf = async (delo: RunningDelo, dossierId: DossierId) =>
  (await request(delo, 'hearings.list', { dossierId })).hearings
const list = (page: Page) => page.getByRole('listbox', { name: t('hearings:title') })
const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true })

/** Schedules a hearing with the panel that Ctrl+Alt+N opens. */
async function schedule(page: Page, day: string, start: string, end = ''): Promise<void> {
  await page.keyboard.press('Control+Alt+KeyN')
  await expect(page.getByLabel(t('hearings:field.date')).last()).toBeFocused()
  await page.keyboard.type(day)
  await page.keyboard.press('Tab')
  await page.keyboard.type(start)
  await page.keyboard.press('Tab')
  await page.keyboard.type(end)
  await page.keyboard.press('Enter')
}

test('a hearing is scheduled, prepared, sat through in the court room and followed by the next, by keyboard alone', async ({
  delo,
}) => {
  test.slow()
  const { page } = delo
  const dossierId = await openHearings(delo)
  await expect(page.getByText(t('hearings:empty.title'))).toBeVisible()
  await expectAccessible(page, 'hearings, empty', { strict: true })

  await schedule(page, '12.03.2031', '10:30', '9:00')
  await expect(page.getByText(t('hearings:problem.end-before-start'))).toBeVisible()
  await expectAccessible(page, 'a new hearing', { strict: true })
  expect(await hearingsOf(delo, dossierId)).toEqual([])
  await page.keyboard.press('Control+A')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeFocused()
  const [made] = await hearingsOf(delo, dossierId)
  expect(made).toMatchObject({ start: { date: '2031-03-12', time: '10:30' }, end: '12:00', state: 'planned' })
  expect(made?.defendantIds).toHaveLength(1)

  // The card: Enter goes into it, and everything saves itself.
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(t('hearings:field.date'))).toBeFocused()
  const agenda = page.getByRole('textbox', { name: t('hearings:items.addAgenda') })
  await agenda.focus()
  await page.keyboard.type('Заявить отвод')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Приобщить поручительство')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t('hearings:items.add.argued') }).press('Enter')
  await expect(
    page.getByRole('textbox', { name: t('hearings:items.byOf', { kind: t('hearings:items.one.argued') }) }),
  ).toBeFocused()
  await page.keyboard.type('защита')
  await page
    .getByRole('textbox', { name: t('hearings:items.textOf', { kind: t('hearings:items.one.argued') }) })
    .focus()
  await page.keyboard.type('Постоянное место жительства.')
  await page.getByRole('button', { name: /^Все участники дела/ }).press('Enter')
  // Somebody nobody has met yet: made where they are needed, a judge with the part of one.
  await page.getByRole('button', { name: t('hearings:people.addJudge') }).press('Enter')
  await expect(page.getByRole('textbox', { name: t('persons:add.name') })).toBeFocused()
  await page.keyboard.type('Сказкин Пров')
  await expect(page.getByRole('option', { name: t('persons:add.new', { name: 'Сказкин Пров' }) })).toBeVisible()
  await page.getByRole('option', { name: t('persons:add.new', { name: 'Сказкин Пров' }) }).click()
  const judges = async () => (await hearingsOf(delo, dossierId))[0]?.judgeIds ?? []
  await expect.poll(async () => (await judges()).length).toBe(1)
  const [judge] = await judges()
  const roles = async () =>
    (await request(delo, 'persons.list', { dossierId })).persons.find(({ id }) => id === judge)?.participations[0]
      ?.roles
  await expect.poll(roles).toEqual(['judge'])
  await page.getByLabel(t('hearings:documents.add')).first().focus()
  await page.keyboard.type('Поручит')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => {
      const [hearing] = await hearingsOf(delo, dossierId)
      return [
        hearing?.items.map(({ kind, by, text }) => [kind, by, text]),
        hearing?.attendance.length,
        hearing?.documentIds.length,
      ]
    })
    .toEqual([
      [
        ['agenda', '', 'Заявить отвод'],
        ['agenda', '', 'Приобщить поручительство'],
        ['argued', 'защита', 'Постоянное место жительства.'],
      ],
      2,
      1,
    ])
  await expectAccessible(page, 'a hearing', { strict: true })

  await button(page, 'hearings:court.open').press('Enter')
  await expect(page.getByRole('region', { name: t('hearings:items.agenda') })).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Заявить отвод' })).toBeChecked()
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Небылицын Артём.*явка$/ })).toBeFocused()
  await page.keyboard.press('m')
  await page.keyboard.press('Enter')
  const text = page.getByRole('textbox', { name: t('notes:text') })
  await expect(text).toBeFocused()
  await page.keyboard.type('Судья разъясняет права.')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await expectAccessible(page, 'the court room', { strict: true })

  // One key opens what is at hand; the way back leads to the words as they were.
  await page.keyboard.type(' Отвод отклонён')
  await page.keyboard.press('Alt+Digit1')
  await expect(page.locator('[data-screen="reader"]')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(text).toContainText('Судья разъясняет права. Отвод отклонён')
  await text.focus()
  await page.keyboard.press('Escape')
  await expect(text).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeVisible()
  const [held] = await hearingsOf(delo, dossierId)
  expect(held?.items.map(({ done }) => done)).toEqual([true, false, false])
  const note = await request(delo, 'notes.get', {
    id: held?.minutesId as NonNullable<typeof held>['minutesId'] & string,
  })
  expect(richTextToPlain(note.body)).toBe('Судья разъясняет права. Отвод отклонён')

  // The next of the series takes everything over; undone, it is as if it had never been.
  await button(page, 'hearings:next.title').press('Enter')
  await page.keyboard.type('10.06.2031')
  await page.keyboard.press('Enter')
  await expect(list(page).getByRole('option')).toHaveCount(2)
  const [first, second] = await hearingsOf(delo, dossierId)
  expect(first).toEqual(held)
  expect(second).toMatchObject({ seriesId: first?.seriesId, minutesId: null, start: { date: '2031-06-10' } })
  expect(second?.items.map(({ text, done, inherited }) => [text, done, inherited])).toEqual([
    ['Заявить отвод', false, true],
    ['Приобщить поручительство', false, true],
    ['Постоянное место жительства.', false, true],
  ])
  await expect(page.getByText(t('hearings:series.kept')).first()).toBeVisible()
  await list(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+Z')
  await expect(list(page).getByRole('option')).toHaveCount(2)
  expect(await hearingsOf(delo, dossierId)).toEqual([first, second])
})

test('what cannot be is said where it is typed, and what is odd stays in sight', async ({ delo }) => {
  test.slow()
  const { page } = delo
  const dossierId = await openHearings(delo)
  await schedule(page, '30.02.2031', '10:30')
  await expect(page.getByText(t('common:date.problem.impossible'))).toBeVisible()
  // No hearing is made for the day that stood there before; Escape goes back to it.
  const day = page.getByLabel(t('hearings:field.date')).last()
  await day.fill('12.03.2031')
  await day.fill('31.02.2031')
  await day.press('Enter')
  await expect(page.getByText(t('common:date.problem.impossible'))).toBeVisible()
  expect(await hearingsOf(delo, dossierId)).toEqual([])
  await day.press('Escape')
  await expect(day).toHaveValue('12.03.2031')
  await day.fill('')
  await day.press('Escape')

  // From the evening into the night: the end is the next day's, and the field says which day that is.
  await schedule(page, '12.03.2031', '22:00')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  const end = page.getByRole('textbox', { name: t('hearings:field.end') })
  await end.fill('1:30')
  await expect(page.getByText(t('hearings:field.endsNextDay', { day: 'чт, 13\u00a0марта 2031\u00a0г.' }))).toBeVisible()
  await end.press('Enter')
  await expect.poll(async () => (await hearingsOf(delo, dossierId))[0]?.end).toBe('01:30')
  await expect(list(page)).toContainText(`22:00–01:30+1 ${t('hearings:list.nextDay')}`)
  await expectAccessible(page, 'a hearing over midnight', { strict: true })
  await list(page).focus()
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => (await hearingsOf(delo, dossierId))[0]?.end).toBe(null)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => hearingsOf(delo, dossierId)).toEqual([])

  // Berlin's clocks go from 2:00 to 3:00 on 30 March 2031.
  const fields = {
    ...EMPTY_HEARING_FIELDS,
    kind: 'extension' as const,
    start: { date: '2031-03-30', time: '02:30', zone: 'Europe/Berlin', wording: '' },
  }
  await request(delo, 'hearings.create', { dossierId, fields })
  await request(delo, 'hearings.create', {
    dossierId,
    fields: { ...fields, start: { ...fields.start, time: '03:15', zone: 'Europe/Berlin' } },
  })
  await expect(page.getByText(t('hearings:warning.gap', { time: '02:30' }))).toBeVisible()
  await expect(page.getByText(/^В это же время:/)).toBeVisible()
  await expectAccessible(page, 'a hearing with warnings', { strict: true })

  const long = 'Слушатели не допущены. '.repeat(500)
  const remarks = page.getByRole('textbox', { name: t('hearings:field.note'), exact: true })
  await remarks.fill(long)
  await expect(page.getByText(/^Слишком длинно: 11500 из 10000/)).toBeVisible()
  await remarks.fill(long.slice(0, 10_000))
  await expect.poll(async () => (await hearingsOf(delo, dossierId))[0]?.note.length).toBe(10_000)

  // By series, and filtered by what none of them is.
  await page.getByText(t('hearings:list.by.series')).click()
  await page.getByRole('searchbox', { name: t('hearings:filter.text') }).fill('апелляция')
  await expect(page.getByText(t('hearings:list.none'))).toBeVisible()
  await page.getByRole('searchbox', { name: t('hearings:filter.text') }).fill('')
  await page.getByRole('button', { name: t('hearings:filter.title') }).press('Enter')
  await expectAccessible(page, 'filters of hearings', { strict: true })
})

test('a hearing is written on a sheet for the court room', async ({ delo }) => {
  const { page } = delo
  const dossierId = await openHearings(delo)
  await schedule(page, '12.03.2031', '10:30', '12')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  expect(await hearingsOf(delo, dossierId)).toHaveLength(1)
  const folder = join(delo.home, 'Листы')
  mkdirSync(folder)
  await delo.answerDialogs({ path: folder })
  await button(page, 'hearings:sheet.open').press('Enter')
  await page.getByRole('checkbox', { name: 'Markdown' }).press('Space')
  await page.getByRole('checkbox', { name: 'PDF' }).press('Space')
  await expectAccessible(page, 'the sheet for the court room', { strict: true })
  await button(page, 'hearings:sheet.write').press('Enter')
  await expect.poll(() => readdirSync(folder)).toHaveLength(1)
  const text = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8')
  expect(text).toContain('Нигдевский районный суд')
  expect(text).toContain('Небылицын Артём')
  // The keyboard goes on from the outcome.
  await expect(page.getByText(t('exports:written.plain'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeFocused()

  await page.keyboard.press('Delete')
  await expect.poll(async () => (await hearingsOf(delo, dossierId)).length).toBe(0)
  await page.keyboard.press('Control+KeyZ')
  await expect(list(page).getByRole('option')).toHaveCount(1)
})

test.describe('in English', () => {
  test.use({ start: { settings: { language: 'en' } } })
  test('the next hearing is on the overview and among the dossiers, and minutes lead back', async ({ delo }) => {
    const en = words('en')
    const { page } = delo
    const dossierId = await openHearings(delo, 'en')
    const { id } = await request(delo, 'hearings.create', {
      dossierId,
      fields: {
        ...{ ...EMPTY_HEARING_FIELDS, kind: 'appeal', court: 'Nowhere City Court', room: '7' },
        start: { date: '2031-03-12', time: '10:30', zone: 'UTC', wording: '' },
      },
    })
    await expect(page.getByRole('article')).toContainText('12\u00a0March 2031')
    await expectAccessible(page, 'a hearing, in English', { strict: true })
    await page.getByRole('button', { name: en('hearings:minutes.begin') }).press('Enter')
    await page.getByRole('button', { name: /^Minutes of the hearing: appeal/ }).press('Enter')
    await expect(page.getByRole('article')).toContainText('Nowhere City Court')
    const navigation = page.getByRole('navigation')
    await navigation.getByRole('button', { name: en('common:rail.overview') }).press('Enter')
    await expect(page.getByRole('button', { name: /^Next hearing/ })).toContainText('Nowhere City Court')
    await expectAccessible(page, 'the overview with the next hearing', { strict: true })
    await page
      .getByRole('button', { name: en('common:rail.dossiers') })
      .first()
      .press('Enter')
    await expect(page.getByRole('row').filter({ hasText: TITLE })).toContainText('12\u00a0Mar\u00a02031, 10:30')
    expect((await request(delo, 'hearings.next', {})).hearings.map((hearing) => hearing.id)).toEqual([id])
  })
})
