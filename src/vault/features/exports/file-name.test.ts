import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedFile, safeTitle } from './file-name.ts'
import { anyText } from './testing/arbitraries.ts'

const name = (title: string, copy = 1) => `${namedFile(title, 'сводка 2026-11-23', copy)}.pdf`

describe('the name of an exported file', () => {
  it('says what it is, of which case and of which day', () => {
    expect(name('Дело Верещагина')).toBe('Дело Верещагина — сводка 2026-11-23.pdf')
    expect(name('Дело Верещагина', 2)).toBe('Дело Верещагина — сводка 2026-11-23 (2).pdf')
    expect(name('')).toBe('сводка 2026-11-23.pdf')
  })
  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\windows', 'windows'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM1 .x', '_COM1 .x'],
    ['console', 'console'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['trailing. . .', 'trailing'],
    ['a\u0000b\nc\td', 'ab c d'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['a\u200bb\u2066c', 'a bc'],
    ['   ', ''],
    ['…', '…'],
  ])('makes «%s» harmless', (title, safe) => {
    expect(safeTitle(title)).toBe(safe)
  })
  it('cuts a 300-byte title between letters and says so', () => {
    const safe = safeTitle('ё'.repeat(150))
    expect(safe).toBe(`${'ё'.repeat(43)}…`)
    expect(safeTitle(`${'a'.repeat(84)}👩‍⚖️👩‍⚖️`)).toMatch(/^a{84}…$/)
  })
  it('is always one harmless path segment', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 9_999 }), (title, copy) => {
        const file = name(title, copy)
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(143)
        expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
        expect(file).not.toMatch(/^[.\s-]|[.\s]$/)
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i)
        expect(file).toContain('сводка 2026-11-23')
        expect(file).toMatch(/\.pdf$/)
      }),
      { numRuns: 1_000 },
    )
  })
})
