import { describe, expect, it } from 'vitest'
import type { CaseDocument, DocumentPage } from '#shared/domain/document.ts'
import type { Passage } from '#shared/domain/passage.ts'
import * as citations from './citations.ts'

const sheet = (number: number) => ({ number, verso: false })
const document = {
  title: 'Протокол допроса',
  pageCount: 3,
  sheets: [{ series: 'main', volume: 3, first: sheet(45), last: sheet(47), numbering: '' }],
} as unknown as CaseDocument
const loose = { ...document, sheets: [] } as CaseDocument
const pages = [null, 'ii', '2'].map((label, index) => ({ index, label })) as unknown as DocumentPage[]
const passage = (exact: string, ...at: number[]): Passage => ({
  parts: at.map((page) => ({
    page,
    geometry: { type: 'text' },
    quote: { exact, prefix: '', suffix: '' },
    position: null,
  })),
})

// Numbers are held to their words by no-break spaces; here they are read as spaces.
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const quotation = (...args: Parameters<typeof citations.quotation>) => plain(citations.quotation(...args))
const shortPlace = (...args: Parameters<typeof citations.shortPlace>) => plain(citations.shortPlace(...args))

describe('quoting with the place', () => {
  it('sets words of one line in quotation marks and the sheet in brackets', () => {
    expect(quotation(document, pages, passage('доставлен\n ночью', 1), 'ru')).toBe('«доставлен ночью» (т. 3, л.д. 46)')
    expect(quotation(document, pages, passage('brought in', 1), 'en')).toBe('“brought in” (vol. 3, sheet 46)')
  })

  it('cites all pages of a passage that goes over a page break', () => {
    expect(quotation(document, pages, passage('а', 0, 1), 'ru')).toBe('«а а» (т. 3, л.д. 45–46)')
  })

  it('gives the place alone for an area without words', () => {
    expect(quotation(document, pages, passage('', 2), 'ru')).toBe('т. 3, л.д. 47')
  })
})

describe('the place in a list', () => {
  it('is the sheet, or the page where no sheets are known', () => {
    expect(shortPlace(document, pages, 0, 'ru')).toBe('т. 3, л.д. 45')
    expect(shortPlace(loose, pages, 1, 'ru')).toBe('с. 2 (ii)')
  })
})
