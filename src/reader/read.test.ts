import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePdf, makePng, makeTiff, readHere } from './testing.ts'

const damaged = { ok: false, reason: 'damaged' }

describe('a PDF', () => {
  it('gives its pages in order with text, sizes and a title', async () => {
    const bytes = await makePdf(['First page of the ruling', 'Second page of the ruling'], {
      info: { Title: 'Ruling on detention' },
    })
    const { result, pages } = await readHere(bytes)
    expect(result).toMatchObject({
      ok: true,
      format: 'pdf',
      pageCount: 2,
      title: 'Ruling on detention',
      password: null,
    })
    expect(pages.map((page) => [page.index, page.hasText, page.text])).toEqual([
      [0, true, 'First page of the ruling'],
      [1, true, 'Second page of the ruling'],
    ])
    expect(pages[0]).toMatchObject({ rotation: 0, width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) })
  })

  it('tells the unrotated size of a rotated page, and its lines in reading order', async () => {
    const lines = ['Alpha line', 'Bravo line', 'Charlie line', 'Delta line', 'Echo line']
    const { pages } = await readHere(await makePdf([lines.join('\n')], { rotate: 90 }))
    expect(pages[0]).toMatchObject({
      rotation: 90,
      width: expect.closeTo(595.28, 1),
      height: expect.closeTo(841.89, 1),
    })
    expect(pages[0]?.text.split('\n')).toEqual(lines)
  })

  it('keeps the hyphen and the line end where a word was parted', async () => {
    const { pages } = await readHere(await makePdf(['The accused was in deten-\ntion since the evening']))
    expect(pages[0]?.text).toBe('The accused was in deten-\ntion since the evening')
  })

  it('is recognised behind junk at its start, whatever its name', async () => {
    const bytes = await makePdf(['Text'])
    const { result } = await readHere(new Uint8Array([...new TextEncoder().encode('X-Mail: 1\n\n'), ...bytes]))
    expect(result).toMatchObject({ ok: true, format: 'pdf', pageCount: 1 })
  })

  it('asks for its password, refuses a wrong one and opens with the right one', async () => {
    const bytes = await makePdf(['Secret words'], { userPassword: 'открой', pdfVersion: '1.7ext3' })
    expect((await readHere(bytes)).result).toEqual({ ok: false, reason: 'encrypted' })
    expect((await readHere(bytes, { password: 'закрой' })).result).toEqual({ ok: false, reason: 'wrong-password' })
    const opened = await readHere(bytes, { password: 'открой' })
    expect(opened.result).toMatchObject({ ok: true, password: 'открой' })
    expect(opened.pages[0]?.text).toBe('Secret words')
  })

  it('opens when its password was typed in another normal form', async () => {
    const bytes = await makePdf(['Secret words'], { userPassword: 'мой'.normalize('NFC'), pdfVersion: '1.7ext3' })
    const { result } = await readHere(bytes, { password: 'мой'.normalize('NFD') })
    expect(result).toMatchObject({ ok: true, password: 'мой'.normalize('NFC') })
  })

  it('is refused by name when it is cut short beyond repair', async () => {
    const bytes = await makePdf(['Text'])
    expect((await readHere(bytes.subarray(0, 40))).result).toEqual(damaged)
  })

  it('is refused when it has more pages or text than the limits allow', async () => {
    const bytes = await makePdf(['one two three', 'four five six'])
    const tooLarge = { ok: false, reason: 'too-large' }
    expect((await readHere(bytes, { limits: { pages: 1 } })).result).toEqual(tooLarge)
    expect((await readHere(bytes, { limits: { characters: 15 } })).result).toEqual(tooLarge)
    expect((await readHere(bytes, { limits: { bytes: 100 } })).result).toEqual(tooLarge)
  })

  it('never makes the reader throw, whichever of its bytes are changed', async () => {
    const bytes = await makePdf(['Some text that is read', 'and more of it'], { compress: false })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        async (changes) => {
          const copy = bytes.slice()
          for (const [at, value] of changes) copy[at] = value
          const { result } = await readHere(copy)
          expect(result.ok || ['damaged', 'encrypted', 'too-large'].includes(result.reason)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a picture', () => {
  it('is one page of its own pixels', async () => {
    const { result, pages } = await readHere(makePng(30, 20))
    expect(result).toMatchObject({ ok: true, format: 'image', mediaType: 'image/png', pageCount: 1 })
    expect(pages).toEqual([{ index: 0, label: null, width: 30, height: 20, rotation: 0, hasText: false, text: '' }])
  })

  it('is refused when any byte of it is wrong', async () => {
    const png = makePng(30, 20)
    await fc.assert(
      fc.asyncProperty(fc.nat(png.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const copy = png.slice()
        copy[at] = (copy[at] ?? 0) ^ change
        const { result } = await readHere(copy)
        // A signature broken beyond recognition makes it an unknown file, which is kept as it is.
        expect(result.ok ? result.format : result.reason).toMatch(/^(damaged|too-large|attachment)$/)
      }),
    )
  })

  it('is refused when it claims more pixels than the limit', async () => {
    expect((await readHere(makePng(30, 20), { limits: { imagePixels: 500 } })).result).toEqual({
      ok: false,
      reason: 'too-large',
    })
  })

  it('has a page for each page of a TIFF, turned as its orientation says', async () => {
    const { result, pages } = await readHere(
      makeTiff([
        { width: 16, height: 8 },
        { width: 24, height: 10, orientation: 6 },
      ]),
    )
    expect(result).toMatchObject({ ok: true, format: 'tiff', pageCount: 2 })
    expect(pages.map(({ width, height, rotation }) => [width, height, rotation])).toEqual([
      [16, 8, 0],
      [24, 10, 90],
    ])
  })

  it('is refused when the directories of a TIFF go round in a loop', async () => {
    const tiff = makeTiff([{ width: 16, height: 8 }])
    const next = 8 + 2 + 10 * 12
    tiff.set([8, 0, 0, 0], next)
    expect((await readHere(tiff)).result).toEqual(damaged)
  })
})

describe('other bytes', () => {
  it('are refused when there are none', async () => {
    expect((await readHere(new Uint8Array())).result).toEqual({ ok: false, reason: 'empty' })
  })

  it('of text are cut into pages and their language is told', async () => {
    const text = 'Суд установил, что обвиняемый был задержан вечером. '.repeat(200)
    const { result, pages } = await readHere(new TextEncoder().encode(text))
    expect(result).toMatchObject({ ok: true, format: 'text', language: 'ru' })
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => page.hasText)).toBe(true)
  })

  it.each([
    ['a zip archive', [0x50, 0x4b, 3, 4, 20, 0], 'application/zip'],
    ['a letter', [...Buffer.from('From: a@b\nTo: c@d\nSubject: x\nDate: y\n\nText')], 'message/rfc822'],
    ['an RTF file', [...Buffer.from('{\\rtf1 text}')], 'application/rtf'],
  ])('of %s are an attachment', async (_, bytes, mediaType) => {
    const { result } = await readHere(Uint8Array.from(bytes))
    expect(result).toMatchObject({ ok: true, format: 'attachment', mediaType, pageCount: 0 })
  })

  it('never make the reader throw', async () => {
    const starts = [
      '',
      '%PDF-1.7\n',
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff',
      'II*\0',
      'MM\0*',
      'RIFF\0\0\0\0WEBPVP8 ',
      '\xff\xfe',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const { result } = await readHere(Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest]))
        expect(result.ok || result.reason !== 'failed').toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
