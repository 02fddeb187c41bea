import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DossierId, NoteId, newId } from '#shared/domain/ids.ts'
import type { Note } from '#shared/domain/note.ts'
import { plainRichText, richTextToPlain } from '#shared/domain/rich-text.ts'
import { DeloError, type ErrorCode } from '#shared/rpc/errors.ts'
import { type DraftStore, NoteDraft } from './draft.ts'

type Behaviour = {
  /** Milliseconds until the answer. */
  takes: number
  /** `lost`: the change is made and the answer is not. */
  outcome: 'ok' | 'lost' | Extract<ErrorCode, 'disk-full' | 'internal' | 'vault-locked'>
}

const ID = newId(NoteId)
const start: Note = {
  id: ID,
  dossierId: newId(DossierId),
  title: '',
  body: plainRichText(''),
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  trashedAt: null,
}

/** A vault that keeps the rules of `notes.save` and answers as it is told to. */
class Vault implements DraftStore {
  note = start
  readonly accepted: string[] = []
  /** Used up one by one; well-behaved after that. */
  behaviours: Behaviour[] = []
  running = 0
  most = 0

  async save(input: Parameters<DraftStore['save']>[0]) {
    const { takes, outcome } = this.behaviours.shift() ?? { takes: 1, outcome: 'ok' }
    this.most = Math.max(this.most, ++this.running)
    try {
      await new Promise((resolve) => setTimeout(resolve, takes))
      if (outcome !== 'ok' && outcome !== 'lost') throw new DeloError(outcome)
      this.write(input)
      if (outcome === 'lost') throw new DeloError('internal')
      return { revision: this.note.revision, updatedAt: 0 }
    } finally {
      this.running--
    }
  }

  write({ baseRevision, title, body }: { baseRevision: number; title: string; body: Note['body'] }) {
    if (this.note.title === title && JSON.stringify(this.note.body) === JSON.stringify(body)) return
    if (this.note.revision !== baseRevision) throw new DeloError('conflict')
    this.note = { ...this.note, title, body, revision: baseRevision + 1 }
    this.accepted.push(richTextToPlain(body))
  }

  load = async () => this.note
}

let vault: Vault
let draft: NoteDraft
beforeEach(() => {
  vi.useFakeTimers()
  vault = new Vault()
  draft = new NoteDraft(start, vault)
})
afterEach(() => vi.useRealTimers())

const type = (text: string) => draft.change({ body: plainRichText(text) })
const saved = () => richTextToPlain(vault.note.body)
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a draft', () => {
  it('is saved a moment after typing pauses, and says so only then', async () => {
    type('Ночной допрос')
    expect(draft.getStatus().state).toBe('waiting')
    await later(399)
    expect(saved()).toBe('')
    await later(10)
    expect(saved()).toBe('Ночной допрос')
    expect(draft.getStatus()).toEqual({ state: 'saved' })
    expect(draft.dirty).toBe(false)
  })

  it('is saved while typing does not pause', async () => {
    for (let i = 1; i <= 30; i++) {
      type('а'.repeat(i))
      await later(100)
    }
    expect(saved().length).toBeGreaterThanOrEqual(20)
  })

  it('is saved at once when asked, also what is typed while saving', async () => {
    vault.behaviours = [{ takes: 100, outcome: 'ok' }]
    type('Раз')
    const flushed = draft.flush()
    await later(50)
    type('Раз, два')
    await later(60)
    await flushed
    expect(vault.accepted).toEqual(['Раз', 'Раз, два'])
  })

  it('says why it is not saved, keeps the text and tries again by itself', async () => {
    vault.behaviours = [
      { takes: 1, outcome: 'disk-full' },
      { takes: 1, outcome: 'disk-full' },
    ]
    type('Важное')
    await later(500)
    expect(draft.getStatus()).toMatchObject({ state: 'failed', error: { code: 'disk-full' } })
    expect(draft.dirty).toBe(true)
    await later(4_000)
    expect(saved()).toBe('Важное')
    expect(draft.getStatus()).toEqual({ state: 'saved' })
  })

  it('stays "not saved" while one types on after a failure', async () => {
    vault.behaviours = [{ takes: 1, outcome: 'disk-full' }]
    type('Важное')
    await later(500)
    type('Важное!')
    expect(draft.getStatus().state).toBe('failed')
    await later(1_000)
    expect(vault.accepted).toEqual(['Важное!'])
  })

  it('recognises its own words when an answer was lost and typing went on', async () => {
    vault.behaviours = [{ takes: 1, outcome: 'lost' }]
    type('Раз')
    await later(450)
    type('Раз, два')
    await later(5_000)
    expect(vault.accepted).toEqual(['Раз', 'Раз, два'])
    expect(draft.getStatus()).toEqual({ state: 'saved' })
  })

  it('stops at a conflict with both texts at hand, and goes on as somebody decides', async () => {
    vault.write({ baseRevision: 1, title: 'Чужое', body: plainRichText('Чужие слова') })
    type('Мои слова')
    await later(500)
    expect(draft.getStatus()).toMatchObject({ state: 'conflict', theirs: { title: 'Чужое' } })
    type('Мои слова и ещё')
    await later(60_000)
    expect(saved()).toBe('Чужие слова')
    const resolved = draft.resolve('mine')
    await later(10)
    await resolved
    expect(saved()).toBe('Мои слова и ещё')
    expect(draft.getStatus()).toEqual({ state: 'saved' })
  })

  it('shows their words and hands out mine when those are chosen', async () => {
    vault.write({ baseRevision: 1, title: 'Чужое', body: plainRichText('Чужие слова') })
    type('Мои слова')
    await later(500)
    const mine = await draft.resolve('theirs')
    expect(richTextToPlain(mine.body)).toBe('Мои слова')
    expect(draft.getContent().title).toBe('Чужое')
    expect(draft.dirty).toBe(false)
  })
})

describe('whatever the vault does', () => {
  const outcome = fc.constantFrom<Behaviour['outcome']>('ok', 'ok', 'lost', 'disk-full', 'internal', 'vault-locked')
  const behaviour = fc.record({ takes: fc.nat(1_500), outcome })
  const move = fc.oneof(
    { weight: 5, arbitrary: fc.constant('type' as const) },
    { weight: 2, arbitrary: fc.constant('flush' as const) },
    { weight: 3, arbitrary: fc.nat(2_500) },
  )

  it('the last text arrives, every text at most once and in the order typed, one save at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(behaviour, { maxLength: 12 }),
        fc.array(move, { maxLength: 40 }),
        async (answers, moves) => {
          vault = new Vault()
          vault.behaviours = [...answers]
          draft = new NoteDraft(start, vault)
          const typed: string[] = []
          for (const step of moves) {
            if (step === 'type') {
              typed.push(`текст ${typed.length}`)
              type(typed.at(-1) ?? '')
            } else if (step === 'flush') void draft.flush()
            else await later(step)
            // What is not in the vault is never called saved.
            if (draft.getStatus().state === 'saved') expect(saved()).toBe(typed.at(-1) ?? '')
          }
          await later(600_000)
          expect(draft.getStatus()).toEqual({ state: 'saved' })
          expect(saved()).toBe(typed.at(-1) ?? '')
          const order = vault.accepted.map((text) => typed.indexOf(text))
          expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b))
          expect(vault.most).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 300 },
    )
  })
})
