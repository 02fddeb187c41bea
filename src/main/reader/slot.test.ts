import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ImportItemId, newId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { BrowserWindow, WebContents } from '../platform/types.ts'
import type { AskVault } from '../protocol/vault-door.ts'
import { ReaderPool } from './pool.ts'
import { type ReaderJob, ReaderSlot } from './slot.ts'

/** A window of the platform that does what the test tells it. */
class TestWindow extends EventEmitter {
  sent: unknown[] = []
  gone = false
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (_channel: string, job: unknown) => void this.sent.push(job),
    getOSProcessId: () => 7,
  })
  isDestroyed = () => this.gone
  destroy = () => {
    this.gone = true
    this.emit('closed')
  }
  get contents(): WebContents {
    return this.webContents as unknown as WebContents
  }
}

const job = (): ReaderJob => ({ jobId: newId(ImportItemId), format: 'pdf', size: 10, password: null }) as ReaderJob
const page = { index: 0, label: null, width: 1, height: 1, rotation: 0, hasText: true, text: 'x' }
const good = {
  ok: true,
  format: 'pdf',
  mediaType: 'application/pdf',
  pageCount: 1,
  title: null,
  language: null,
  password: null,
}

describe('a reader', () => {
  let windows: TestWindow[] = []
  let asked: [name: string, input: { jobId: string; result?: { ok: boolean; reason?: string } }][] = []
  let memory = 0
  let refusing: DeloError | null = null
  let pool: ReaderPool

  beforeEach(() => {
    vi.useFakeTimers()
    windows = []
    asked = []
    memory = 0
    refusing = null
    const ask = (async (name: string, input: never) => {
      asked.push([name, input])
      if (refusing) throw refusing
      return {}
    }) as unknown as AskVault
    pool = new ReaderPool(
      1,
      (_index, onFree) =>
        new ReaderSlot({
          ask,
          onFree,
          limits: { silenceMs: 30_000, memoryBytes: 1_000 },
          memoryOf: () => memory,
          open: () => {
            const window = new TestWindow()
            windows.push(window)
            return window as unknown as BrowserWindow
          },
        }),
    )
  })
  afterEach(() => vi.useRealTimers())

  const slot = () => {
    const found = pool.slotOf((windows.at(-1) as TestWindow).contents)
    if (!found) throw new Error('no reader')
    return found
  }
  const ends = () =>
    asked.filter(([name]) => name === 'reader.done').map(([, { jobId, result }]) => [jobId, result?.reason ?? 'ok'])

  it('gets its job when its page is ready, and the next one in the same window', async () => {
    const [first, second] = [job(), job()]
    pool.start(first)
    pool.start(second)
    expect(windows[0]?.sent).toEqual([])
    slot().ready()
    expect(windows[0]?.sent).toEqual([first])
    await slot().pages({ jobId: first.jobId, pages: [page] })
    await slot().done({ jobId: first.jobId, result: good })
    expect(windows[0]?.sent).toEqual([first, second])
    expect(windows).toHaveLength(1)
    expect(ends()).toEqual([[first.jobId, 'ok']])
  })

  it('that says nothing for 30 seconds is thrown away, its file refused as too slow, and the next one read', async () => {
    const [slow, next] = [job(), job()]
    pool.start(slow)
    pool.start(next)
    slot().ready()
    await vi.advanceTimersByTimeAsync(29_000)
    await slot().pages({ jobId: slow.jobId, pages: [page] })
    await vi.advanceTimersByTimeAsync(29_000)
    expect(ends()).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(ends()).toEqual([[slow.jobId, 'too-slow']])
    expect(windows[0]?.gone).toBe(true)
    slot().ready()
    expect(windows[1]?.sent).toEqual([next])
  })

  it('that takes too much memory is thrown away, its file refused as too large', async () => {
    const large = job()
    pool.start(large)
    slot().ready()
    memory = 1_001
    await vi.advanceTimersByTimeAsync(1_000)
    expect(ends()).toEqual([[large.jobId, 'too-large']])
    expect(windows[0]?.gone).toBe(true)
  })

  it('that crashes has its file refused, and the next file gets a new one', async () => {
    const [deadly, next] = [job(), job()]
    pool.start(deadly)
    pool.start(next)
    slot().ready()
    windows[0]?.webContents.emit('render-process-gone')
    await vi.advanceTimersByTimeAsync(0)
    expect(ends()).toEqual([[deadly.jobId, 'failed']])
    expect(windows).toHaveLength(2)
  })

  it('cannot speak of another job than its own, nor in another form than the contract’s', async () => {
    const own = job()
    pool.start(own)
    slot().ready()
    for (const input of [
      { jobId: newId(ImportItemId), pages: [page] },
      { jobId: own.jobId, pages: [{ ...page, index: -1 }] },
      { jobId: own.jobId, pages: 'x' },
      null,
    ])
      await expect(slot().pages(input)).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(slot().done({ jobId: newId(ImportItemId), result: good })).rejects.toMatchObject({
      code: 'invalid-request',
    })
    await expect(slot().done({ jobId: own.jobId, result: { ok: true } })).rejects.toMatchObject({
      code: 'invalid-request',
    })
    expect(asked).toEqual([])
  })

  it('is gone the moment its file is cancelled, and nobody is told of a result', async () => {
    const [unwanted, next] = [job(), job()]
    pool.start(unwanted)
    slot().ready()
    pool.start(next)
    pool.cancel(unwanted.jobId)
    expect(windows[0]?.gone).toBe(true)
    expect(ends()).toEqual([])
    expect(windows).toHaveLength(2)
  })

  it('holds nothing once the vault is closed, waiting files included', async () => {
    pool.start(job())
    pool.start(job())
    slot().ready()
    pool.clear()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(windows.map(({ gone }) => gone)).toEqual([true])
    expect(asked).toEqual([])
  })

  it('goes on to the next file when the vault has no use for the answer', async () => {
    const [late, next] = [job(), job()]
    pool.start(late)
    pool.start(next)
    slot().ready()
    refusing = new DeloError('not-found')
    await slot().done({ jobId: late.jobId, result: good })
    expect(windows[0]?.sent).toEqual([late, next])
  })
})
