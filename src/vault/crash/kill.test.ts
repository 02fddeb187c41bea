import { spawn } from 'node:child_process'
import { createHash, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DocumentId, type DossierId, type NoteId } from '#shared/domain/ids.ts'
import { plainRichText, richTextToPlain } from '#shared/domain/rich-text.ts'
import type { VaultSession } from '../session.ts'
import { openTestVault, type TestVault } from '../testing.ts'
import { Acknowledged, noteText } from './acknowledged.ts'

const KILLS = 50
/** The kill comes after so much work, counted and not timed, and then anywhere within the next few milliseconds. */
const MOST_DOCUMENTS = 3
const MOST_SAVES = 6
const SPREAD_MS = 20

let vault: TestVault
let dossierId: DossierId
let noteId: NoteId
beforeAll(async () => {
  vault = await openTestVault()
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело о пожаре' })).id
  const first = { dossierId, title: 'Тезисы', body: plainRichText(noteText(1)) }
  noteId = (await vault.session.request('notes.create', first)).id
})
afterAll(() => vault.cleanup())

/** How long a worker takes to open the vault; measured on the way. */
let openingMs = 500

/** Lets a worker work and kills it at a random moment, at times already while it opens; answers what it had been told was done. */
async function workAndDie(duringOpening: boolean): Promise<Acknowledged[]> {
  const start = performance.now()
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts'), vault.path, dossierId, noteId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: Acknowledged[] = []
  const documents = Math.random() < 0.5
  let left = documents ? randomInt(MOST_DOCUMENTS + 1) : randomInt(MOST_SAVES + 1)
  const enough = new Promise<void>((resolve) => {
    createInterface(worker.stdout).on('line', (line) => {
      const fact = Acknowledged.parse(JSON.parse(line))
      acknowledged.push(fact)
      if (fact.what === 'open') openingMs = performance.now() - start
      else if (fact.what === (documents ? 'document' : 'note')) left -= 1
      if (left <= 0) resolve()
    })
  })
  if (duringOpening) await after(openingMs * (0.7 + Math.random() * 0.4))
  else {
    await Promise.race([enough, once(worker, 'exit')])
    await after(Math.random() * SPREAD_MS)
  }
  worker.kill('SIGKILL')
  if (worker.exitCode !== null) throw new Error(`the worker ended by itself with ${worker.exitCode}`)
  await once(worker, 'close')
  return acknowledged
}

async function checkNote(session: VaultSession, acknowledged: number): Promise<number> {
  const { revision, body } = await session.request('notes.get', { id: noteId })
  // One more may have become durable without the worker hearing of it; a part of one may not.
  expect([acknowledged, acknowledged + 1]).toContain(revision)
  expect(richTextToPlain(body)).toBe(noteText(revision))
  return revision
}

async function checkDocuments(session: VaultSession, acknowledged: Map<string, string>): Promise<void> {
  const { documents } = await session.request('documents.list', { dossierId, trashed: false })
  const present = new Map(documents.map(({ id, sha256 }) => [id as string, sha256]))
  for (const [id, sha256] of acknowledged) expect(present.get(id)).toBe(sha256)
}

describe('killed at random moments of importing and saving', () => {
  test(`${KILLS} times, a vault keeps every acknowledged change and verifies`, { timeout: 600_000 }, async () => {
    const documents = new Map<string, string>()
    let revision = 1
    await vault.session.close()
    for (let round = 1; round <= KILLS; round++) {
      for (const fact of await workAndDie(round % 5 === 0)) {
        if (fact.what === 'document') documents.set(fact.id, fact.sha256)
        if (fact.what === 'note') revision = fact.revision
      }
      const session = await vault.reopen()
      expect({ round, warnings: session.warnings }).toEqual({ round, warnings: [] })
      revision = await checkNote(session, revision)
      await checkDocuments(session, documents)
      expect({ round, ...(await session.request('vault.verify', {})) }).toMatchObject({ round, problems: [] })
      await session.close()
    }
    // The experiment itself has to have happened: work was done and interrupted.
    expect(documents.size).toBeGreaterThan(KILLS / 3)
    expect(revision).toBeGreaterThan(KILLS)

    const session = await vault.reopen()
    const { documents: all } = await session.request('documents.list', { dossierId, trashed: false })
    const sample = all.filter(({ id }) => documents.has(id)).slice(-10)
    for (const document of sample) {
      const reader = session.context.files.open(document.fileId)
      expect(createHash('sha256').update(reader.read(0, reader.size)).digest('hex')).toBe(documents.get(document.id))
      reader.close()
      const page = { id: DocumentId.parse(document.id), page: 0 }
      expect((await session.request('documents.pageText', page)).text).toContain('Протокол допроса')
    }
  })
})
