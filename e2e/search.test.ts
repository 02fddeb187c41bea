import { expectAccessible } from './axe.ts'
import { createVault, expect, importFile, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { words } from './words.ts'

const t = words('ru')
test.use({ start: { settings: { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } } })

/** A vault with two dossiers and an invented text in each. */
async function fill(delo: RunningDelo): Promise<void> {
  await createVault(delo)
  const add = async (title: string, name: string, text: string) => {
    const { id } = await request(delo, 'dossiers.create', { title })
    const { state } = await importFile(delo, id, name, Buffer.from(text))
    expect(state).toBe('imported')
    return id
  }
  const filler = 'Прочие сведения к делу не относятся.\n'.repeat(60)
  const dossierId = await add(
    'Дело Небылицына',
    'Рапорт.txt',
    `${filler}Небылицын был за-\nдержан у дома; cудья уехал.\n${filler}`,
  )
  await add('Дело Вымыслова', 'Ухвала.txt', 'Затриманого доставили до суду.')
  const body = [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Спросить, кто его задержал.' }] },
  ]
  await request(delo, 'notes.create', { dossierId, title: 'Вопросы к допросу', body: { type: 'doc', content: body } })
}

test('finds word forms, opens the place with the words marked, and comes back to the same results', async ({
  delo,
}) => {
  await fill(delo)
  const { page } = delo
  await page.keyboard.press('Control+Shift+KeyF')
  const field = page.getByRole('searchbox', { name: t('search:field') })
  await expect(field).toBeFocused()
  await expectAccessible(page, 'search before a query')

  await page.keyboard.type('задержать')
  const results = page.getByRole('list', { name: t('search:results') })
  await expect(results.locator('mark').filter({ hasText: 'задержан' })).toBeVisible()
  await expect(results.locator('mark').filter({ hasText: 'задержал' })).toBeVisible()
  await expect(results).not.toContainText('Затриманого')
  await expectAccessible(page, 'search results')

  // By keys alone: past the document's head to its hit, and into it.
  await results.getByRole('button', { name: /Рапорт/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  const focused = page.locator(':focus')
  for (let i = 0; i < 6 && !((await focused.textContent()) ?? '').includes('у дома'); i++)
    await page.keyboard.press('ArrowDown')
  await expect(focused).toContainText('задержан у дома')
  await page.keyboard.press('Enter')
  await expect(page.getByText('«задержать»')).toBeVisible()

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(field).toHaveValue('задержать')
  await expect(results.locator('mark').first()).toBeVisible()
})

test('narrows a search, says when nothing is found, and offers to look further', async ({ delo }) => {
  await fill(delo)
  const { page } = delo
  await page.keyboard.press('Control+Shift+KeyF')
  await expect(page.getByRole('searchbox', { name: t('search:field') })).toBeFocused()
  await page.keyboard.type('задержать')
  const marks = page.getByRole('list', { name: t('search:results') }).locator('mark')
  await expect(marks).toHaveCount(2)
  await page.getByText(t('search:scope.note'), { exact: true }).click()
  await expect(marks).toHaveText(['задержал'])
  await page.getByText(t('search:scope.annotation'), { exact: true }).click()
  await page.getByText(t('search:scope.note'), { exact: true }).click()
  await expect(page.getByRole('heading', { name: t('search:nothing.title', { query: 'задержать' }) })).toBeVisible()
  await expectAccessible(page, 'nothing found')
  await page.getByRole('button', { name: t('search:nothing.clearFilters') }).click()
  await expect(marks).toHaveCount(2)

  await page.getByRole('button', { name: t('search:filter.title') }).click()
  await expectAccessible(page, 'search filters')
  const filters = page.getByRole('dialog', { name: t('search:filter.title') })
  await page.keyboard.press('ArrowDown')
  await expect(filters.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(filters.getByRole('option')).toHaveCount(0)
  await expect(filters).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(filters).toBeHidden()
  await page.getByRole('searchbox').fill('задержать (')
  await expect(page.getByText(t('search:readAsWords'))).toBeVisible()
})

test('keeps a search with its filters, asks it again, and lets go of it with a way back', async ({ delo }) => {
  await fill(delo)
  const { page } = delo
  await page.keyboard.press('Control+Shift+KeyF')
  const field = page.getByRole('searchbox', { name: t('search:field') })
  await expect(field).toBeFocused()
  await page.keyboard.type('задержать')
  const marks = page.getByRole('list', { name: t('search:results') }).locator('mark')
  await expect(marks).toHaveCount(2)
  const note = page.getByRole('checkbox', { name: t('search:scope.note') })
  await note.press('Space')
  await expect(marks).toHaveText(['задержал'])
  const keep = page.getByRole('button', { name: t('search:saved.save') })
  await keep.press('Enter')
  await expect(keep).toHaveAttribute('aria-pressed', 'true')
  await note.press('Space')
  await expect(keep).toHaveAttribute('aria-pressed', 'false')

  await field.fill('')
  const saved = page.getByRole('region', { name: t('search:saved.title') })
  await expect(saved).toContainText(`задержать${t('search:scope.note')}`)
  await expectAccessible(page, 'saved searches')
  await saved.getByRole('button', { name: /^задержать/ }).press('Enter')
  await expect(field).toHaveValue('задержать')
  await expect(field).toBeFocused()
  await expect(marks).toHaveText(['задержал'])

  await keep.press('Enter')
  await expect(keep).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Control+KeyZ')
  await expect(keep).toHaveAttribute('aria-pressed', 'true')
})

test('opens anything by the beginning of its name from anywhere', async ({ delo }) => {
  await fill(delo)
  const { page } = delo
  const quick = page.getByPlaceholder(t('search:quick.placeholder'))
  // Physical key: under a Russian layout the same key types another letter.
  await page.keyboard.press('Control+KeyK')
  await expect(quick).toBeFocused()
  await page.keyboard.type('вопр')
  await expect(page.getByRole('button', { name: 'Вопросы к допросу' })).toBeVisible()
  await expectAccessible(page, 'quick search')
  await page.keyboard.press('Enter')
  await expect(quick).toBeHidden()
  await expect(page.getByRole('paragraph').filter({ hasText: 'Спросить, кто его задержал.' })).toBeVisible()

  // Enter before the answer opens the first hit of that answer.
  await page.keyboard.press('Control+KeyK')
  await expect(quick).toBeFocused()
  await page.keyboard.insertText('ухвала')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Затриманого доставили до суду.')).toBeVisible()
})
