import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseDocument } from '#shared/domain/document.ts'
import { DocumentId, newId } from '#shared/domain/ids.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { SummarySection } from '#shared/domain/summary.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { importText } from '../imports/testing.ts'
import { openSealedWindow, type TestWindow } from './testing.ts'

type Act = { what: 'witness' | 'note' | 'mark' | 'paper'; words: string }
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    what: fc.constantFrom('witness', 'note', 'mark', 'paper'),
    words: fc.stringMatching(/^канарейка [а-я]{4,12} \d{6}$/),
  }),
  { minLength: 1, maxLength: 12 },
)

/** Everything the open vault says of itself, in one text. */
async function everythingSaid({ session, path }: TestVault): Promise<string> {
  const ask = session.request
  const { dossiers } = await ask('dossiers.list', { trashed: false })
  const [dossier] = dossiers
  if (!dossier) throw new Error('no dossier')
  const { documents } = await ask('documents.list', { dossierId: dossier.id, trashed: false })
  const [document] = documents
  const options = { sections: [...SummarySection.options], language: 'ru' as const, labels: null, notes: null }
  const search = await ask('search.run', { query: 'канарейка', dossierId: null, filters: {}, limit: 50, offset: 0 })
  const said = [
    dossiers,
    documents,
    await ask('exports.preview', { dossierId: dossier.id, options }),
    { ...search, milliseconds: 0 },
    await ask('search.quick', { query: 'канар', dossierId: null }),
    await ask('notes.list', { dossierId: dossier.id, trashed: false }),
    await ask('notes.backlinks', { documentId: document?.id ?? newId(DocumentId) }),
    await ask('annotations.list', { dossierId: dossier.id }),
    await ask('persons.list', { dossierId: null }),
    (await ask('vault.verify', {})).problems,
    namesIn(path).filter((name) => !name.startsWith('sealed/')),
  ]
  return JSON.stringify(said)
}

const namesIn = (folder: string): string[] =>
  (
    readdirSync(folder, { recursive: true, withFileTypes: true }) as {
      name: string
      parentPath: string
      isFile(): boolean
    }[]
  )
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((name) => !/-(wal|shm)$|\.lock$/.test(name))
    .sort()

/** Every text of every table of the open vault. */
const everythingKept = ({ context: { db } }: TestVault): string =>
  JSON.stringify(
    (
      db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        .pluck()
        .all() as string[]
    )
      .filter((table) => !table.startsWith('sqlite_'))
      .map((table) => db.prepare(`SELECT * FROM "${table}"`).all()),
    (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value),
  )

test('closed, nothing that was done in the compartment can be seen in the open vault, whatever it was', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const vault = await openTestVault()
      try {
        const dossier = await vault.session.request('dossiers.create', { title: 'Книжный клуб «Закладка»' })
        const paper = await importText(vault.session, dossier.id, 'протокол.txt', 'Свидетель стоял у входа.')
        const [said, kept] = [await everythingSaid(vault), everythingKept(vault)]
        const window = await openSealedWindow(vault)
        await window.ask('compartment.knowDossier', { id: dossier.id, title: dossier.title })
        const document = await vault.session.request('documents.get', { id: paper })
        for (const act of list) await perform(window, dossier.id, document, act)
        window.close()
        expect(await everythingSaid(vault)).toBe(said)
        expect(everythingKept(vault)).toBe(kept)
        // Its own files have the names of every compartment, and others that are drawn by lot.
        for (const name of namesIn(join(vault.path, 'sealed')))
          expect(name).toMatch(/^(vault\.(json|json\.bak|db|manifest)|files\/[0-9a-z]{2}\/[0-9a-z]{26})$/)
      } finally {
        await vault.cleanup()
      }
    }),
    { numRuns: 3 },
  )
}, 120_000)

async function perform(
  window: TestWindow,
  dossierId: Parameters<typeof importText>[1],
  document: CaseDocument,
  { what, words }: Act,
): Promise<void> {
  if (what === 'witness') await window.ask('witnesses.create', { dossierId, pseudonym: words })
  else if (what === 'note') await window.ask('notes.create', { dossierId, title: words, body: plainRichText(words) })
  else if (what === 'paper') await importText({ request: window.ask } as never, dossierId, `${words}.txt`, words)
  else {
    await window.ask('compartment.knowDocument', { document })
    const quote = { exact: 'стоял у входа', prefix: '', suffix: '' }
    const part = { page: 0, geometry: { type: 'text' as const }, quote, position: { start: 10, end: 23 } }
    await window.ask('annotations.create', {
      documentId: document.id,
      type: 'highlight',
      passage: { parts: [part] },
      labelId: null,
      comment: plainRichText(words),
      tags: [words],
    })
  }
}
