import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { words } from './words.ts'

const t = words('ru')

export const pages = (page: Page) => page.locator('[data-reader-pages]')
export const marks = (page: Page) => page.locator('[data-annotation]')
export const span = (page: Page, text: string) => page.locator('.textLayer span', { hasText: text }).first()

/** Drags over a line of text, from its first letter to its last. */
export async function select(page: Page, line: Locator): Promise<void> {
  const box = await boxOf(line)
  const upright = box.width > box.height
  const [from, to] = upright
    ? [
        { x: box.x + 1, y: box.y + box.height / 2 },
        { x: box.x + box.width - 1, y: box.y + box.height / 2 },
      ]
    : [
        { x: box.x + box.width / 2, y: box.y + 1 },
        { x: box.x + box.width / 2, y: box.y + box.height - 1 },
      ]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar', { name: t('annotations:selection.label') })).toBeVisible()
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing is there')
  return box
}

/** Frames a part of the first page, as A and the mouse do. */
export async function frameArea(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('reader:area') }).click()
  const sheet = await boxOf(page.locator('[data-reader-pages] .page, [data-reader-pages] img').first())
  await page.mouse.move(sheet.x + 120, sheet.y + 200)
  await page.mouse.down()
  await page.mouse.move(sheet.x + 300, sheet.y + 280, { steps: 4 })
  await page.mouse.up()
}
