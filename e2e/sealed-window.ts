import type { Page } from '@playwright/test'
import { expect, request } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { words } from './words.ts'

export const PASSPHRASE = 'семь печатей и ни одной подписи'

/** The sealed window, opened from its door in the ordinary one. */
export const openDoor = async (delo: RunningDelo, t = words('ru')): Promise<Page> => {
  await delo.page.getByRole('button', { name: t('common:rail.sealed') }).click()
  const sealed = await delo.sealedPage(() => delo.page.getByRole('button', { name: t('sealed:door.open') }).click())
  await sealed.getByRole('heading', { level: 1 }).waitFor()
  return sealed
}

/** Typed as a person types it, by keyboard alone. */
export const setUp = async (sealed: Page, passphrase = PASSPHRASE, t = words('ru')) => {
  const field = sealed.getByLabel(t('sealed:setUp.passphrase')).first()
  await field.fill(passphrase)
  await sealed.getByLabel(t('vault:passphrase.repeat')).fill(passphrase)
  await sealed.getByLabel(t('sealed:setUp.understood')).press('Space')
  await sealed.getByRole('button', { name: t('sealed:setUp.do') }).press('Enter')
  await sealed.getByRole('navigation').waitFor({ timeout: 30_000 })
}

export const unlock = async (sealed: Page, passphrase = PASSPHRASE, t = words('ru')) => {
  await sealed.getByLabel(t('sealed:gate.passphrase')).fill(passphrase)
  await sealed.keyboard.press('Enter')
}

/** The page is gone with its browser. */
const isGone = (delo: RunningDelo) =>
  expect.poll(() => request(delo, 'sealed.state', {}), { timeout: 20_000 }).toEqual({ window: false, open: false })

/** By Ctrl+W. The page may be gone before the key is let go. */
export async function leave(delo: RunningDelo, sealed: Page): Promise<void> {
  await sealed.keyboard.press('Control+w').catch(() => undefined)
  await isGone(delo)
}

/** Goes to a part of the compartment by its name in the rail. */
export const goTo = (sealed: Page, part: string, t = words('ru')) =>
  sealed.getByRole('button', { name: t(`sealed:part.${part}`), exact: true }).press('Enter')
