import { createHash, randomBytes, randomInt } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { VaultEvent } from '#shared/contract/events.ts'
import { DossierId, NoteId } from '#shared/domain/ids.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { openVault, type VaultSession } from '../session.ts'
import { TEST_PASSPHRASE } from '../testing.ts'
import { type Acknowledged, noteText } from './acknowledged.ts'

/**
 * Works in a vault without pause until it is killed: imports through the queue with a reader of its own, and saves a note
 * as an editor does. Each change is told on standard output only after the vault has acknowledged it.
 */
const [path = '', dossier = '', note = ''] = process.argv.slice(2)
const dossierId = DossierId.parse(dossier)
const noteId = NoteId.parse(note)

/** Straight to the pipe: what was written is with the parent even if this process dies on the next line. */
const tell = (fact: Acknowledged): void => void writeSync(1, `${JSON.stringify(fact)}\n`)

const PAGE = { index: 0, label: null, width: 595, height: 842, rotation: 0, hasText: true } as const
const RESULT = {
  format: 'text',
  mediaType: 'text/plain',
  pageCount: 1,
  title: null,
  language: 'ru',
  password: null,
} as const

/** One file through the queue, with a reader that finds one page. The queue's list is asked at once what became of it. */
async function importSomething(session: VaultSession): Promise<void> {
  const bytes = Buffer.concat([
    Buffer.from('Протокол '),
    Buffer.from(randomBytes(randomInt(1, 120_000)).toString('hex')),
  ])
  const files = [{ path: `${randomInt(1e9)}.txt`, size: bytes.length }]
  const { items } = await session.request('imports.add', { dossierId, files })
  const id = items[0]?.id
  if (!id) throw new Error('no item')
  const asked = readerAsked(session, id)
  const half = Math.floor(bytes.length / 2)
  await session.request('imports.chunk', { id, offset: 0, bytes: bytes.subarray(0, half) })
  await session.request('imports.chunk', { id, offset: half, bytes: bytes.subarray(half) })
  await session.request('imports.received', { id })
  await asked
  await session.request('reader.pages', { jobId: id, pages: [{ ...PAGE, text: `Протокол допроса ${id}` }] })
  await session.request('reader.done', { jobId: id, result: { ok: true, ...RESULT } })
  const item = (await session.request('imports.list', {})).items.find((one) => one.id === id)
  if (item?.state !== 'imported' || !item.documentId) throw new Error(`not imported: ${item?.state} ${item?.reason}`)
  tell({ what: 'document', id: item.documentId, sha256: createHash('sha256').update(bytes).digest('hex') })
  await session.request('imports.clear', {})
}

function readerAsked(session: VaultSession, id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = session.on((name, data) => {
      if (name !== 'reader.start' || (data as VaultEvent<'reader.start'>).jobId !== id) return
      stop()
      resolve()
    })
  })
}

/** Lets the other one work: requests that need not wait for the disk follow each other without a pause. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function saveNotes(session: VaultSession): Promise<never> {
  let { revision } = await session.request('notes.get', { id: noteId })
  for (;;) {
    const body = plainRichText(noteText(revision + 1))
    const saved = await session.request('notes.save', { id: noteId, baseRevision: revision, title: 'Тезисы', body })
    revision = saved.revision
    tell({ what: 'note', revision })
    await turn()
  }
}

async function importForever(session: VaultSession): Promise<never> {
  for (;;) {
    await importSomething(session)
    await turn()
  }
}

const session = await openVault({ path, passphrase: TEST_PASSPHRASE })
tell({ what: 'open' })
await Promise.all([saveNotes(session), importForever(session)])
