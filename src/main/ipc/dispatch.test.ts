import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, isWindowRequestName, type RequestName } from '#shared/contract/index.ts'
import type { AskVault } from '../protocol/vault-door.ts'
import { dispatcher, namesOfMain } from './dispatch.ts'

const own = (answer: (name: string, input: unknown) => unknown) =>
  Object.fromEntries(namesOfMain().map((name) => [name, (input: unknown) => answer(name, input)]))
const nobody: AskVault = () => Promise.reject(new Error('the vault was asked'))

describe('the dispatcher', () => {
  it('answers what the contract gives to main, and passes the rest to the vault', async () => {
    const asked: unknown[] = []
    const ask = (async (name: string, input: unknown) => {
      asked.push([name, input])
      return 'from the vault'
    }) as unknown as AskVault
    const dispatch = dispatcher(
      own((name) => `main: ${name}`),
      ask,
    )
    expect(await dispatch('app.info', {})).toBe('main: app.info')
    expect(await dispatch('dossiers.list', { trashed: false, more: 1 })).toBe('from the vault')
    expect(asked).toEqual([['dossiers.list', { trashed: false }]])
  })

  it('does not start with a handler missing, or with one that is not main’s', () => {
    const all = own(() => null)
    const { 'app.info': _left, ...without } = all
    expect(() => dispatcher(without, nobody)).toThrow(/missing app\.info/)
    expect(() => dispatcher({ ...all, 'dossiers.list': () => null } as never, nobody)).toThrow(/dossiers\.list/)
  })

  it('knows no name but the window’s requests, whatever is sent', async () => {
    const dispatch = dispatcher(
      own(() => null),
      nobody,
    )
    const internal = (Object.keys(contract) as RequestName[]).filter((name) => !isWindowRequestName(name))
    for (const name of [
      ...internal,
      '__proto__',
      'constructor',
      'hasOwnProperty',
      '',
      7,
      null,
      undefined,
      {},
      ['app.info'],
    ])
      await expect(dispatch(name, {})).rejects.toMatchObject({ code: 'unknown-request' })
  })

  it('lets no input past its schema: every answer to random input is a refusal or a valid call', async () => {
    const seen: [string, unknown][] = []
    const dispatch = dispatcher(
      own((name, input) => seen.push([name, input])),
      (async (name: string, input: unknown) => seen.push([name, input])) as unknown as AskVault,
    )
    const names = (Object.keys(contract) as RequestName[]).filter(isWindowRequestName)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything({ maxDepth: 3 }), async (name, input) => {
        seen.length = 0
        const outcome = await dispatch(name, input).then(
          () => 'called',
          (error: { code?: string }) => error.code,
        )
        if (outcome === 'invalid-request') expect(seen).toEqual([])
        else {
          expect(outcome).toBe('called')
          expect(contract[name].input.safeParse(seen[0]?.[1]).success).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
