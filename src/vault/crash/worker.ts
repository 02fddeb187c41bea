import { createHash, randomBytes, randomInt } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { VaultEvent, WindowEvent } from '#shared/contract/events.ts'
import { type DossierId, DossierId as DossierIdSchema, NoteId } from '#shared/domain/ids.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { openVault, type VaultSession } from '../session.ts'
import { TEST_PASSPHRASE } from '../testing.ts'
import { type Acknowledged, noteText } from './acknowledged.ts'

/**
 * Works in a vault without pause until it is killed: imports through the queue with a reader of its own, and saves a note
 * as an editor does. Each change is told on standard output only after the vault has acknowledged it.
 */
const [path = '', dossier = '', note = ''] = process.argv.slice(2)
const dossierId = DossierIdSchema.parse(dossier)
const noteId = NoteId.parse(note)

/** Straight to the pipe: what was written is with the parent even if this process dies on the next line. */
const tell = (fact: Acknowledged): void => void writeSync(1, `${JSON.stringify(fact)}\n`)

async function importSomething(session: VaultSession, dossierId: DossierId): Promise<void> {
  const bytes = Buffer.concat([
    Buffer.from('Протокол '),
    Buffer.from(randomBytes(randomInt(1, 120_000)).toString('hex')),
  ])
  const { items } = await session.request('imports.add', {
    dossierId,
    files: [{ path: `${randomInt(1e9)}.txt`, size: bytes.length }],
  })
  const [item] = items
  if (!item) throw new Error('no item')
  const imported = outcome(session, item.id)
  const half = Math.floor(bytes.length / 2)
  await session.request('imports.chunk', { id: item.id, offset: 0, bytes: bytes.subarray(0, half) })
  await session.request('imports.chunk', { id: item.id, offset: half, bytes: bytes.subarray(half) })
  await session.request('imports.received', { id: item.id })
  const documentId = await imported
  tell({ what: 'document', id: documentId, sha256: createHash('sha256').update(bytes).digest('hex') })
}

/** The document an item became. Rejects when it was refused: nothing here gives a reason to. */
function outcome(session: VaultSession, id: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const stop = session.on((name, data) => {
      if (name !== 'imports.progress') return
      for (const item of (data as WindowEvent<'imports.progress'>).items) {
        if (item.id !== id) continue
        if (item.documentId) resolve(item.documentId)
        else if (item.state === 'refused') reject(new Error(`refused: ${item.reason}`))
        else continue
        stop()
      }
    })
  })
}

/** A reader that finds one page with the file's first words. */
function read(session: VaultSession): void {
  session.on((name, data) => {
    if (name !== 'reader.start') return
    const { jobId } = data as VaultEvent<'reader.start'>
    const size = { width: 595, height: 842, rotation: 0 } as const
    const page = { index: 0, label: null, ...size, hasText: true, text: `Протокол допроса ${jobId}` }
    const result = { format: 'text', mediaType: 'text/plain', title: null, language: 'ru', password: null } as const
    void session
      .request('reader.pages', { jobId, pages: [page] })
      .then(() => session.request('reader.done', { jobId, result: { ok: true, pageCount: 1, ...result } }))
  })
}

async function saveNotes(session: VaultSession): Promise<never> {
  let { revision } = await session.request('notes.get', { id: noteId })
  for (;;) {
    const body = plainRichText(noteText(revision + 1))
    const saved = await session.request('notes.save', { id: noteId, baseRevision: revision, title: 'Тезисы', body })
    revision = saved.revision
    tell({ what: 'note', revision })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function importForever(session: VaultSession): Promise<never> {
  for (;;) await importSomething(session, dossierId)
}

const session = await openVault({ path, passphrase: TEST_PASSPHRASE })
read(session)
tell({ what: 'open' })
await Promise.all([saveNotes(session), importForever(session)])
