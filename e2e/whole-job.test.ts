import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sampleFonts } from '../src/vault/sample/fonts.ts'
import { paperPdf } from '../src/vault/sample/pdf.ts'
import { expectAccessible } from './axe.ts'
import { scanForCanaries } from './canary/scan.ts'
import { expect, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { type Language, words } from './words.ts'

/** Strings that occur nowhere else, not even in what an earlier run left behind; none may lie open afterwards. */
const RUN = randomBytes(4).toString('hex')
const CANARY = {
  passphrase: `пароль-канарейка-Qz81${RUN} шесть слов подряд`,
  dossier: `Досье-канарейка-Wj27${RUN}`,
  fileName: `Файл-канарейка-Vx93${RUN}`,
  text: `ТекстКанарейкаHy54${RUN}`,
  comment: `ПометкаКанарейкаLb68${RUN}`,
  note: `ЗаметкаКанарейкаRn12${RUN}`,
  noteTitle: `ЗаголовокКанарейкаTd77${RUN}`,
}

/** Files of an invented case, outside everything that is scanned. */
async function makePapers(folder: string): Promise<string[]> {
  const line = (text: string) => ({ style: 'text' as const, text })
  const pdf = await paperPdf(
    'Протокол',
    [
      line(`Свидетель Небылицын был задержан утром. ${CANARY.text}.`),
      line('\f'),
      line('Второй лист протокола: задержанного доставили вечером.'),
    ],
    sampleFonts(),
  )
  const papers: [string, Uint8Array | string][] = [
    [`${CANARY.fileName}.pdf`, pdf],
    ['Письмо.txt', `Письмо вымышленного лица. ${CANARY.text}.`],
    ['Повреждён.pdf', pdf.subarray(0, 200)],
  ]
  return papers.map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
}

async function createVault(delo: RunningDelo, t: ReturnType<typeof words>, folder: string): Promise<void> {
  const { page } = delo
  const button = (key: string) => page.getByRole('button', { name: t(key), exact: true })
  await expectAccessible(page, 'unlock')
  await button('vault:unlock.create').click()
  await delo.answerDialogs({ path: folder })
  await button('vault:place.choose').click()
  await page.getByRole('textbox', { name: new RegExp(`^${t('vault:passphrase.label')}`) }).fill(CANARY.passphrase)
  await page.getByRole('textbox', { name: t('vault:passphrase.repeat') }).fill(CANARY.passphrase)
  await page.getByRole('textbox', { name: t('vault:slot.label') }).fill('Защитник')
  await page.getByRole('checkbox', { name: t('vault:create.understood') }).check()
  await expectAccessible(page, 'create')
  await button('vault:create.next').click()
  const code = (await page.getByLabel(t('vault:kit.code')).textContent()) ?? ''
  expect(code.replace(/[^0-9A-Z]/gi, '').length).toBeGreaterThanOrEqual(32)
  await expectAccessible(page, 'recovery kit')
  await button('vault:kit.nextWritten').click()
  await page.getByRole('textbox').fill(code.toLowerCase())
  await expectAccessible(page, 'recovery kit, typed back')
  await button('vault:confirm.finish').click()
}

async function chooseFiles(page: Page, label: string, paths: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: label }).click()
  await (await chooser).setFiles(paths)
}

for (const language of ['ru', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({
      start: { settings: { language, colourScheme: language === 'ru' ? 'light' : 'dark', idleLockMinutes: 240 } },
    })
    test('a lawyer does the whole job, and nothing of it lies open on the disk', async ({ delo }) => {
      test.setTimeout(240_000)
      await wholeJob(delo, language)
    })
  })
}

async function wholeJob(delo: RunningDelo, language: Language): Promise<void> {
  const t = words(language)
  const { page } = delo
  const since = Date.now() - 60_000
  page.setDefaultTimeout(15_000)
  const outside = test.info().outputPath('outside')
  const vaults = join(delo.home, 'vaults')
  const summaries = join(outside, 'summaries')
  for (const folder of [vaults, summaries]) mkdirSync(folder, { recursive: true })
  const button = (key: string) => page.getByRole('button', { name: t(key), exact: true })
  const rail = (key: string) =>
    page.getByRole('navigation', { name: t('common:frame.rail') }).getByText(t(key), { exact: true })

  await createVault(delo, t, vaults)
  await expect(page.getByText(t('dossiers:empty.title'))).toBeVisible()
  await expectAccessible(page, 'no dossiers yet')

  await button('dossiers:new').first().click()
  await page.getByRole('textbox', { name: t('dossiers:field.title') }).fill(CANARY.dossier)
  await expectAccessible(page, 'new dossier')
  await button('dossiers:create').click()
  await expect(page.getByRole('heading', { name: CANARY.dossier })).toBeVisible()
  await expectAccessible(page, 'overview of an empty dossier')

  await rail('common:rail.documents').click()
  await chooseFiles(page, t('imports:files'), await makePapers(outside))
  const row = page.getByRole('row').filter({ hasText: CANARY.fileName })
  await expect(row).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Письмо' })).toBeVisible()
  await expect(page.getByText(t('refusal:damaged'))).toBeVisible()
  await expectAccessible(page, 'documents and the import queue')

  await row.dblclick()
  await markPassage(page, t)
  await expectAccessible(page, 'reader')

  await rail('common:rail.notes').click()
  await button('notes:list.new').first().click()
  await page.getByLabel(t('notes:title')).fill(CANARY.noteTitle)
  await page.getByLabel(t('notes:text'), { exact: true }).click()
  await page.keyboard.type(`${CANARY.note}. `)
  await expect(page.getByText(t('notes:save.saved'))).toBeVisible()
  await expectAccessible(page, 'notes')

  await page.keyboard.press('Control+k')
  await page.getByPlaceholder(t('search:quick.placeholder')).fill(CANARY.noteTitle.slice(0, 12))
  await expect(page.getByRole('dialog').getByText(CANARY.noteTitle).first()).toBeVisible()
  await expectAccessible(page, 'quick find')
  await page.keyboard.press('Escape')

  await rail('common:rail.search').click()
  await page.getByLabel(t('search:field')).fill('задержали OR задержанный')
  await expect(page.locator('mark', { hasText: 'задержан' }).first()).toBeVisible()
  await expectAccessible(page, 'search')
  await page.locator('mark', { hasText: 'задержанного' }).first().click()
  await expect(
    page
      .getByRole('spinbutton', { name: t('reader:pageNumber') })
      .or(page.getByLabel(t('reader:pageNumber')))
      .first(),
  ).toHaveValue('2')

  await rail('common:rail.exports').click()
  await expectAccessible(page, 'export')
  await exportSummary(delo, t, summaries)

  await page.keyboard.press('Control+l')
  await expect(page.getByText(t('vault:closed.command'))).toBeVisible()
  await expectAccessible(page, 'locked')
  expectNothingOpen(delo, outside, since)
  rmSync(outside, { recursive: true })
}

async function markPassage(page: Page, t: ReturnType<typeof words>): Promise<void> {
  const words = page.locator('.textLayer span', { hasText: CANARY.text }).first()
  await expect(words).toBeVisible()
  await words.click({ clickCount: 3 })
  const toolbar = page.getByRole('toolbar', { name: t('annotations:selection.label') })
  await toolbar.getByRole('button', { name: t('annotations:selection.note') }).click()
  await page.getByLabel(t('annotations:comment')).last().click()
  await page.keyboard.type(CANARY.comment)
  await page.getByLabel(t('annotations:filter.text')).click()
}

async function exportSummary(delo: RunningDelo, t: ReturnType<typeof words>, folder: string): Promise<void> {
  const { page } = delo
  await delo.answerDialogs({ path: folder })
  for (const format of ['pdf', 'docx', 'html', 'md'])
    await page.getByRole('checkbox', { name: t(`exports:formats.${format}`) }).check()
  await page.getByRole('button', { name: t('exports:save') }).click()
  await expect.poll(() => readdirSync(folder).filter((name) => /\.(pdf|docx|html|md)$/.test(name)).length).toBe(4)
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeGreaterThan(500)
  const text = readdirSync(folder)
    .filter((name) => /\.(html|md)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  for (const summary of text) for (const planted of [CANARY.text, CANARY.note]) expect(summary).toContain(planted)
}

/** The vault, the user data, every temporary folder, shared memory, and deleted files that are still open. */
function expectNothingOpen(delo: RunningDelo, outside: string, since: number): void {
  const control = join(delo.userData, 'planted-control')
  writeFileSync(control, `before ${CANARY.text} after`)
  const scan = scanForCanaries([delo.home, tmpdir(), '/var/tmp', '/dev/shm'], Object.values(CANARY), {
    skip: [outside],
    newerThan: since,
  })
  rmSync(control)
  expect(scan.files).toBeGreaterThan(10)
  const [planted, found] = [
    scan.hits.filter((hit) => hit.place === control),
    scan.hits.filter((hit) => hit.place !== control),
  ]
  expect(planted.length, 'the planted control is found').toBeGreaterThan(0)
  expect(found, 'planted strings that lie open').toEqual([])
}
