import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, splitTextPages } from './text.ts'

const RUSSIAN =
  'Постановление о привлечении в качестве обвиняемого. Следователь, рассмотрев материалы уголовного дела, установил: Иванов И. И. не признал вину.'
const UKRAINIAN =
  'Ухвала суду: підозрюваний перебуває під вартою з його слів від п’ятого березня, її захисник заперечує.'
const GERMAN =
  'Das Gericht hat über die Beschwerde des Beschuldigten für begründet erklärt; größere Zweifel müssen weichen.'

/** Bytes of a text in a one-byte code page, by asking its decoder for every byte. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f)
}

describe('decoding', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'])('reads Russian in %s', (encoding) => {
    expect(decodeText(encode(RUSSIAN, encoding))?.text).toBe(RUSSIAN)
  })

  it('reads Ukrainian in windows-1251', () => {
    expect(decodeText(encode(UKRAINIAN, 'windows-1251'))?.text).toBe(UKRAINIAN)
  })

  it('reads German in windows-1252', () => {
    expect(decodeText(encode(GERMAN, 'windows-1252'))?.text).toBe(GERMAN)
  })

  it.each([
    ['UTF-8', new TextEncoder().encode(RUSSIAN)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${RUSSIAN}`)],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le').swap16())],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)?.text).toBe(RUSSIAN)
  })

  it('refuses bytes that are not text', () => {
    expect(decodeText(Uint8Array.of(0, 1, 2, 3, 0, 0, 0, 7))).toBeNull()
  })

  it('makes every line end the same', () => {
    expect(decodeText(new TextEncoder().encode('a\r\nb\rc\nd'))?.text).toBe('a\nb\nc\nd')
  })

  it('gives back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        const decoded = decodeText(new TextEncoder().encode(text))
        // What has control characters is no text; a byte order mark at the start is not part of it.
        if (decoded) expect(decoded.text).toBe(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
        else expect(text).toMatch(/\p{Cc}/u)
      }),
    )
  })
})

describe('virtual pages', () => {
  const texts = fc
    .array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 3_000 }), fc.constantFrom('\n', '\n\n', ' ', '\f', '😀')),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(''))

  it('together are the text, without gap or overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pages = splitTextPages(text)
        expect(pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        expect(pages[0]?.start).toBe(0)
        for (const [i, page] of pages.entries()) expect(page.start).toBe(i === 0 ? 0 : pages[i - 1]?.end)
      }),
    )
  })

  it('are never longer than they may be, and never empty but for an empty text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of splitTextPages(text)) {
          expect(end - start).toBeLessThanOrEqual(4_500)
          if (text !== '') expect(end).toBeGreaterThan(start)
        }
      }),
    )
  })

  it('end between paragraphs where there are any, and at a form feed always', () => {
    const paragraph = `${'слово '.repeat(80)}\n\n`
    const pages = splitTextPages(paragraph.repeat(30))
    expect(pages.every(({ end }) => end % paragraph.length === 0)).toBe(true)
    expect(splitTextPages('первая\fвторая')).toEqual([
      { start: 0, end: 7 },
      { start: 7, end: 13 },
    ])
  })
})
