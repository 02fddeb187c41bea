import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, parseLocatedJson, pathKey } from './located-json.ts'

const parsed = (text: string) => {
  const result = parseLocatedJson(text)
  return result.ok ? { value: result.value } : { at: result.offset }
}

describe('JSON that knows its places', () => {
  it('reads what JSON.parse reads, and refuses what it refuses', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent)
        expect(parsed(spaced)).toEqual({ value: JSON.parse(text) })
      }),
    )
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '{', ']', '\\', '1', 'e'),
        (json, place, bit) => {
          const index = place % (json.length + 1)
          const broken = json.slice(0, index) + bit + json.slice(index + 1)
          let readable = true
          try {
            JSON.parse(broken)
          } catch {
            readable = false
          }
          expect(parseLocatedJson(broken).ok).toBe(readable)
        },
      ),
    )
  })

  it('names the line of every value', () => {
    const text = '{\n  "rules": [\n    { "id": "a" },\n    { "id":\n      "b" }\n  ]\n}'
    const result = parseLocatedJson(text)
    const line = (...path: (string | number)[]) =>
      result.ok ? lineAt(text, result.offsets.get(pathKey(path)) ?? -1) : 0
    expect([line('rules'), line('rules', 0, 'id'), line('rules', 1), line('rules', 1, 'id')]).toEqual([2, 3, 4, 5])
  })

  it('lists names that come twice', () => {
    const result = parseLocatedJson('{"a": 1,\n"a": 2}')
    expect(result).toMatchObject({ ok: true, value: { a: 2 }, twice: [{ path: ['a'] }] })
  })

  it('says where it stopped understanding, and is not brought down by a tower of brackets', () => {
    expect(parsed('{"a": tru}')).toEqual({ at: 6 })
    expect(parsed('{"a": 1} x')).toEqual({ at: 9 })
    expect(parsed('')).toEqual({ at: 0 })
    expect(parsed('['.repeat(100_000))).toHaveProperty('at')
    expect(parsed('{"__proto__": {"x": 1}}').value).toHaveProperty('__proto__')
  })
})
