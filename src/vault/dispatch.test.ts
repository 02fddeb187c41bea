import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, isRequestName, type RequestName } from '#shared/contract/index.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { dispatch } from './dispatch.ts'
import { handlers } from './handlers.ts'
import { openTestVault, type TestVault } from './testing.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await openTestVault()
})
afterAll(() => vault.cleanup())

const ask = (name: string, input: unknown, readOnly = false) =>
  dispatch(name, input, { context: vault.context, readOnly })
const refusalOf = (asked: Promise<unknown>): Promise<DeloError> =>
  asked.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: DeloError) => error,
  )
const code = (expected: string) => expect.objectContaining({ code: expected })
const names = Object.keys(contract) as RequestName[]
const ofTheVault = names.filter((name) => contract[name].handledBy === 'vault' && contract[name].access !== 'closed')

describe('the dispatcher', () => {
  test('knows a handler for every request the vault must answer, and no other', () => {
    expect(Object.keys(handlers).sort()).toEqual([...ofTheVault].sort())
  })

  test('refuses names that are not requests of the vault', async () => {
    for (const name of [
      '',
      'vault',
      'constructor',
      '__proto__',
      'toString',
      'vault.unlock',
      'app.info',
      'process.open',
    ])
      await expect(ask(name, {})).rejects.toEqual(code('unknown-request'))
    await fc.assert(
      fc.asyncProperty(fc.string(), async (name) => {
        fc.pre(!isRequestName(name))
        await expect(ask(name, {})).rejects.toEqual(code('unknown-request'))
      }),
    )
  })

  test('answers nothing while no vault is open', async () => {
    for (const name of ofTheVault)
      await expect(dispatch(name, {}, { context: null, readOnly: false })).rejects.toEqual(code('vault-locked'))
  })

  test('refuses every command on a vault that is open for reading only', async () => {
    for (const name of ofTheVault.filter((name) => contract[name].writes))
      await expect(ask(name, {}, true)).rejects.toEqual(code('read-only'))
  })

  test('names the fields at fault and repeats nothing of what was sent', async () => {
    const secret = 'Соколова'
    const refusal = await refusalOf(ask('vault.addPassphrase', { current: secret, passphrase: '', label: 5 }))
    expect(refusal).toEqual(code('invalid-request'))
    expect(refusal.params).toEqual({ request: 'vault.addPassphrase', fields: 'passphrase,label' })
    const nested = await refusalOf(
      ask('dossiers.create', {
        title: secret,
        [secret]: secret,
        tags: ['x', { [secret]: 1 }],
      }),
    )
    expect(JSON.stringify([nested.message, nested.params])).not.toContain(secret)
  })

  test('survives any input at any request', async () => {
    const reading = ofTheVault.filter((name) => !contract[name].writes && name !== 'vault.verify')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reading), fc.anything({ maxDepth: 3 }), async (name, input) => {
        const outcome = await ask(name, input).catch((error) => error)
        if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'DeloError' })
      }),
    )
  })
})

describe('a write', () => {
  test('leaves its mark in the audit, in the same transaction', () => {
    const { context } = vault
    const marks = () => context.db.prepare('SELECT action, subject FROM audit ORDER BY sequence DESC LIMIT 1').get()
    context.write({ action: 'test.do', subject: 'one' }, [], () => undefined)
    expect(marks()).toEqual({ action: 'test.do', subject: 'one' })
    expect(() =>
      context.write({ action: 'test.fail', subject: 'two' }, [], (db) => {
        db.prepare("INSERT INTO meta (key, value) VALUES ('half', 'done')").run()
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(marks()).toEqual({ action: 'test.do', subject: 'one' })
    expect(context.db.prepare("SELECT * FROM meta WHERE key = 'half'").get()).toBeUndefined()
  })

  test('is announced after it is durable, and not when it failed', () => {
    const { context, session } = vault
    const heard: unknown[] = []
    const stop = session.on((name, data) => heard.push([name, data, context.db.inTransaction]))
    context.write({ action: 'test', subject: '' }, ['notes', 'persons'], () => undefined)
    expect(heard).toEqual([['vault.changed', { topics: ['notes', 'persons'] }, false]])
    expect(() =>
      context.write({ action: 'test', subject: '' }, ['notes'], () => {
        throw new Error('no')
      }),
    ).toThrow()
    context.write({ action: 'test', subject: '' }, [], () => undefined)
    expect(heard).toHaveLength(1)
    stop()
    context.write({ action: 'test', subject: '' }, ['notes'], () => undefined)
    expect(heard).toHaveLength(1)
  })

  test('cannot be put inside another, nor wait for anything', () => {
    const { context } = vault
    const nested = () =>
      context.write({ action: 'a', subject: '' }, [], () => context.write({ action: 'b', subject: '' }, [], () => 1))
    expect(nested).toThrow('under way')
    expect(() => context.write({ action: 'a', subject: '' }, [], async () => 1)).toThrow('synchronous')
    expect(context.write({ action: 'a', subject: '' }, [], () => 'goes on')).toBe('goes on')
  })
})
