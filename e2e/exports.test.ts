import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EMPTY_DEADLINE_FIELDS } from '../src/shared/domain/deadline.ts'
import type { DossierId } from '../src/shared/domain/ids.ts'
import { plainRichText } from '../src/shared/domain/rich-text.ts'
import { SummarySection } from '../src/shared/domain/summary.ts'
import { expectAccessible } from './axe.ts'
import { createVault, expect, importFile, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { words } from './words.ts'

const t = words('ru')
const TITLE = 'Дело о сгоревшей мельнице'

async function openExports(delo: RunningDelo, fill: boolean): Promise<DossierId> {
  await createVault(delo)
  const { id } = await request(delo, 'dossiers.create', { title: TITLE })
  if (fill) {
    const letter = await importFile(delo, id, 'Письмо.txt', Buffer.from('Мельница сгорела ночью.'))
    if (letter.documentId)
      await request(delo, 'documents.update', {
        ids: [letter.documentId],
        fields: {
          title: 'Письмо мельника',
          date: '2019-03~',
          sheets: [
            {
              series: 'main',
              volume: 2,
              first: { number: 7, verso: true },
              last: { number: 7, verso: true },
              numbering: '',
            },
          ],
        },
      })
    await request(delo, 'notes.create', { dossierId: id, title: 'Вопросы', body: plainRichText('Кто видел огонь?') })
    await request(delo, 'notes.create', { dossierId: id, title: 'Черновик', body: plainRichText('Не для суда.') })
  }
  await delo.page.getByText(TITLE).first().click()
  await delo.page
    .getByRole('navigation')
    .getByRole('button', { name: t('common:rail.exports') })
    .click()
  await expect(delo.page.getByRole('heading', { name: t('exports:title') })).toBeVisible()
  return id
}

test('the preview shows what the files will say, and leaves out what is not chosen', async ({ delo }) => {
  test.slow()
  await openExports(delo, true)
  const { page } = delo
  const preview = page.getByRole('region', { name: t('exports:preview.title') })
  await expect(preview).toContainText('7 об.')
  await expect(preview).toContainText('Не для суда.')
  await expect(page.getByText('1 документ в 1 томе')).toBeVisible()
  await expectAccessible(page, 'exports')

  const notes = page.getByRole('button', { name: `${t('exports:notes.title')}: ${t('exports:all')}` })
  await notes.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: 'Черновик' }).focus()
  await page.keyboard.press('Space')
  await expect(preview).not.toContainText('Не для суда.')
  await expect(page.getByText('1 невыбранной заметки')).toBeVisible()

  await page.getByRole('radio', { name: t('exports:language.en') }).focus()
  await page.keyboard.press('Space')
  await expect(preview).toContainText('circa March 2019')
  await expect(preview).toContainText('7 verso')
  await expect(preview.locator('article')).toHaveAttribute('lang', 'en')

  const folder = join(delo.home, 'Выгрузка')
  mkdirSync(folder)
  for (const format of ['docx', 'html', 'md'])
    await page.getByRole('checkbox', { name: t(`exports:formats.${format}`) }).check()
  await delo.answerDialogs({ path: folder })
  await page.getByRole('button', { name: t('exports:save') }).click()
  await expect(page.getByRole('heading', { name: t('exports:written.title_other') })).toBeVisible()
  await expectAccessible(page, 'exports, saved')
  const files = readdirSync(folder).sort()
  expect(files.map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual(
    ['docx', 'html', 'md', 'pdf'].map((ending) => `${TITLE} — summary DAY.${ending}`),
  )
  const markdown = readFileSync(join(folder, files[2] ?? ''), 'utf8')
  expect(markdown).toContain('7\u00a0verso')
  expect(markdown).not.toContain('Не для суда.')

  rmSync(folder, { recursive: true })
  await delo.answerDialogs({ path: folder })
  await page.getByRole('button', { name: t('exports:save') }).click()
  await expect(page.getByRole('alert')).toContainText(t('error:folder-missing'))
})

test('hides a name in every file and stops when a form of it is left', async ({ delo }) => {
  const dossierId = await openExports(delo, true)
  const { page } = delo
  const { id } = await request(delo, 'persons.create', { name: 'Мельников Пахом Силыч', aliases: ['Pakhom Melnikov'] })
  await request(delo, 'persons.participate', { personId: id, dossierId, roles: ['witness'], remove: false })
  await request(delo, 'notes.create', {
    dossierId,
    title: 'О Мельникове',
    body: plainRichText('Мельникову всё видно.'),
  })
  const preview = page.getByRole('region', { name: t('exports:preview.title') })
  await expect(preview).toContainText('Мельникову всё видно.')
  const display = page.getByRole('combobox', { name: t('exports:persons.all') })
  await display.selectOption({ label: t('exports:persons.role') })
  await expect(preview).toContainText('[свидетель] всё видно.')
  await expect(preview).not.toContainText('Мельников')
  await expectAccessible(page, 'exports, names hidden')

  const folder = join(delo.home, 'Выгрузка')
  mkdirSync(folder)
  await page.getByRole('button', { name: t('exports:persons.each') }).press('Enter')
  await page
    .getByRole('combobox', { name: 'Мельников Пахом Силыч' })
    .selectOption({ label: t('exports:persons.pseudonym') })
  await page.getByLabel(t('exports:persons.pseudonymOf', { name: 'Мельников Пахом Силыч' })).fill('сын Мельникова')
  await expect(preview).toContainText('сын Мельникова всё видно.')
  await delo.answerDialogs({ path: folder })
  await page.getByRole('button', { name: t('exports:save') }).click()
  await expect(page.getByRole('alert')).toContainText('Мельникова')
  await expectAccessible(page, 'exports, a leak found')
  expect(readdirSync(folder)).toEqual([])

  await page.getByLabel(t('exports:persons.pseudonymOf', { name: 'Мельников Пахом Силыч' })).fill('Лицо М.')
  await expect(preview).toContainText('Лицо М. всё видно.')
  await delo.answerDialogs({ path: folder })
  await page.getByRole('button', { name: t('exports:save') }).click()
  await expect(page.getByRole('heading', { name: t('exports:written.title_one') })).toBeVisible()
  expect(readdirSync(folder)).toHaveLength(1)
})

test('without a section or a format there is nothing to save, and the screen says why', async ({ delo }) => {
  await openExports(delo, true)
  const { page } = delo
  const save = page.getByRole('button', { name: t('exports:save') })
  await expect(save).toBeEnabled()
  await page.getByRole('checkbox', { name: t('exports:formats.pdf') }).uncheck()
  await expect(save).toBeDisabled()
  await expect(page.getByText(t('exports:chooseFormat'))).toBeVisible()
  await page.getByRole('checkbox', { name: t('exports:formats.md') }).check()
  for (const section of SummarySection.options)
    await page.getByRole('checkbox', { name: t(`exports:sections.${section}`), exact: true }).uncheck()
  await expect(save).toBeDisabled()
  await expect(page.getByText(t('exports:chooseSection')).first()).toBeVisible()
})

test('an empty dossier teaches where to start', async ({ delo }) => {
  await openExports(delo, false)
  const { page } = delo
  await expect(page.getByText(t('exports:empty.title'))).toBeVisible()
  await expectAccessible(page, 'exports, empty')
  await page.getByRole('button', { name: t('exports:empty.go') }).click()
  await expect(page.getByRole('heading', { name: t('documents:title') })).toBeVisible()
})

test('a reader begins the choice, and a choice of one’s own is kept, taken back and used', async ({ delo }) => {
  test.slow()
  const dossierId = await openExports(delo, true)
  const { page } = delo
  const { id } = await request(delo, 'persons.create', { name: 'Мельников Пахом Силыч' })
  await request(delo, 'persons.participate', { personId: id, dossierId, roles: ['witness'], remove: false })
  const preview = page.getByRole('region', { name: t('exports:preview.title') })
  await expect(preview).toContainText('Мельников Пахом Силыч')
  await page.getByRole('radio', { name: t('exports:profile.press.name') }).press('Space')
  await expect(preview).not.toContainText('Мельников')
  await expect(preview).not.toContainText('Кто видел огонь?')
  await expect(page.getByText(`Разделов: ${t('exports:sections.deadlines')}`)).toBeVisible()
  await expect(page.getByText('1 человек под псевдонимом')).toBeVisible()
  await expectAccessible(page, 'exports, for the press')

  await page.getByRole('checkbox', { name: t('exports:sections.notes'), exact: true }).press('Space')
  await expect(page.getByText(t('exports:profile.changed'))).toBeVisible()
  await page.getByRole('button', { name: t('exports:profile.save') }).press('Enter')
  await page.getByRole('textbox', { name: t('exports:profile.name') }).fill('Районная газета')
  await page.keyboard.press('Enter')
  const own = page.getByRole('radio', { name: 'Районная газета' })
  await expect(own).toBeChecked()
  await expect(page.getByText(t('exports:profile.changed'))).toBeHidden()
  await expectAccessible(page, 'exports, a profile of one’s own')

  await page.getByRole('radio', { name: t('exports:profile.family.name') }).press('Space')
  await expect(preview).not.toContainText('Кто видел огонь?')
  await own.press('Space')
  await expect(preview).toContainText('Кто видел огонь?')
  await expect(preview).toContainText('Лицо')
  await page.getByRole('button', { name: t('exports:profile.erase') }).press('Enter')
  await expect(own).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(own).toHaveCount(1)
})

test.describe('in English', () => {
  test.use({ start: { settings: { language: 'en', colourScheme: 'dark', idleLockMinutes: 240 } } })

  test('a sheet of deadlines is not written while a hidden name is left in it', async ({ delo }) => {
    const { page } = delo
    const say = words('en')
    await createVault(delo)
    const { id: dossierId } = await request(delo, 'dossiers.create', { title: 'The burnt mill' })
    const { id: personId } = await request(delo, 'persons.create', { name: 'Мельников Пахом Силыч' })
    await request(delo, 'persons.participate', { personId, dossierId, roles: ['witness'], remove: false })
    await request(delo, 'deadlines.create', {
      dossierId,
      fields: { ...EMPTY_DEADLINE_FIELDS, title: 'Answer to Melnikov', due: '2030-05-01', personId },
    })
    await page.getByText('The burnt mill').first().click()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: say('common:rail.deadlines') })
      .click()
    await page.getByRole('button', { name: say('deadlines:sheetButton') }).press('Enter')
    await page.getByRole('checkbox', { name: 'Markdown' }).press('Space')
    await page
      .getByRole('combobox', { name: say('exports:persons.all') })
      .selectOption({ label: say('exports:persons.pseudonym') })
    await page.getByRole('button', { name: say('exports:persons.each') }).press('Enter')
    const pseudonym = page.getByLabel(say('exports:persons.pseudonymOf', { name: 'Мельников Пахом Силыч' }))
    await pseudonym.fill('Melnikov’s son')
    const folder = join(delo.home, 'sheets')
    mkdirSync(folder)
    const save = page.getByRole('button', { name: say('deadlines:sheetPanel.write') })
    await delo.answerDialogs({ path: folder })
    await save.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Melnikov’s')
    await expect(page.getByRole('alert')).toContainText('.md')
    await expectAccessible(page, 'deadlines, a leak found')
    expect(readdirSync(folder)).toEqual([])

    await pseudonym.fill('M.')
    await delo.answerDialogs({ path: folder })
    await save.press('Enter')
    await expect(page.getByText(say('exports:written.plain'))).toBeVisible()
    const sheet = readdirSync(folder).find((name) => name.endsWith('.md')) ?? ''
    expect(readFileSync(join(folder, sheet), 'utf8')).not.toMatch(/мельник|melnik/i)
  })
})
