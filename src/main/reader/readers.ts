import { availableParallelism } from 'node:os'
import { READER_DONE, READER_PAGES, READER_READY } from '#shared/rpc/channels.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { answer } from '../ipc/guard.ts'
import { app, BrowserWindow, session } from '../platform/electron.ts'
import { readerHost } from '../protocol/hosts.ts'
import { READER_ORIGIN, READER_URL, SCHEME } from '../protocol/origins.ts'
import type { AskVault } from '../protocol/vault-door.ts'
import { harden } from '../security/session.ts'
import { preferences, READER_PARTITION } from '../window.ts'
import { answerJob } from './job-bytes.ts'
import { ReaderPool } from './pool.ts'
import { ReaderSlot } from './slot.ts'

/** threats.md: 30 s without a page, 1 GB; the decoders' own limits are below, so these are the second line. */
const LIMITS = { silenceMs: 30_000, memoryBytes: 1_536 * 1024 * 1024 }
/** Two readers saturate what the index can take; a third gained nothing where it was measured. */
const MOST_READERS = 2

/** The hidden readers: each with a session of its own that serves its page and its own job's bytes, and nothing else. */
export function startReaders(pagesFolder: string, ask: AskVault): ReaderPool {
  const size = Math.min(MOST_READERS, Math.max(1, availableParallelism() - 1))
  const pool = new ReaderPool(size, (index, onFree) => {
    const partition = `${READER_PARTITION}-${index}`
    const own = session.fromPartition(partition)
    const slot: ReaderSlot = new ReaderSlot({
      ask,
      limits: LIMITS,
      onFree,
      memoryOf,
      open: () => openReader(partition),
    })
    void harden(own)
    own.protocol.handle(
      SCHEME,
      readerHost(pagesFolder, (id, request) => answerJob(ask, id, slot.job, request)),
    )
    return slot
  })

  const speaker = {
    isOurs: (contents: Parameters<typeof pool.slotOf>[0]) => pool.slotOf(contents) !== undefined,
    origin: READER_ORIGIN,
  }
  const slotOf = (contents: Parameters<typeof pool.slotOf>[0]) => {
    const slot = pool.slotOf(contents)
    if (!slot) throw new DeloError('forbidden-sender')
    return slot
  }
  answer(READER_READY, speaker, async (sender) => slotOf(sender).ready())
  answer(READER_PAGES, speaker, async (sender, input) => slotOf(sender).pages(input))
  answer(READER_DONE, speaker, async (sender, input) => slotOf(sender).done(input))
  return pool
}

function openReader(partition: string) {
  const window = new BrowserWindow({
    title: 'Delo',
    show: false,
    skipTaskbar: true,
    width: 200,
    height: 200,
    webPreferences: preferences('reader.cjs', partition),
  })
  void window.loadURL(READER_URL).catch(() => undefined)
  return window
}

const memoryOf = (pid: number): number =>
  (app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0) * 1024
