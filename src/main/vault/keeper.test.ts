import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId, VaultId } from '#shared/domain/ids.ts'
import type { VaultStatus } from '#shared/domain/vault.ts'
import type { ErrorCode } from '#shared/rpc/errors.ts'
import type { UtilityProcess } from '../platform/types.ts'
import { VaultKeeper } from './keeper.ts'
import { VaultProcess } from './process.ts'

/** A process of the platform that answers as the test tells it. */
class TestProcess extends EventEmitter implements UtilityProcess {
  killed = false
  asked: string[] = []
  #answers = new Map<string, { value: unknown } | { code: ErrorCode } | 'silence'>()

  answer(name: string, outcome: { value: unknown } | { code: ErrorCode } | 'silence'): this {
    this.#answers.set(name, outcome)
    return this
  }

  postMessage(message: unknown): void {
    const { id, name } = message as { id: number; name: string }
    this.asked.push(name)
    const outcome = this.#answers.get(name) ?? { value: {} }
    if (outcome === 'silence') return
    const sent =
      'code' in outcome ? { ok: false, error: { code: outcome.code, params: {} } } : { ok: true, value: outcome.value }
    queueMicrotask(() => this.emit('message', { id, outcome: sent }))
  }

  kill(): boolean {
    this.killed = true
    this.die()
    return true
  }

  die(): void {
    this.emit('exit', 1)
  }
}

const opened = { vaultId: newId(VaultId), readOnly: false, warnings: [] }
const PATH = '/home/lawyer/Мои дела.delo'

describe('the keeper of the vault', () => {
  let processes: TestProcess[] = []
  let statuses: VaultStatus[] = []
  let events: [string, unknown][] = []
  let blanked = 0
  let prepare: (process: TestProcess) => unknown = () => undefined
  let keeper: VaultKeeper

  beforeEach(() => {
    vi.useFakeTimers()
    ;[processes, statuses, events, blanked] = [[], [], [], 0]
    prepare = (process) => process.answer('process.open', { value: opened })
    keeper = new VaultKeeper({
      start: (listener) => {
        const process = new TestProcess()
        prepare(process)
        processes.push(process)
        return new VaultProcess(process, listener)
      },
      onStatus: (status) => statuses.push(status),
      onEvent: (name, data) => events.push([name, data]),
      onClosing: async () => {},
      onClosed: async () => {
        blanked++
      },
    })
  })
  afterEach(() => vi.useRealTimers())
  const states = () => statuses.map(({ state }) => state)

  it('opens in a new process and shows the folder by its name', async () => {
    const status = await keeper.open(PATH, 'фраза')
    expect(status).toMatchObject({ state: 'open', name: 'Мои дела', location: PATH, vaultId: opened.vaultId })
    expect(states()).toEqual(['opening', 'open'])
    expect(processes).toHaveLength(1)
  })

  it('ends the process of a vault that did not open, and says why', async () => {
    prepare = (process) => process.answer('process.open', { code: 'wrong-passphrase' })
    await expect(keeper.open(PATH, 'не та')).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect(processes[0]?.killed).toBe(true)
    expect(keeper.status).toMatchObject({ state: 'closed', name: null, closedBecause: null })
    expect(blanked).toBe(0)
  })

  it('opens one vault at a time', async () => {
    const first = keeper.open(PATH, 'фраза')
    await expect(keeper.open(PATH, 'фраза')).rejects.toMatchObject({ code: 'already-open' })
    await first
    await expect(keeper.openSample('/tmp/x', 'Учебное дело')).rejects.toMatchObject({ code: 'already-open' })
    expect(processes).toHaveLength(1)
  })

  it('asks nobody while nothing is open', async () => {
    await expect(keeper.ask('dossiers.list', { trashed: false })).rejects.toMatchObject({ code: 'vault-locked' })
    prepare = (process) => process.answer('process.create', { value: { recoveryCode: 'X' } })
    await keeper.create({ path: PATH, passphrase: 'фраза', label: 'я' })
    await expect(keeper.ask('dossiers.list', { trashed: false })).rejects.toMatchObject({ code: 'vault-locked' })
  })

  it('locks: lets the window save, closes the vault, ends its process, and blanks the window', async () => {
    await keeper.open(PATH, 'фраза')
    const locking = keeper.lock('idle')
    expect(keeper.status.state).toBe('closing')
    // What the window still saves gets through.
    await keeper.ask('notes.list', {} as never)
    expect(processes[0]?.asked).toContain('notes.list')
    expect(processes[0]?.asked).not.toContain('process.close')
    keeper.settled()
    await locking
    expect(processes[0]?.asked.at(-1)).toBe('process.close')
    expect(processes[0]?.killed).toBe(true)
    expect(keeper.status).toMatchObject({ state: 'closed', closedBecause: 'idle', name: null, location: null })
    expect(blanked).toBe(1)
  })

  it('does not wait for a window or a vault process that hangs', async () => {
    prepare = (process) => process.answer('process.open', { value: opened }).answer('process.close', 'silence')
    await keeper.open(PATH, 'фраза')
    const locking = keeper.lock('suspend')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(processes[0]?.killed).toBe(false)
    await vi.advanceTimersByTimeAsync(5_000)
    await locking
    expect(processes[0]?.killed).toBe(true)
    expect(keeper.status).toMatchObject({ state: 'closed', closedBecause: 'suspend' })
  })

  it('locks once, however many reasons there are, and keeps the first', async () => {
    await keeper.open(PATH, 'фраза')
    const first = keeper.lock('screen-lock')
    const second = keeper.lock('suspend')
    keeper.settled()
    await Promise.all([first, second])
    expect(keeper.status.closedBecause).toBe('screen-lock')
    expect(blanked).toBe(1)
    await keeper.lock('idle')
    expect(keeper.status.closedBecause).toBe('screen-lock')
  })

  it('says calmly that the process died, fails what was asked, and can open again', async () => {
    prepare = (process) => process.answer('process.open', { value: opened }).answer('search.run', 'silence')
    await keeper.open(PATH, 'фраза')
    const search = keeper.ask('search.run', {} as never)
    processes[0]?.die()
    await expect(search).rejects.toMatchObject({ code: 'vault-locked' })
    expect(keeper.status).toMatchObject({ state: 'closed', closedBecause: 'crashed' })
    expect(blanked).toBe(1)
    await keeper.open(PATH, 'фраза')
    expect(processes).toHaveLength(2)
    expect(keeper.status).toMatchObject({ state: 'open', closedBecause: null })
  })

  it('tells a process that died while opening from a wrong passphrase', async () => {
    prepare = (process) => process.answer('process.open', 'silence')
    const opening = keeper.open(PATH, 'фраза')
    processes[0]?.die()
    await expect(opening).rejects.toMatchObject({ code: 'internal' })
    expect(keeper.status.state).toBe('closed')
  })

  it('opens a new vault only when its recovery code was typed back', async () => {
    prepare = (process) =>
      process
        .answer('process.create', { value: { recoveryCode: 'ABCD' } })
        .answer('process.confirmRecovery', { code: 'recovery-code-invalid' })
    await expect(keeper.confirm('ABCD')).rejects.toMatchObject({ code: 'vault-locked' })
    await keeper.create({ path: PATH, passphrase: 'фраза', label: 'я' })
    expect(keeper.status.state).toBe('confirming-recovery')
    await expect(keeper.confirm('ABCE')).rejects.toMatchObject({ code: 'recovery-code-invalid' })
    expect(keeper.status.state).toBe('confirming-recovery')
    processes[0]?.answer('process.confirmRecovery', { value: opened })
    expect(await keeper.confirm('ABCD')).toMatchObject({ state: 'open' })
  })

  it('abandons a creation together with its process', async () => {
    prepare = (process) => process.answer('process.create', { value: { recoveryCode: 'ABCD' } })
    await keeper.create({ path: PATH, passphrase: 'фраза', label: 'я' })
    await keeper.abandon()
    expect(processes[0]?.asked.at(-1)).toBe('process.close')
    expect(processes[0]?.killed).toBe(true)
    expect(keeper.status).toMatchObject({ state: 'closed', closedBecause: null })
  })

  it('passes on the events it knows, and drops what is no event of the contract', async () => {
    await keeper.open(PATH, 'фраза')
    for (const message of [
      { event: 'vault.changed', data: { topics: ['notes'] } },
      { event: 'nothing', data: 1 },
      { event: '__proto__', data: 1 },
      null,
      'x',
      { id: 999, outcome: { ok: true, value: 1 } },
    ])
      processes[0]?.emit('message', message)
    expect(events).toEqual([['vault.changed', { topics: ['notes'] }]])
  })
})
