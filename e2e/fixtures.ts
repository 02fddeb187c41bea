import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { RequestInput, RequestOutput, WindowRequestName } from '../src/shared/contract/index.ts'
import type { DossierId } from '../src/shared/domain/ids.ts'
import type { ImportItem } from '../src/shared/domain/import.ts'
import type { Outcome } from '../src/shared/rpc/envelope.ts'
import { type LaunchOptions, launch, type RunningDelo } from './launch.ts'

/** Asks as the window's own code would, through `window.delo`; the whole outcome, errors included. */
export async function ask(delo: RunningDelo, name: string, input: unknown): Promise<Outcome> {
  return delo.page.evaluate(
    ([name, input]) =>
      (window as unknown as { delo: { request(name: string, input: unknown): Promise<Outcome> } }).delo.request(
        name,
        input,
      ),
    [name, input] as const,
  )
}

/** As `ask`, for requests that must succeed. */
export async function request<N extends WindowRequestName>(
  delo: RunningDelo,
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N>> {
  const outcome = await ask(delo, name, input)
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.code}`)
  return outcome.value as RequestOutput<N>
}

/** Locks as Ctrl+L does, and waits until the window was blanked and stands at the door again. */
export async function lock(delo: RunningDelo): Promise<void> {
  await delo.page.evaluate(() => {
    Object.assign(window, { beforeLock: true })
    const { delo } = window as unknown as { delo: { request(name: string, input: unknown): Promise<unknown> } }
    // The answer may find the page gone.
    delo.request('vault.lock', {}).catch(() => undefined)
  })
  await delo.page.waitForFunction(
    () => !('beforeLock' in window) && document.querySelector('#root > *:not(style)') !== null,
  )
}

/** A new vault in the test's home, open, made the way a person makes one. */
export async function createVault(delo: RunningDelo, passphrase = 'сорок тысяч листов и один'): Promise<string> {
  const path = join(delo.home, 'Дело.delo')
  await delo.answerDialogs({ path })
  const { place } = await request(delo, 'vault.pickPlace', { purpose: 'create', name: 'Дело' })
  if (!place) throw new Error('no place was picked')
  const { recoveryCode } = await request(delo, 'vault.create', { placeId: place.id, passphrase, label: 'Адвокат' })
  await request(delo, 'vault.confirmRecovery', { code: recoveryCode })
  return path
}

/** Sends one file into the import queue as the window does, and waits until it is in the dossier or refused. */
export async function importFile(
  delo: RunningDelo,
  dossierId: DossierId,
  name: string,
  bytes: Uint8Array,
): Promise<ImportItem> {
  const { items } = await request(delo, 'imports.add', { dossierId, files: [{ path: name, size: bytes.length }] })
  const [item] = items
  if (!item) throw new Error('nothing was announced')
  const text = Buffer.from(bytes).toString('base64')
  await delo.page.evaluate(
    async ([id, text, most]) => {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      for (let offset = 0; offset < bytes.length; offset += most) {
        const body = bytes.slice(offset, offset + most)
        const answer = await fetch(`/uploads/${id}?offset=${offset}`, { method: 'POST', body })
        if (!answer.ok) throw new Error(`upload: ${answer.status}`)
      }
    },
    [item.id, text, 4 * 1024 * 1024] as const,
  )
  await request(delo, 'imports.received', { id: item.id })
  let now: ImportItem = item
  await expect
    .poll(
      async () => {
        const { items } = await request(delo, 'imports.list', {})
        now = items.find(({ id }) => id === item.id) ?? now
        return now.state
      },
      { timeout: 60_000 },
    )
    .toMatch(/imported|duplicate|refused|cancelled/)
  return now
}

type Fixtures = {
  /** How the app is started; set with `test.use({ start: { … } })`. */
  start: LaunchOptions
  delo: RunningDelo
}

/** The built app with a throwaway vault's home. Every test also proves that no request left and no policy was broken. */
export const test = base.extend<Fixtures>({
  start: [{}, { option: true }],
  delo: async ({ start }, use, info) => {
    const delo = await launch(start)
    await use(delo)
    // Pictures of the windows as they were when the test failed.
    if (info.status !== info.expectedStatus)
      for (const [at, page] of delo.pages.entries())
        await page.screenshot({ path: info.outputPath(`window-${at}.png`) }).catch(() => undefined)
    await delo.close()
    expect(delo.foreignRequests, 'requests that left').toEqual([])
    expect(delo.complaints, 'errors of the page').toEqual([])
  },
})

export { expect }
