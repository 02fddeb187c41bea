import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DossierId, HypothesisId, newId, PlaceId } from '#shared/domain/ids.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { ExportFormat } from '#shared/domain/summary.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { readableText } from '../exports/names/readable-text.ts'
import { canaries } from '../exports/testing/tools.ts'
import { openSealedWindow, SEALED_PASSPHRASE, type TestWindow } from './testing.ts'

let vault: TestVault
let window: TestWindow & { dossierId: DossierId }
beforeEach(async () => {
  vault = await openTestVault()
  window = await openSealedWindow(vault)
})
afterEach(async () => {
  window.close()
  await vault.cleanup()
})

/** All that stands beside what was chosen: nothing of it may be in the file, not even that there is a compartment. */
const BESIDE = ['Дворник', 'Закладка', 'лишняя', 'отсек', 'sealed', 'compartment', 'Delo', 'Дело', SEALED_PASSPHRASE]

test('what is taken out carries what was chosen, and no hint of anything beside it', async () => {
  const { dossierId } = window
  const folder = join(vault.path, '..', 'out')
  mkdirSync(folder)
  const placeId = newId(PlaceId)
  await window.process.handle('sealed.place', { placeId, path: folder })
  const witness = await window.ask('witnesses.create', { dossierId, pseudonym: 'Курьер' })
  const hypothesis = { id: newId(HypothesisId), name: 'Выдумкин', grounds: 'голос', confidence: 'likely' as const }
  await window.ask('witnesses.update', {
    id: witness.id,
    fields: { hypotheses: [hypothesis], tells: 'говорит «ихний»' },
  })
  await window.ask('witnesses.create', { dossierId, pseudonym: 'Дворник' })
  const note = await window.ask('notes.create', { dossierId, title: 'Сверка', body: plainRichText('сверить голос') })
  await window.ask('notes.create', { dossierId, title: 'лишняя', body: plainRichText('лишняя') })
  const chosen = { dossierId, witnesses: [witness.id], notes: [note.id], placeId, passphrase: SEALED_PASSPHRASE }
  for (const language of ['ru', 'en'] as const)
    for (const format of ExportFormat.options) {
      const { name } = await window.ask('compartment.export', { ...chosen, language, format })
      const text = `${name}\n${readableText(name, readFileSync(join(folder, name)))}`
      for (const wanted of ['Курьер', 'Выдумкин', 'ихний', 'Сверка', 'сверить голос'])
        expect(text.replace(/\s+/g, ' '), `${wanted} in ${format}`).toContain(wanted)
      for (const hint of [...BESIDE, ...canaries()])
        expect(text.toLowerCase(), `${hint} in ${format}`).not.toContain(hint.toLowerCase())
    }
}, 120_000)
