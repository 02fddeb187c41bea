import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DossierId, NoteId, newId } from '#shared/domain/ids.ts'
import { plainRichText, richTextToPlain } from '#shared/domain/rich-text.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { insertNote, noteById, saveNote } from './queries.ts'
import { listRevisions, revisionOf } from './revisions.ts'

let vault: TestVault
let dossierId: DossierId
beforeAll(async () => {
  vault = await openTestVault()
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело' })).id
})
afterAll(() => vault.cleanup())

const MINUTE = 60_000
const step = fc.record({
  text: fc.string({ maxLength: 30 }),
  /** Minutes since the save before; a clock may be set back. */
  after: fc.oneof({ weight: 5, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.integer({ min: -600, max: 600 }) }),
  keep: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})

describe('the kept states of a note', () => {
  it('always hold the first, the present and whatever a kept save replaced, each word for word', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const id = newId(NoteId)
        const told = { title: '', dossierId, id }
        vault.context.write({ action: 'test', subject: id }, [], (db) => {
          insertNote(db, { ...told, body: plainRichText('первое'), now: 0 })
          const states = new Map([[1, 'первое']])
          const replaced = new Set<number>()
          let now = 0
          let revision = 1
          for (const { text, after, keep } of steps) {
            now += after * MINUTE
            if (keep) replaced.add(revision)
            const body = plainRichText(text)
            revision = saveNote(db, { id, title: '', body, baseRevision: revision, keep, now }).revision
            states.set(revision, richTextToPlain(body))
          }
          const kept = listRevisions(db, id)
          const numbers = kept.map((r) => r.revision)
          expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
          expect(numbers).toContain(1)
          expect(numbers[0]).toBe(revision)
          for (const r of replaced) expect(numbers).toContain(r)
          for (const r of kept)
            expect(richTextToPlain(revisionOf(db, id, r.revision).body)).toBe(states.get(r.revision))
          expect(richTextToPlain(noteById(db, id).body)).toBe(states.get(revision))
        })
      }),
      { numRuns: 60 },
    )
  })
})
