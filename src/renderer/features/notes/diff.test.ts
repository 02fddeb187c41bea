import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainRichText, type RichText, richTextToPlain } from '#shared/domain/rich-text.ts'
import { richText } from '../../editor/schema/arbitrary.ts'
import { type Differences, differences, type Segment } from './diff.ts'

const flat = ({ segments }: Differences): Segment[] => [...segments.values()].flat()
const only = (all: Segment[], ...kinds: Segment['kind'][]) =>
  all
    .filter((segment) => kinds.includes(segment.kind))
    .map((segment) => segment.text)
    .join('')
const between = (a: string, b: string) => flat(differences(plainRichText(a), plainRichText(b)))

describe('differences between two texts', () => {
  it('are the words that came and went, in their places', () => {
    expect(between('Допрос начат в 22:15 без защитника', 'Допрос начат в 23:40 без адвоката')).toEqual([
      { kind: 'same', text: 'Допрос начат в ' },
      { kind: 'removed', text: '22' },
      { kind: 'added', text: '23' },
      { kind: 'same', text: ':' },
      { kind: 'removed', text: '15' },
      { kind: 'added', text: '40' },
      { kind: 'same', text: ' без ' },
      { kind: 'removed', text: 'защитника' },
      { kind: 'added', text: 'адвоката' },
    ])
  })

  it('are none between a text and itself', () => {
    fc.assert(
      fc.property(richText, (doc) => {
        expect(flat(differences(doc, doc)).every((segment) => segment.kind === 'same')).toBe(true)
      }),
    )
  })

  it('show a removed paragraph beside the words that are left', () => {
    const all = between('Первое\nВторое', 'Первое')
    expect(only(all, 'removed')).toContain('Второе')
    expect(only(all, 'same', 'added')).toBe('Первое')
  })

  it('keep what is gone from a text that is empty now', () => {
    expect(differences(plainRichText('Всё пропало'), plainRichText('')).orphaned).toBe('Всё пропало')
  })

  it('give back every run of the newer text whole, and mark only words of the older as removed', () => {
    fc.assert(
      fc.property(richText, richText, (before: RichText, after: RichText) => {
        const found = differences(before, after)
        for (const [node, segments] of found.segments) expect(only(segments, 'same', 'added')).toBe(node.text)
        const removed = only(flat(found), 'removed').replace(/[\s¶]/g, '')
        expect(isSubsequence(removed, richTextToPlain(before).replace(/[\s¶]/g, ''))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are as few as they can be', () => {
    const word = fc.constantFrom('а', 'б', 'в')
    const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const all = between(a, b)
        const changed = all.filter((s) => s.kind !== 'same').reduce((sum, s) => sum + tokens(s.text).length, 0)
        expect(changed).toBe(tokens(a).length + tokens(b).length - 2 * longestShared(tokens(a), tokens(b)))
      }),
    )
  })

  it('of two long texts with nothing in common are found in time', () => {
    const long = (word: string) => Array.from({ length: 30_000 }, (_, i) => `${word}${i}`).join(' ')
    const all = between(long('а'), long('б'))
    expect(only(all, 'added', 'same')).toBe(long('б'))
  })
})

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const unit of part) {
    at = whole.indexOf(unit, at)
    if (at < 0) return false
    at += unit.length
  }
  return true
}

const tokens = (text: string) => text.match(/\S+|\s+/g) ?? []

function longestShared(a: string[], b: string[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = rows[i] ?? []
      row[j] =
        a[i - 1] === b[j - 1] ? (rows[i - 1]?.[j - 1] ?? 0) + 1 : Math.max(rows[i - 1]?.[j] ?? 0, row[j - 1] ?? 0)
    }
  return rows[a.length]?.[b.length] ?? 0
}
