import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SAMPLE_SEALED_PASSPHRASE } from '#shared/domain/sealed.ts'
import { importText } from '../features/imports/testing.ts'
import { answerSealed } from '../features/sealed/requests.ts'
import { compartmentState, openCompartment } from '../lifecycle/compartment.ts'
import { compartmentMark } from '../lifecycle/compartment-mark.ts'
import { openTestVault, type TestVault } from '../testing.ts'
import { recordsOf } from './records/target.ts'
import { fillSampleCompartment } from './sealed.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await openTestVault()
})
afterEach(() => vault.cleanup())

test('the sample’s compartment opens with the passphrase its door tells, and holds one invented witness', async () => {
  const { session } = vault
  const { id: dossierId } = await session.request('dossiers.create', { title: 'Дело' })
  const topol = await importText(session, dossierId, 'topol.txt', 'Отвечать не буду, чтобы не раскрыть себя.')
  const records = recordsOf(session, dossierId, new Map(), new Map([['topol', topol]]), new Date())
  const passage = (document: string, _page: number, exact: string) => records.passage(document, 0, exact)
  const place = { ...compartmentMark(vault.context.db), folder: join(vault.path, 'sealed') }
  await fillSampleCompartment(place, 'Дело', { ...records, passage })

  expect(compartmentState(place)).toBe('set')
  const opened = await openCompartment(place, SAMPLE_SEALED_PASSPHRASE)
  try {
    const ask = (name: string) => answerSealed(name, { dossierId, trashed: false }, opened.context, false)
    expect(ask('witnesses.list')).toMatchObject({
      witnesses: [{ pseudonym: 'Тополь', hypotheses: [{ confidence: 'likely' }, {}, { confidence: 'excluded' }] }],
    })
    expect(ask('notes.list')).toMatchObject({ notes: [{ title: expect.stringContaining('не назвать имени') }] })
    expect(answerSealed('compartment.markedDocuments', { dossierId }, opened.context, false)).toMatchObject({
      documents: [{ document: { id: topol }, marks: 1 }],
    })
  } finally {
    opened.close()
  }
  // The open vault knows nothing of it, here either.
  expect((await session.request('annotations.list', { documentId: topol })).annotations).toEqual([])
})
