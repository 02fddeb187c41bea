import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Outcome } from '../src/shared/rpc/envelope.ts'
import { scanForCanaries } from './canary/scan.ts'
import { createVault, expect, importFile, lock, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { pdf, scan } from './papers.ts'
import { frameArea, marks, select, span } from './reading.ts'
import { leave, openDoor, setUp } from './sealed-window.ts'
import { canRead, commandOf, descendants, heldBytes, memoryForms } from './tools/processes.ts'
import { words } from './words.ts'

test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })
const t = words('ru')

/** Planted in every kind of thing the compartment holds. */
const CANARIES = {
  passphrase: 'канарейка-фраза-7311',
  pseudonym: 'канарейка-псевдоним-7312',
  hypothesis: 'канарейка-версия-7313',
  note: 'канарейка-заметка-7314',
  fileName: 'канарейка-имя-7315',
  fileText: 'канарейка-текст-7316',
  comment: 'канарейка-пометка-7317',
  pageText: 'канарейка-страница-7318',
  /** Beside the pixels of a photograph. */
  picture: 'kanareika-snimok-7319',
  areaComment: 'канарейка-область-7320',
}
const ALL = Object.values(CANARIES)

test.describe('canaries', () => {
  test.skip(process.platform !== 'linux', 'looks into /proc')

  test('planted in the compartment are nowhere once it is closed, and never outside its own processes', async ({
    delo,
  }) => {
    test.setTimeout(420_000)
    const since = Date.now()
    test.skip(!canRead(delo.pid), 'this account may not look into other processes')
    await createVault(delo)
    const dossier = await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })
    const paper = await importFile(
      delo,
      dossier.id,
      'протокол.txt',
      Buffer.from('Протокол допроса. Свидетель стоял у входа.'),
    )
    const before = new Set(descendants(delo.pid))
    const sealed = await openDoor(delo)
    await setUp(sealed, CANARIES.passphrase)
    await plant(sealed, dossier.id, paper.documentId ?? '')

    const forms = ALL.flatMap(memoryForms)
    const holding = (pids: readonly number[]) =>
      pids.filter((pid) => heldBytes(pid, forms).size > 0).map((pid) => `${pid} ${commandOf(pid).slice(0, 120)}`)
    // The control: open, the compartment's own processes hold them. Nobody else does, even now.
    const [own, others] = [descendants(delo.pid).filter((pid) => !before.has(pid)), [delo.pid, ...before]]
    expect(holding(own).length).toBeGreaterThan(0)
    if (delo.host === 'chromium') expect(holding(others)).toEqual([])

    await leave(delo, sealed)
    await expect.poll(() => own.filter((pid) => commandOf(pid) !== ''), { timeout: 15_000 }).toEqual([])
    expect(holding([delo.pid, ...descendants(delo.pid)])).toEqual([])

    // The open vault's search, lists and exports, and every byte on the disk.
    for (const canary of ALL) {
      // Part of it: asking for the whole would plant it.
      const query = canary.slice(-4)
      const found = await request(delo, 'search.run', {
        query,
        dossierId: null,
        filters: {},
        limit: 20,
        offset: 0,
      })
      expect(found.total).toBe(0)
      const quick = await request(delo, 'search.quick', { query, dossierId: null })
      expect(quick.hits.filter((hit) => JSON.stringify(hit).includes('канарейка'))).toEqual([])
    }
    const backlinks = await request(delo, 'notes.backlinks', { documentId: paper.documentId as never })
    expect(backlinks.notes).toEqual([])
    await exportEverything(delo, dossier.id)
    nothingLies(delo, [delo.home], since)
    await lock(delo)
    nothingLies(delo, [delo.home, tmpdir(), '/var/tmp', '/dev/shm'], since)
    expect(holding([delo.pid, ...descendants(delo.pid)])).toEqual([])
  })
})

/** The vault, its exports, the user data, profiles, every temporary folder, shared memory, deleted files that are still open. */
function nothingLies(delo: RunningDelo, folders: string[], since: number): void {
  const control = join(delo.userData, 'planted-control')
  writeFileSync(control, `before ${CANARIES.pageText} after`)
  const { hits } = scanForCanaries(folders, ALL, { newerThan: since })
  rmSync(control)
  expect(hits.filter(({ place }) => place === control).length, 'the planted control is found').toBeGreaterThan(0)
  expect(hits.filter(({ place }) => place !== control)).toEqual([])
}

/** Plants by the sealed window's own bridge; nothing of it is read back through the test's connection. */
async function plant(sealed: Page, dossierId: string, documentId: string): Promise<void> {
  const planted = await sealed.evaluate(
    async ([dossierId, documentId, c]) => {
      const ask = async (name: string, input: object) => {
        const { delo } = window as unknown as { delo: { request(name: string, input: object): Promise<Outcome> } }
        const outcome = await delo.request(name, input)
        if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
        return outcome.value as { id: string; items: { id: string }[]; documents: unknown[]; annotations: unknown[] }
      }
      const { id } = await ask('witnesses.create', { dossierId, pseudonym: c.pseudonym })
      const hypothesis = { id: '0'.repeat(26), name: c.hypothesis, grounds: c.hypothesis, confidence: 'likely' }
      await ask('witnesses.update', { id, fields: { hypotheses: [hypothesis] } })
      const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: c.note }] }] }
      await ask('notes.create', { dossierId, title: c.note, body })
      await ask('documents.get', { id: documentId })
      const passage = {
        parts: [
          {
            page: 0,
            geometry: { type: 'text' },
            quote: { exact: 'стоял у входа', prefix: '', suffix: '' },
            position: { start: 28, end: 41 },
          },
        ],
      }
      await ask('annotations.create', {
        documentId,
        type: 'highlight',
        passage,
        labelId: null,
        comment: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: c.comment }] }] },
        tags: [],
      })
      return (await ask('annotations.list', { documentId })).annotations.length
    },
    [dossierId, documentId, CANARIES] as const,
  )
  expect(planted).toBe(1)
  // Sealed documents come in by the window's own button, are read in its own process, and are opened in the reader.
  await sealed.getByRole('button', { name: t('sealed:part.documents') }).press('Enter')
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
  await sealed
    .locator('input[data-import="files"]')
    .first()
    .setInputFiles([
      file(`${CANARIES.fileName}.txt`, Buffer.from(`${CANARIES.fileText}\nодна страница`)),
      file('Рапорт.pdf', await pdf(2, { lines: [`Здесь ${CANARIES.pageText}, и больше ничего.`] })),
      file('Снимок.jpg', await scan('jpeg', CANARIES.picture)),
    ])
  const open = async (title: string) => {
    await sealed.getByRole('button', { name: t('sealed:part.documents') }).press('Enter')
    const row = sealed.getByRole('row').filter({ hasText: title })
    await row.first().waitFor({ timeout: 30_000 })
    await row.first().click()
    await sealed.keyboard.press('Enter')
  }
  await open(CANARIES.fileName)
  await expect(sealed.locator('.delo-text').filter({ hasText: CANARIES.fileText })).toBeVisible({ timeout: 20_000 })
  await open('Снимок')
  await frameArea(sealed)
  await expect(sealed.getByRole('textbox', { name: t('annotations:comment'), exact: true })).toBeFocused()
  await sealed.keyboard.type(CANARIES.areaComment)
  await open('Рапорт')
  const line = span(sealed, CANARIES.pageText)
  await expect(line).toBeVisible({ timeout: 20_000 })
  await select(sealed, line)
  await sealed.keyboard.press('Digit2')
  await expect(marks(sealed)).toHaveCount(1)
  await sealed.keyboard.press('Control+k')
  await sealed.getByRole('searchbox').fill(CANARIES.pageText)
  await expect(sealed.getByRole('main').getByText('Рапорт').first()).toBeVisible()
}

async function exportEverything(delo: RunningDelo, dossierId: string): Promise<void> {
  const folder = join(delo.home, 'summary')
  mkdirSync(folder)
  await delo.answerDialogs({ path: folder })
  const { place } = await request(delo, 'app.pickFolder', {})
  const options = {
    sections: ['facts-of-the-case', 'documents', 'annotations', 'notes', 'chronology'],
    language: 'ru',
    labels: null,
    notes: null,
  }
  await request(delo, 'exports.write', {
    dossierId,
    options,
    formats: ['docx', 'html', 'md'],
    placeId: place?.id,
  } as never)
  expect(readdirSync(folder).length).toBe(3)
}
