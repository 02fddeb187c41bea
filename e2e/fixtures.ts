import { test as base, expect } from '@playwright/test'
import type { RequestInput, RequestOutput, WindowRequestName } from '../src/shared/contract/index.ts'
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
  await delo.page.waitForFunction(() => !('beforeLock' in window) && document.querySelector('#root > *') !== null)
}

type Fixtures = {
  /** How the app is started; set with `test.use({ start: { … } })`. */
  start: LaunchOptions
  delo: RunningDelo
}

/** The built app with a throwaway vault's home. Every test also proves that no request left and no policy was broken. */
export const test = base.extend<Fixtures>({
  start: [{}, { option: true }],
  delo: async ({ start }, use) => {
    const delo = await launch(start)
    await use(delo)
    await delo.close()
    expect(delo.foreignRequests, 'requests that left').toEqual([])
    expect(delo.complaints, 'errors of the page').toEqual([])
  },
})

export { expect }
