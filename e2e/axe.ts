import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Options = {
  /** Axe's best practices too, such as one main heading. */
  strict?: boolean
  /** For a page that must not be given helpers of its own: a dialog of the host. */
  legacy?: boolean
}

/**
 * No violation of WCAG 2.2 A and AA once the screen stands still; the message lists what and where. A panel that is
 * fading in is paler than it will be, and a screen that is still loading has no heading yet: so it is asked again.
 */
export async function expectAccessible(page: Page, screen: string, { strict, legacy }: Options = {}): Promise<void> {
  const faults = async () => {
    const builder = new AxeBuilder({ page })
    if (!strict) builder.withTags(WCAG)
    if (legacy) builder.setLegacyMode()
    const { violations } = await builder.analyze()
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html.slice(0, 200))
          .slice(0, 5)
          .join(' | ')}`,
    )
  }
  // Soft, so that one run names every screen that falls short.
  await expect.soft.poll(faults, { message: screen, timeout: 10_000 }).toEqual([])
}
