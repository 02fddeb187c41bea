import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Outcome } from '../src/shared/rpc/envelope.ts'
import { expectAccessible } from './axe.ts'
import { scanForCanaries } from './canary/scan.ts'
import { ask, createVault, expect, importFile, lock, request, test } from './fixtures.ts'
import type { RunningDelo } from './launch.ts'
import { canRead, commandOf, descendants, heldBytes, memoryForms } from './tools/processes.ts'
import { words } from './words.ts'

test.use({ start: { settings: { language: 'ru', colourScheme: 'light' } } })
const t = words('ru')
const PASSPHRASE = 'семь печатей и ни одной подписи'

const openDoor = async (delo: RunningDelo): Promise<Page> => {
  await delo.page.getByRole('button', { name: t('common:rail.sealed') }).click()
  const sealed = await delo.sealedPage(() => delo.page.getByRole('button', { name: t('sealed:door.open') }).click())
  await sealed.getByRole('heading', { level: 1 }).waitFor()
  return sealed
}

/** Typed as a person types it, by keyboard alone. */
const setUp = async (sealed: Page, passphrase = PASSPHRASE) => {
  const field = sealed.getByLabel(t('sealed:setUp.passphrase')).first()
  await field.fill(passphrase)
  await sealed.getByLabel(t('vault:passphrase.repeat')).fill(passphrase)
  await sealed.getByLabel(t('sealed:setUp.understood')).press('Space')
  await sealed.getByRole('button', { name: t('sealed:setUp.do') }).press('Enter')
  await sealed.getByRole('navigation').waitFor({ timeout: 30_000 })
}

const unlock = async (sealed: Page, passphrase = PASSPHRASE) => {
  await sealed.getByLabel(t('sealed:gate.passphrase')).fill(passphrase)
  await sealed.keyboard.press('Enter')
}

/** The page is gone with its browser. */
const isGone = (delo: RunningDelo) =>
  expect.poll(() => request(delo, 'sealed.state', {}), { timeout: 20_000 }).toEqual({ window: false, open: false })

test('a witness is kept behind the door, by keyboard alone', async ({ delo }) => {
  test.setTimeout(120_000)
  await createVault(delo)
  await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })
  await delo.page.getByRole('button', { name: t('common:rail.sealed') }).click()
  await expectAccessible(delo.page, 'the door')
  const sealed = await openDoor(delo)
  await expectAccessible(sealed, 'setting the first passphrase', { legacy: true })
  await setUp(sealed)
  await expectAccessible(sealed, 'no witnesses yet', { legacy: true })

  await sealed.getByLabel(t('sealed:witness.add')).fill('Курьер')
  await sealed.keyboard.press('Enter')
  const card = sealed.getByRole('article', { name: 'Курьер' })
  await card.waitFor()
  await sealed.getByLabel(t('sealed:ruling.by'), { exact: true }).fill('следователь Притчина')
  await sealed.getByRole('button', { name: t('sealed:hypothesis.add') }).press('Enter')
  await expect(sealed.getByRole('combobox', { name: t('sealed:hypothesis.name', { number: 1 }) })).toBeFocused()
  await sealed.keyboard.type('Выдумкин, сосед')
  await sealed.keyboard.press('Escape')
  await sealed.getByLabel(t('sealed:hypothesis.grounds', { number: 1 })).fill('знает номер подъезда')
  await sealed.getByRole('button', { name: t('sealed:question.add') }).press('Enter')
  await expect(sealed.getByLabel(t('sealed:question.words', { number: 1 }), { exact: true })).toBeFocused()
  await sealed.keyboard.type('Откуда вы знаете номер подъезда?')
  await sealed.getByLabel(t('sealed:tells.title')).fill('говорит «ихний»')
  await expectAccessible(sealed, 'the card of a witness', { legacy: true })

  // Closing lets the card save itself.
  await sealed.keyboard.press('Control+w')
  await isGone(delo)

  const again = await openDoor(delo)
  await expectAccessible(again, 'asking for the passphrase', { legacy: true })
  await unlock(again, 'не та')
  await expect(again.getByRole('alert')).toContainText(t('error:sealed-passphrase-wrong').slice(0, 40))
  await unlock(again)
  await expect(again.getByRole('combobox', { name: t('sealed:hypothesis.name', { number: 1 }) })).toHaveValue(
    'Выдумкин, сосед',
  )
  await expect(again.getByLabel(t('sealed:question.words', { number: 1 }), { exact: true })).toHaveValue(
    'Откуда вы знаете номер подъезда?',
  )
  await again.getByRole('button', { name: t('sealed:hypothesis.removeOne', { number: 1 }) }).press('Enter')
  await expect(again.getByText(t('sealed:hypothesis.none'))).toBeVisible()
  await again.keyboard.press('Control+z')
  await expect(again.getByLabel(t('sealed:hypothesis.grounds', { number: 1 }))).toHaveValue('знает номер подъезда')

  await again.getByRole('button', { name: t('sealed:part.search') }).press('Enter')
  await again
    .getByRole('main')
    .getByRole('searchbox')
    .or(again.getByRole('main').getByRole('combobox'))
    .first()
    .fill('подъезду')
  await expect(again.getByRole('main').getByText('Курьер').first()).toBeVisible()
  for (const part of ['settings', 'export', 'marks'] as const) {
    await again.getByRole('button', { name: t(`sealed:part.${part}`), exact: true }).press('Enter')
    await expectAccessible(again, part, { legacy: true })
  }
  // Locking the vault closes it as well.
  await lock(delo)
  expect(await ask(delo, 'sealed.show', {})).toMatchObject({ ok: false, error: { code: 'vault-locked' } })
})

test('taking out is an act of its own, with the passphrase once more', async ({ delo }) => {
  test.setTimeout(180_000)
  await createVault(delo)
  await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })
  const folder = join(delo.home, 'out')
  mkdirSync(folder)
  const sealed = await openDoor(delo)
  await setUp(sealed)
  await sealed.getByLabel(t('sealed:witness.add')).fill('Курьер')
  await sealed.keyboard.press('Enter')
  await sealed.getByRole('article', { name: 'Курьер' }).waitFor()
  await sealed.getByRole('button', { name: t('sealed:part.export') }).press('Enter')
  const write = sealed.getByRole('button', { name: /Записать файл/ })
  await expect(write).toBeDisabled()
  await sealed.getByLabel(t('sealed:export.witness', { pseudonym: 'Курьер' })).press('Space')
  await delo.answerDialogs({ path: folder })
  await sealed.getByRole('button', { name: t('sealed:export.folder') }).press('Enter')
  await expect(sealed.getByText(folder)).toBeVisible()
  await sealed.getByLabel(t('sealed:export.passphrase')).fill(PASSPHRASE)
  await expect(write).toBeDisabled()
  await sealed.getByLabel(t('sealed:export.understood')).press('Space')
  await write.press('Enter')
  await expect(sealed.getByRole('status').filter({ hasText: 'Выписка' })).toBeVisible()
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^Выписка \d{4}-\d\d-\d\d\.pdf$/)])
})

test('the ordinary window and the sealed one cannot ask what is the other’s', async ({ delo }) => {
  test.setTimeout(120_000)
  await createVault(delo)
  const dossier = await request(delo, 'dossiers.create', { title: 'Дело' })
  const sealed = await openDoor(delo)
  await setUp(sealed)
  for (const name of [
    'witnesses.list',
    'compartment.state',
    'compartment.open',
    'sealed.carry',
    'sealed.hello',
    'sealed.prepare',
  ])
    expect(await ask(delo, name, { dossierId: dossier.id })).toMatchObject({
      ok: false,
      error: { code: 'unknown-request' },
    })
  // Past its own bridge, in plain words, the sealed window gets no more of the open vault than it needs.
  const asked = (name: string, input: object) =>
    sealed.evaluate(([name, input]) => window.sealed.ask(name as string, input), [name, input] as const)
  for (const name of [
    'notes.list',
    'search.run',
    'exports.preview',
    'dossiers.create',
    'vault.slots',
    'compartment.mark',
  ])
    expect(await asked(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-request' } })
  expect(await asked('dossiers.list', { trashed: false })).toMatchObject({ ok: true })
  // A second pairing is refused, and what is no box is no request.
  expect(await sealed.evaluate(() => window.sealed.hello('AAAA'))).toMatchObject({ ok: false })
  expect(await sealed.evaluate(() => window.sealed.carry('AAAA'))).toMatchObject({ ok: false })
  // Bytes of the compartment have no address in the ordinary window.
  expect(await delo.page.evaluate(async () => (await fetch('/box/AAAA')).status)).not.toBe(200)
  expect(await delo.page.evaluate(async () => (await fetch('/sealed.html')).status)).toBe(405)
})

/** Planted in every kind of thing the compartment holds. */
const CANARIES = {
  passphrase: 'канарейка-фраза-7311',
  pseudonym: 'канарейка-псевдоним-7312',
  hypothesis: 'канарейка-версия-7313',
  note: 'канарейка-заметка-7314',
  fileName: 'канарейка-имя-7315',
  fileText: 'канарейка-текст-7316',
  comment: 'канарейка-пометка-7317',
}
const ALL = Object.values(CANARIES)

test.describe('canaries', () => {
  test.skip(process.platform !== 'linux', 'looks into /proc')

  test('planted in the compartment are nowhere once it is closed, and never outside its own processes', async ({
    delo,
  }) => {
    test.setTimeout(420_000)
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

    await sealed.keyboard.press('Control+w')
    await isGone(delo)
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
    expect(scanForCanaries([delo.home], ALL).hits).toEqual([])
    await lock(delo)
    expect(scanForCanaries([delo.home], ALL).hits).toEqual([])
    expect(holding([delo.pid, ...descendants(delo.pid)])).toEqual([])
  })
})

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
  // A sealed document comes in by the window's own button, is read in its own process, and is opened in the reader.
  await sealed.getByRole('button', { name: t('sealed:part.documents') }).press('Enter')
  await sealed
    .locator('input[data-import="files"]')
    .first()
    .setInputFiles({
      name: `${CANARIES.fileName}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`${CANARIES.fileText}\nодна страница`),
    })
  const row = sealed.getByRole('row').filter({ hasText: CANARIES.fileName })
  await row.first().waitFor({ timeout: 30_000 })
  await row.first().dblclick()
  await expect(sealed.locator('.delo-text').filter({ hasText: CANARIES.fileText })).toBeVisible({ timeout: 20_000 })
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
