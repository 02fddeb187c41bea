import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EventEnvelope, ResponseEnvelope } from '#shared/rpc/envelope.ts'
import { fromWireError } from '#shared/rpc/errors.ts'
import { closedTestVault, TEST_PASSPHRASE } from './testing.ts'

/** What main gives the process under Electron: `process.parentPort`, here over Node's own channel with structured clones. */
const PARENT_PORT = `
  process.parentPort = {
    on: (_, listener) => process.on('message', (data) => listener({ data })),
    postMessage: (message) => process.send(message),
  }`

let folder: string
let child: ChildProcess
const events: EventEnvelope[] = []
const waiting = new Map<number, (response: ResponseEnvelope) => void>()
let next = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-process-'))
  events.length = 0
  child = fork(join(import.meta.dirname, 'process.ts'), {
    execPath: process.execPath,
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(PARENT_PORT)}`],
    serialization: 'advanced',
  })
  child.on('message', (message) => {
    const response = ResponseEnvelope.safeParse(message)
    if (response.success) waiting.get(response.data.id)?.(response.data)
    else events.push(EventEnvelope.parse(message))
  })
})
afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

async function ask(name: string, input: unknown): Promise<unknown> {
  const id = next++
  const response = new Promise<ResponseEnvelope>((resolve) => waiting.set(id, resolve))
  child.send({ id, name, input })
  const { outcome } = await response
  if (!outcome.ok) throw fromWireError(outcome.error)
  return outcome.value
}
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('the vault process', () => {
  test('opens one vault, works in it, tells what changed, and closes it', async () => {
    const vault = await closedTestVault()
    const path = vault.copy()
    await expect(ask('vault.slots', {})).rejects.toEqual(code('vault-locked'))
    await expect(ask('process.open', { path, passphrase: 'не тот' })).rejects.toEqual(code('wrong-passphrase'))
    const opening = ask('process.open', { path, passphrase: TEST_PASSPHRASE })
    await expect(ask('process.open', { path, passphrase: TEST_PASSPHRASE })).rejects.toEqual(code('already-open'))
    expect(await opening).toMatchObject({ readOnly: false, warnings: [] })
    const dossier = await ask('dossiers.create', { title: 'Дело Соколовой' })
    expect(events).toContainEqual({ event: 'vault.changed', data: { topics: expect.arrayContaining(['dossiers']) } })
    await ask('process.close', {})
    await expect(ask('dossiers.list', { trashed: false })).rejects.toEqual(code('vault-locked'))
    expect(existsSync(join(path, 'vault.lock'))).toBe(false)
    await ask('process.open', { path, passphrase: TEST_PASSPHRASE })
    expect(await ask('dossiers.list', { trashed: false })).toMatchObject({
      dossiers: [{ id: (dossier as { id: string }).id }],
    })
    vault.cleanup()
  })

  test('creates a vault in two steps, and prints its kit in between', async () => {
    const path = join(folder, 'Новое.delo')
    const create = () => ask('process.create', { path, passphrase: 'слова', label: 'Анна' })
    const { recoveryCode } = (await create()) as { recoveryCode: string }
    const { text } = (await ask('process.recoveryKit', { language: 'ru' })) as { text: string }
    expect(text).toContain(recoveryCode)
    await expect(ask('process.confirmRecovery', { code: 'x' })).rejects.toEqual(code('recovery-code-invalid'))
    expect(await ask('process.confirmRecovery', { code: recoveryCode })).toMatchObject({ readOnly: false })
    await expect(create()).rejects.toEqual(code('already-open'))
    await ask('process.close', {})
    expect(readdirSync(folder)).toEqual(['Новое.delo'])
  })

  test('leaves nothing of a vault that was not finished when it is told to end', async () => {
    await ask('process.create', { path: join(folder, 'Новое.delo'), passphrase: 'слова', label: 'Анна' })
    child.kill('SIGTERM')
    await once(child, 'exit')
    expect(readdirSync(folder)).toEqual([])
  })

  test('drops what is no request and goes on', async () => {
    for (const message of ['x', 1, null, [], {}, { id: -1, name: 'vault.slots' }, { id: 'a', name: 'x', input: {} }])
      child.send(message as never)
    await expect(ask('no.such', {})).rejects.toEqual(code('unknown-request'))
    expect(events).toEqual([])
  })
})
