import { mkdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { launch } from '../e2e/launch.ts'
import { type Language, words } from '../e2e/words.ts'
import { SAMPLE_DOCUMENTS, SAMPLE_DOSSIER } from '../src/vault/sample/case.ts'
import { inRoot } from './lib/program.ts'

/**
 * Takes the README's pictures from the built app and its sample case: `node scripts/pictures.ts` after `npm run build`.
 * Everything in them is invented.
 */
const FOLDER = inRoot('docs/pictures')
const SIZE = { width: 1280, height: 800 }
type Scheme = 'light' | 'dark'
type Tools = { page: Page; t: ReturnType<typeof words>; shoot(name: string): Promise<void> }

const titleOf = (key: string) => SAMPLE_DOCUMENTS.find((document) => document.key === key)?.fields.title ?? key

async function withSample(
  language: Language,
  colourScheme: Scheme,
  take: (tools: Tools) => Promise<void>,
): Promise<void> {
  const delo = await launch({ settings: { language, colourScheme, idleLockMinutes: 240 } })
  const { page } = delo
  page.setDefaultTimeout(30_000)
  await page.setViewportSize(SIZE)
  const t = words(language)
  const shoot = async (name: string) => {
    // Fonts and pictures of the page are there, and the caret is not caught between two blinks.
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const path = `${FOLDER}/${name}-${language}-${colourScheme}.png`
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
    console.log(path)
  }
  try {
    await take({ page, t, shoot })
  } finally {
    await delo.close()
  }
}

/** Opens the sample case and waits until it is filled. */
async function openSample({ page, t }: Tools): Promise<void> {
  await page.getByRole('button', { name: t('vault:unlock.sample'), exact: true }).click()
  await page.getByText(SAMPLE_DOSSIER.title).first().click()
  await rail({ page, t }, 'notes')
  await page.getByText('For the complaint').first().waitFor({ timeout: 90_000 })
  const chip = page.getByRole('button', { name: t('imports:chip.done') })
  if (await chip.isVisible()) {
    await chip.click()
    await page.getByRole('button', { name: t('imports:clear') }).click()
  }
}

const rail = async ({ page, t }: Pick<Tools, 'page' | 't'>, name: string) =>
  page
    .getByRole('navigation', { name: t('common:frame.rail') })
    .getByRole('button', { name: t(`common:rail.${name}`), exact: true })
    .or(
      page
        .getByRole('navigation', { name: t('common:frame.rail') })
        .getByText(t(`common:rail.${name}`), { exact: true }),
    )
    .first()
    .click()

async function openDocument(tools: Tools, key: string): Promise<void> {
  await rail(tools, 'documents')
  await tools.page
    .getByRole('row')
    .filter({ hasText: titleOf(key) })
    .first()
    .click()
  // Not a double click: the first of the two may scroll the row into sight, and the second meet another.
  await tools.page.keyboard.press('Enter')
  await tools.page.locator('.textLayer span').first().waitFor()
}

mkdirSync(FOLDER, { recursive: true })

await withSample('ru', 'dark', async (tools) => {
  const { page, t, shoot } = tools
  await page.getByRole('button', { name: t('vault:unlock.sample'), exact: true }).waitFor()
  await shoot('unlock')
  await openSample(tools)
  await rail(tools, 'search')
  await page.getByLabel(t('search:field')).fill('окно OR "понимал значение своих слов"')
  await page.locator('mark').first().waitFor()
  await shoot('search')
})

await withSample('en', 'light', async (tools) => {
  await openSample(tools)
  await rail(tools, 'documents')
  await tools.page.getByText(titleOf('medical')).first().waitFor()
  await tools.shoot('documents')
  await rail(tools, 'exports')
  await tools.page.getByRole('heading', { name: SAMPLE_DOSSIER.title }).first().waitFor()
  await tools.shoot('export')
})

await withSample('ru', 'light', async (tools) => {
  const { page } = tools
  await openSample(tools)
  await page.getByText('Противоречия свидетеля').first().click()
  await page.getByText('Какая из двух дат').first().waitFor()
  await tools.shoot('note')
  await openDocument(tools, 'topol')
  await page.keyboard.press('End')
  await page.locator('.page[data-page-number="5"] .textLayer span').first().waitFor()
  const marks = page.getByRole('button', { name: new RegExp(`^${tools.t('reader:annotations')}`) }).first()
  if ((await marks.getAttribute('aria-pressed')) !== 'true') await marks.click()
  await tools.shoot('reader')
})

/** The records of the sample case are entered after its notes; those of the ledger are the last but one. */
async function withRecords(tools: Tools): Promise<void> {
  await openSample(tools)
  await rail(tools, 'admissibility')
  await tools.page.getByText('Показания свидетеля «Тополь»').first().waitFor({ timeout: 90_000 })
}

await withSample('ru', 'light', async (tools) => {
  const { page, t, shoot } = tools
  await withRecords(tools)
  await shoot('admissibility')
  await rail(tools, 'custody')
  await page
    .getByRole('heading', { name: t('custody:section.custody') })
    .first()
    .waitFor()
  await shoot('custody')
  await rail(tools, 'testimony')
  await page.getByText('Горынин').first().waitFor()
  await shoot('testimony')
})

await withSample('en', 'light', async (tools) => {
  const { page, t, shoot } = tools
  await withRecords(tools)
  await rail(tools, 'hearings')
  await page
    .getByRole('heading', { name: t('hearings:title') })
    .first()
    .waitFor()
  await shoot('hearings')
  await rail(tools, 'timeline')
  await page.locator('canvas').first().waitFor()
  await shoot('timeline')
})

await withSample('en', 'dark', async (tools) => {
  const { page, t } = tools
  await openSample(tools)
  await openDocument(tools, 'extension-1')
  await page.getByRole('button', { name: t('reader:beside'), exact: true }).click()
  await page
    .getByPlaceholder(t('reader:picker.text'))
    .or(page.getByLabel(t('reader:picker.text')))
    .first()
    .fill('стражи (2)')
  await page.getByRole('option').first().click()
  await page.locator('.textLayer').nth(2).locator('span').first().waitFor()
  await tools.shoot('side-by-side')
})
