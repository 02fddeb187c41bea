import { describe, expect, it } from 'vitest'
import { RowStore } from './row-store.ts'

type Row = { id: string; text: string }

/** A vault that answers when it is told to. */
function slowVault() {
  const asked: string[][] = []
  const texts = new Map<string, string>()
  const waiting: (() => void)[] = []
  const store = new RowStore<Row>(async (ids) => {
    asked.push(ids)
    // As it is when the question arrives.
    const rows = ids.flatMap((id) => (texts.has(id) ? [{ id, text: texts.get(id) ?? '' }] : []))
    await new Promise<void>((resolve) => waiting.push(resolve))
    return rows
  })
  const answer = async () => {
    waiting.shift()?.()
    for (let turn = 0; turn < 8; turn++) await Promise.resolve()
  }
  return { store, asked, texts, answer }
}

describe('rows that are read as they are wanted', () => {
  it('are asked for once and kept for the way back', async () => {
    const { store, asked, texts, answer } = slowVault()
    texts.set('а', 'один').set('б', 'два')
    store.want(['а', 'б'])
    store.want(['а', 'б'])
    await answer()
    expect(store.get('б')).toEqual({ id: 'б', text: 'два' })
    store.want(['а'])
    expect(asked).toEqual([['а', 'б']])
    expect(store.has(['а', 'б'])).toBe(true)
  })

  it('are asked for by the last place only when a list is dragged past many', async () => {
    const { store, asked, answer } = slowVault()
    for (const id of ['а', 'б', 'в', 'г']) store.want([id])
    await answer()
    await answer()
    expect(asked).toEqual([['а'], ['г']])
  })

  it('stay to be looked at after a change, and are read again', async () => {
    const { store, asked, texts, answer } = slowVault()
    texts.set('а', 'было')
    store.want(['а'])
    await answer()
    texts.set('а', 'стало')
    store.invalidate()
    expect(store.get('а')?.text).toBe('было')
    await answer()
    expect(store.get('а')?.text).toBe('стало')
    expect(asked).toHaveLength(2)
  })

  it('are asked for again when the answer was from before the change', async () => {
    const { store, asked, texts, answer } = slowVault()
    texts.set('а', 'было')
    store.want(['а'])
    texts.set('а', 'стало')
    store.invalidate()
    await answer()
    await answer()
    expect(store.get('а')?.text).toBe('стало')
    expect(asked).toHaveLength(2)
  })

  it('go when they are erased, are not asked for without end, and come back', async () => {
    const { store, asked, texts, answer } = slowVault()
    texts.set('а', 'один')
    store.want(['а'])
    await answer()
    texts.delete('а')
    store.invalidate()
    await answer()
    expect(store.get('а')).toBeUndefined()
    store.want(['а'])
    expect(asked).toHaveLength(2)
    texts.set('а', 'снова')
    store.invalidate()
    await answer()
    expect(store.get('а')?.text).toBe('снова')
  })

  it('show the answer to a change at once, and tell who looks on', async () => {
    const { store, texts, answer } = slowVault()
    texts.set('а', 'было')
    store.want(['а'])
    await answer()
    let told = 0
    store.subscribe(() => told++)
    store.put([
      { id: 'а', text: 'стало' },
      { id: 'чужой', text: '' },
    ])
    expect(store.get('а')?.text).toBe('стало')
    expect(store.get('чужой')).toBeUndefined()
    expect(told).toBe(1)
  })

  it('in view are asked for alone, and those around them afterwards', async () => {
    const { store, asked, texts, answer } = slowVault()
    for (const id of ['а', 'б', 'в']) texts.set(id, id)
    store.want(['б'], ['в', 'а'])
    expect(store.isThere(['б'])).toBe(false)
    await answer()
    expect([store.isThere(['б']), store.isThere(['б', 'в'])]).toEqual([true, false])
    await answer()
    expect(asked).toEqual([['б'], ['в', 'а']])
  })

  it('are no longer waited for when they cannot be read, until they can', async () => {
    const { store, texts, answer } = slowVault()
    const broken = new RowStore<Row>(() => Promise.reject(new Error('locked')))
    broken.want(['а'])
    for (let turn = 0; turn < 8; turn++) await Promise.resolve()
    expect([broken.isThere(['а']), broken.get('а')]).toEqual([true, undefined])
    // An erased row is not waited for either.
    store.want(['а'])
    await answer()
    expect([store.isThere(['а']), texts.size]).toEqual([true, 0])
  })

  it('are kept when they were looked at again, however long ago they were read', async () => {
    const { store, texts, answer } = slowVault()
    const ids = Array.from({ length: 4_500 }, (_, index) => String(index))
    for (const id of ids) texts.set(id, id)
    for (let from = 0; from < ids.length; from += 300) {
      if (from === 3_900) store.want(ids.slice(0, 20))
      store.want(ids.slice(from, from + 300))
      await answer()
    }
    expect([store.isThere(ids.slice(0, 20)), store.get('20')]).toEqual([true, undefined])
  })

  it('are forgotten beyond some thousands, never those in view', async () => {
    const { store, texts, answer } = slowVault()
    const ids = Array.from({ length: 4_500 }, (_, index) => String(index))
    for (const id of ids) texts.set(id, id)
    for (let from = 0; from < ids.length; from += 300) {
      store.want(ids.slice(from, from + 300))
      await answer()
    }
    expect(store.get('0')).toBeUndefined()
    expect(store.has(ids.slice(-300))).toBe(true)
  })
})
