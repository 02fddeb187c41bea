import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DeloError } from '#shared/rpc/errors.ts'
import type { BrowserWindow, UtilityProcess } from '../platform/types.ts'
import { VaultProcess } from '../vault/process.ts'
import { SealedKeeper } from './keeper.ts'

class TestProcess extends EventEmitter implements UtilityProcess {
  killed = false
  asked: string[] = []
  postMessage(message: unknown): void {
    const { id, name } = message as { id: number; name: string }
    this.asked.push(name)
    queueMicrotask(() => this.emit('message', { id, outcome: { ok: true, value: {} } }))
  }
  kill(): boolean {
    this.killed = true
    this.emit('exit', 0)
    return true
  }
}

class TestWindow extends EventEmitter {
  destroyed = false
  sent: unknown[][] = []
  readonly webContents = Object.assign(new EventEmitter(), { send: (...args: unknown[]) => void this.sent.push(args) })
  isDestroyed = () => this.destroyed
  focus = vi.fn()
  destroy(): void {
    this.destroyed = true
    this.emit('closed')
  }
}

describe('the keeper of the sealed compartment', () => {
  let processes: TestProcess[] = []
  let windows: TestWindow[] = []
  let states: unknown[] = []
  let now = 0
  let vaultOpen = true
  let keeper: SealedKeeper

  beforeEach(() => {
    vi.useFakeTimers()
    ;[processes, windows, states, now, vaultOpen] = [[], [], [], 0, true]
    keeper = new SealedKeeper({
      start: (listener) => {
        const process = new TestProcess()
        processes.push(process)
        return new VaultProcess(process, listener)
      },
      openWindow: () => {
        const window = new TestWindow()
        windows.push(window)
        return window as unknown as BrowserWindow
      },
      compartment: async () => {
        if (!vaultOpen) throw new DeloError('vault-locked')
        return { path: '/vault', sample: false, id: null, birth: null }
      },
      onState: (state) => states.push(state),
      clock: () => now,
    })
  })
  afterEach(() => vi.useRealTimers())

  const opened = (closeAfter: number) => processes[0]?.emit('message', { event: 'sealed.opened', data: { closeAfter } })
  const pass = (minutes: number) => {
    now += minutes * 60_000
    keeper.look(0)
  }
  const closed = async () => {
    await vi.advanceTimersByTimeAsync(5_000)
    return windows[0]?.destroyed === true && processes[0]?.killed === true
  }

  it('shows nothing while no vault is open, and one window however often it is asked', async () => {
    vaultOpen = false
    await expect(keeper.show()).rejects.toMatchObject({ code: 'vault-locked' })
    expect(processes).toEqual([])
    vaultOpen = true
    await Promise.all([keeper.show(), keeper.show()])
    await keeper.show()
    expect([processes.length, windows.length]).toEqual([1, 1])
    expect(windows[0]?.focus).toHaveBeenCalled()
  })

  it('closes by itself after the compartment’s own time without use, and not before', async () => {
    await keeper.show()
    opened(3)
    pass(2.9)
    expect(await closed()).toBe(false)
    keeper.activity()
    pass(2.9)
    expect(await closed()).toBe(false)
    pass(0.2)
    expect(await closed()).toBe(true)
    expect(keeper.state).toEqual({ window: false, open: false })
    expect(windows[0]?.sent.some(([, name]) => name === 'vault.status')).toBe(true)
  })

  it('does not stand open at its door either', async () => {
    await keeper.show()
    pass(4.9)
    expect(await closed()).toBe(false)
    pass(0.2)
    expect(await closed()).toBe(true)
  })

  it('closes when nobody is at the computer, whatever the window claims', async () => {
    await keeper.show()
    opened(5)
    keeper.activity()
    keeper.look(5 * 60)
    expect(await closed()).toBe(true)
  })

  it('waits for the window to save, but not for ever', async () => {
    await keeper.show()
    opened(5)
    const closing = keeper.close()
    await vi.advanceTimersByTimeAsync(100)
    expect(windows[0]?.destroyed).toBe(false)
    keeper.settled()
    await closing
    expect([windows[0]?.destroyed, processes[0]?.killed]).toEqual([true, true])
    await keeper.show()
    processes[1]?.emit('message', { event: 'sealed.opened', data: { closeAfter: 5 } })
    void keeper.close()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(windows[1]?.destroyed).toBe(true)
  })

  it('ends the one when the other is gone: closed by hand, crashed page, dead process', async () => {
    for (const [index, end] of [
      () => windows[0]?.destroy(),
      () => windows[1]?.webContents.emit('render-process-gone'),
      () => processes[2]?.emit('exit', 1),
    ].entries()) {
      await keeper.show()
      end()
      await vi.advanceTimersByTimeAsync(6_000)
      expect(windows[index]?.destroyed).toBe(true)
      expect(keeper.state).toEqual({ window: false, open: false })
      await expect(keeper.carry(new Uint8Array(4))).rejects.toMatchObject({ code: 'vault-locked' })
    }
  })
})
