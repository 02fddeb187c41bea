import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { hearingFields } from '../src/vault/features/hearings/testing.ts'
import { moment, tellTheCase } from '../src/vault/features/timeline/testing.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { type Language, words } from './words.ts'

const TITLE = 'Дело книжного клуба «Закладка»'

/** A new vault with the case of the book club, and its timeline on the screen. */
async function openTimeline(delo: RunningDelo, language: Language, tell = true): Promise<DossierId> {
  const t = words(language)
  await createVault(delo)
  const { id } = await request(delo, 'dossiers.create', { title: TITLE })
  if (tell) await tellTheCase((name, input) => request(delo, name, input), id)
  await delo.page.getByText(TITLE).first().click()
  const rail = delo.page.getByRole('navigation', { name: t('common:frame.rail') })
  await rail.getByRole('button', { name: t('common:rail.timeline') }).press('Enter')
  await expect(delo.page.getByRole('heading', { level: 1 })).toHaveText(t('timeline:title'))
  return id
}

const picture = (page: Page) => page.getByRole('listbox')
/** What a screen reader is told to be chosen. */
const chosen = (page: Page) => page.getByRole('option', { selected: true })
const card = (page: Page) => page.getByRole('complementary')

test.describe('in Russian, by keyboard', () => {
  test.use({ start: { settings: { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } } })

  test('one walks through the time of a case, finds, opens and comes back', async ({ delo }) => {
    const { page } = delo
    const t = words('ru')
    await openTimeline(delo, 'ru')
    await picture(page).focus()
    await page.keyboard.press('Home')
    await expect(chosen(page)).toContainText('Книга куплена в магазине')
    await expect(card(page)).toContainText('не раньше 1 января')
    await page.keyboard.press('ArrowRight')
    await expect(chosen(page)).toContainText('Первая встреча книжного клуба')
    await page.keyboard.press('ArrowUp')
    await expect(chosen(page)).toContainText('Небылицын Лука Фомич: Допрос подозреваемого')
    await page.keyboard.press('End')
    await expect(chosen(page)).toContainText('ИК-12')
    await expect(chosen(page)).toHaveAttribute('aria-posinset', /^\d+$/)
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(chosen(page)).toContainText('Домашний арест')
    for (const key of ['+', '+', '-', 'y', 'm', 'd', 't', '0']) await page.keyboard.press(key)
    await expectAccessible(page, 'the picture with a card')

    await page.keyboard.press('f')
    await page.keyboard.type('ТОПТЫГИНЕ')
    await page.keyboard.press('Enter')
    await expect(picture(page)).toBeFocused()
    await expect(page.getByText('1 из 33 событий')).toBeVisible()
    await page.keyboard.press('Home')
    await expect(chosen(page)).toContainText('17 февраля 2023')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(t('timeline:title'))
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByText('1 из 33 событий')).toBeVisible()
    await page.getByLabel(t('timeline:filter.text')).press('Escape')
    await expect(page.getByText('33 события')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
  })

  test('the list tells the same in the same order, and a person has lanes of their own', async ({ delo }) => {
    const { page } = delo
    const dossierId = await openTimeline(delo, 'ru')
    const t = words('ru')
    const { events } = await request(delo, 'timeline.events', { dossierId, language: 'ru' })
    await page.getByText(t('timeline:grouping.person'), { exact: true }).click()
    await expectAccessible(page, 'the picture by person')
    await page.getByText(t('timeline:view.list'), { exact: true }).click()
    await picture(page).focus()
    await page.keyboard.press('ArrowDown')
    for (const { title } of events.slice(0, 12)) {
      await expect(chosen(page)).toContainText(title)
      await page.keyboard.press('ArrowDown')
    }
    await expectAccessible(page, 'the list')
  })

  test('the files say what is on the screen, and the calendar what is to come', async ({ delo }) => {
    const { page } = delo
    const t = words('ru')
    const dossierId = await openTimeline(delo, 'ru')
    const year = new Date().getFullYear() + 1
    await request(delo, 'hearings.create', {
      dossierId,
      fields: hearingFields(moment(`${year}-06-01`, '10:30'), { kind: 'appeal', court: 'Вымышленный областной суд' }),
    })
    const folder = join(delo.home, 'files')
    mkdirSync(folder)
    await page.getByRole('button', { name: t('timeline:export.button'), exact: true }).press('Enter')
    for (const format of ['svg', 'png', 'ics', 'chronology-html', 'chronology-pdf'])
      await page.getByRole('checkbox', { name: t(`timeline:export.format.${format}`) }).press('Space')
    await expectAccessible(page, 'the export panel')
    await delo.answerDialogs({ path: folder })
    await page.getByRole('button', { name: t('timeline:export.save') }).press('Enter')
    await expect(page.getByText(t('exports:written.title_few'))).toBeVisible({ timeout: 30_000 })
    const names = readdirSync(folder)
    expect(names).toHaveLength(6)
    const file = (ending: string) => readFileSync(join(folder, names.find((name) => name.endsWith(ending)) ?? ''))
    expect(file('.svg').toString()).toContain('Притчина Аглая Карповна')
    expect(file('.html').toString()).toContain('не раньше')
    expect(file('.png').subarray(1, 4).toString()).toBe('PNG')
    expect(file('.pdf').subarray(0, 5).toString()).toBe('%PDF-')
    const calendar = new ICAL.Component(ICAL.parse(file('.ics').toString()))
    const [event] = calendar.getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe('Судебное заседание: апелляция — Вымышленный областной суд')
    expect(new ICAL.Event(event).startDate.toJSDate().toISOString()).toBe(`${year}-06-01T07:30:00.000Z`)
  })
})

test.describe('in English, at night', () => {
  test.use({ start: { settings: { language: 'en', colourScheme: 'dark', idleLockMinutes: 240 } } })

  test('an empty timeline teaches; a full one is accessible as picture and list', async ({ delo }) => {
    const { page } = delo
    const t = words('en')
    const dossierId = await openTimeline(delo, 'en', false)
    await expect(page.getByText(t('timeline:empty.title'))).toBeVisible()
    await expectAccessible(page, 'the empty timeline')
    await tellTheCase((name, input) => request(delo, name, input), dossierId)
    await expect(page.getByText('33 events')).toBeVisible()
    await picture(page).focus()
    await page.keyboard.press('End')
    await expect(card(page)).toContainText('Colony')
    await expectAccessible(page, 'the picture', { strict: true })
    await page.getByText(t('timeline:view.list'), { exact: true }).click()
    await expectAccessible(page, 'the list')
  })
})
