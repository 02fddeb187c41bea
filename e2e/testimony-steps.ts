import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import type { RunningDelo } from './launch.ts'
import type { words } from './words.ts'

type Words = ReturnType<typeof words>
export type Format = 'pdf' | 'docx' | 'xlsx' | 'csv'

/** Goes to a screen of the open dossier. */
export const goTo = (page: Page, t: Words, screen: string) =>
  page
    .getByRole('navigation', { name: t('common:frame.rail') })
    .getByRole('button', { name: t(`common:rail.${screen}`), exact: true })
    .press('Enter')

/** Goes to a view of the testimony screen, as the arrows do. */
export const show = (page: Page, t: Words, view: string) =>
  page
    .getByRole('radiogroup', { name: t('testimony:view.label') })
    .getByRole('radio', { name: t(`testimony:view.${view}`), exact: true })
    .press('Space')

/**
 * Selects words on the page that is shown, as Shift and the arrows would, wherever its lines break, until what can be
 * done with them is offered: a page that is drawn anew just then lets go of the selection.
 */
export async function select(page: Page, t: Words, text: string): Promise<void> {
  const found = () =>
    page.evaluate((text) => {
      for (const layer of document.querySelectorAll('.delo-text, .textLayer')) {
        const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
        const letters: { node: Node; offset: number; letter: string }[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const [offset, letter] of [...(node.textContent ?? '')].entries())
            if (letter.trim() !== '') letters.push({ node, offset, letter })
        const at = letters
          .map(({ letter }) => letter)
          .join('')
          .indexOf(text.replaceAll(/\s/g, ''))
        const [first, last] = [letters[at], letters[at + text.replaceAll(/\s/g, '').length - 1]]
        if (at < 0 || !first || !last) continue
        const range = document.createRange()
        range.setStart(first.node, first.offset)
        range.setEnd(last.node, last.offset + 1)
        const selection = getSelection()
        selection?.removeAllRanges()
        selection?.addRange(range)
        return true
      }
      return false
    }, text)
  const toolbar = page.getByRole('toolbar', { name: t('annotations:selection.label') })
  await expect(async () => {
    expect(await found(), text).toBe(true)
    await expect(toolbar).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 15_000 })
}

/** Types into a field that offers what fits, and takes an offer by the arrows. */
export async function pick(field: Locator, typed: string, name: string): Promise<void> {
  const { keyboard } = field.page()
  const held = await field.inputValue()
  await field.fill(typed)
  // Nothing was changed by that, so nothing is offered yet: an arrow asks for it.
  if (held === typed) await keyboard.press('ArrowDown')
  const offer = field.page().locator('[data-combobox-option]').filter({ hasText: name, visible: true }).first()
  await expect(offer).toBeVisible()
  // At least once: the first offer is marked before it can be taken.
  for (let step = 0; step < 20; step++) {
    await keyboard.press('ArrowDown')
    if ((await offer.getAttribute('data-combobox-selected')) !== null) break
  }
  await keyboard.press('Enter')
  await expect(offer).toBeHidden()
}

/** Opens a document from the list of documents. */
export async function read(page: Page, t: Words, title: string): Promise<void> {
  await goTo(page, t, 'documents')
  const row = page.getByRole('row').filter({ hasText: title }).first()
  await row.click()
  await page.keyboard.press('Enter')
  await expect(page.locator('.delo-text, .textLayer').first()).toBeVisible()
}

/** The selected words as a claim under a topic, which may be new. */
export async function claim(page: Page, t: Words, words: string, topic: string): Promise<void> {
  await select(page, t, words)
  await page.keyboard.press('s')
  const panel = page.getByRole('complementary', { name: t('testimony:assertion.new') })
  await expect(panel.getByLabel(t('testimony:assertion.text')).first()).not.toHaveValue('')
  await pick(panel.getByLabel(t('testimony:topic.label')).first(), topic, topic)
  await panel.getByRole('button', { name: t('testimony:assertion.save') }).press('Enter')
  await expect(panel).toBeHidden()
}

/** Saves what the view shows in these formats and no others; answers the files' bytes. */
export async function exportFiles(
  { page, home, answerDialogs }: RunningDelo,
  t: Words,
  formats: readonly Format[],
): Promise<(format: Format) => Buffer> {
  await answerDialogs({ path: home })
  const known = new Set(readdirSync(home))
  await page.getByRole('button', { name: t('testimony:export.button') }).press('Enter')
  for (const format of ['pdf', 'docx', 'xlsx', 'csv'] as const) {
    const box = page.getByRole('checkbox', { name: t(`testimony:export.formats.${format}`) })
    if ((await box.isChecked()) !== formats.includes(format)) await box.press('Space')
  }
  await expectAccessible(page, 'saving testimony')
  await page.getByRole('button', { name: t('testimony:export.save') }).press('Enter')
  const written = () => readdirSync(home).filter((name) => !known.has(name) && /\.(pdf|docx|xlsx|csv)$/.test(name))
  await expect.poll(() => written().length).toBe(formats.length)
  await expect(page.getByText(t('exports:written.plain'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(t('exports:written.plain'))).toBeHidden()
  return (format) => readFileSync(`${home}/${written().find((name) => name.endsWith(`.${format}`))}`)
}
