import type { Page } from '@playwright/test'
import { EMPTY_CUSTODY_PERIOD } from '../src/shared/domain/custody.ts'
import { EMPTY_DEADLINE_FIELDS } from '../src/shared/domain/deadline.ts'
import { EMPTY_HEARING_FIELDS } from '../src/shared/domain/hearing.ts'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { words } from './words.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE')
const on = (date: string) => ({ date, time: null, zone: null, wording: '' })

type Known = { allowedUntil?: string; unknown?: boolean; due?: [title: string, day: string]; hearing?: string }

/** A dossier, whoever is held in it, its next hearing and its next deadline. */
async function addDossier(delo: RunningDelo, title: string, known: Known): Promise<DossierId> {
  const { id: dossierId } = await request(delo, 'dossiers.create', { title })
  const { allowedUntil = null, unknown = false, due, hearing } = known
  if (allowedUntil !== null || unknown) {
    const { id: personId } = await request(delo, 'persons.create', { name: 'Небылицын Лука', aliases: [], note: '' })
    await request(delo, 'custody.create', {
      dossierId,
      fields: {
        ...EMPTY_CUSTODY_PERIOD,
        ...{ personId, from: on(inDays(-99)), allowedUntil, whereaboutsUnknown: unknown },
      },
    })
  }
  if (due)
    await request(delo, 'deadlines.create', {
      dossierId,
      fields: { ...EMPTY_DEADLINE_FIELDS, title: due[0], due: due[1] },
    })
  if (hearing)
    await request(delo, 'hearings.create', {
      dossierId,
      fields: { ...EMPTY_HEARING_FIELDS, kind: 'custody', start: on(hearing) },
    })
  return dossierId
}

const titles = (page: Page) => page.locator('tbody tr[aria-rowindex] td:first-child button').allTextContents()
const sortBy = async (page: Page, name: string) => {
  const head = page.getByRole('columnheader').getByRole('button', { name, exact: true })
  await head.focus()
  await head.press('Enter')
}

test.describe('in Russian', () => {
  test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })
  const t = words('ru')

  test('each dossier says who is held how long, what runs out, what is due and when the court sits', async ({
    delo,
  }) => {
    const { page } = delo
    await createVault(delo)
    await addDossier(delo, 'Дело о часах', {
      allowedUntil: inDays(5),
      due: ['Жалоба на продление', inDays(2)],
      hearing: inDays(30),
    })
    await addDossier(delo, 'Дело о сказке', { unknown: true, due: ['Запрос в колонию', inDays(-3)] })
    await addDossier(delo, 'Дело о книге', { allowedUntil: inDays(2), hearing: inDays(1) })
    await addDossier(delo, 'Архив', {})

    const row = (title: string) => page.getByRole('row').filter({ hasText: title })
    await expect(row('Дело о часах')).toContainText('ещё 5 дней')
    await expect(row('Дело о часах')).toContainText('Небылицын: 100 дней')
    await expect(row('Дело о часах')).toContainText('Жалоба на продление')
    await expect(row('Дело о часах')).toContainText('через 30 дней')
    await expect(row('Дело о сказке')).toContainText(t('custody:badge.unknown'))
    await expect(row('Дело о сказке')).toContainText('3 дня назад')
    await expectAccessible(page, 'the dossiers as a table', { strict: true })

    await sortBy(page, t('dossiers:column.custody'))
    await expect.poll(() => titles(page)).toEqual(['Дело о сказке', 'Дело о книге', 'Дело о часах', 'Архив'])
    await sortBy(page, t('dossiers:column.deadline'))
    await expect.poll(() => titles(page)).toEqual(['Дело о сказке', 'Дело о часах', 'Архив', 'Дело о книге'])
    await sortBy(page, t('dossiers:column.hearing'))
    await expect.poll(() => titles(page)).toEqual(['Дело о книге', 'Дело о часах', 'Архив', 'Дело о сказке'])

    await page.getByRole('radio', { name: t('dossiers:view.cards') }).press('Space')
    const card = page.getByRole('listitem').filter({ hasText: 'Дело о часах' })
    await expect(card).toContainText('Жалоба на продление')
    await expect(card).toContainText('Небылицын: 100 дней')
    await expectAccessible(page, 'the dossiers as cards', { strict: true })
  })
})

test.describe('in English', () => {
  test.use({ start: { settings: { language: 'en', colourScheme: 'dark' } } })

  test('of three hundred dossiers only those in sight are drawn, and the last can be reached', async ({ delo }) => {
    const { page } = delo
    await createVault(delo)
    for (let number = 1; number <= 300; number++)
      await request(delo, 'dossiers.create', { title: `Case ${String(number).padStart(3, '0')}` })
    await sortBy(page, words('en')('dossiers:column.title'))
    await expect.poll(async () => (await titles(page))[0]).toBe('Case 001')
    expect((await titles(page)).length).toBeLessThan(80)
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '301')
    await page.getByRole('row').nth(5).hover()
    await page.mouse.wheel(0, 100_000)
    await expect.poll(async () => (await titles(page)).at(-1)).toBe('Case 300')
    await page.getByRole('button', { name: 'Case 300', exact: true }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Case 300' })).toBeVisible()
  })
})
