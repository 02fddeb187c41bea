import { decodeText, splitTextPages } from '#reader/decode/text.ts'
import { byteSource } from '../bytes.ts'
import type { PageSpace } from '../geometry.ts'
import type { PageContent } from './content.ts'

/** Width of a text page and height it is taken for until it is laid out, CSS pixels at scale 1. */
const WIDTH = 760
const LINE = 24
const CHARACTERS_A_LINE = 84

/** A text file cut into pages exactly as it was when it was indexed. */
export class TextContent implements PageContent {
  readonly kind = 'text'
  readonly pageCount: number
  readonly #pages: string[]
  readonly #language: string | null

  constructor(text: string, language: string | null) {
    this.#pages = splitTextPages(text).map(({ start, end }) => text.slice(start, end))
    this.pageCount = this.#pages.length
    this.#language = language
  }

  text = (index: number): string => this.#pages[index] ?? ''

  size(index: number): { width: number; height: number } {
    const lines = this.text(index)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0)
    return { width: WIDTH, height: 112 + lines * LINE }
  }

  /** Text flows: there are no page units, only words. */
  space = (): PageSpace => ({ box: [0, 0, 0, 0], yUp: false, rotation: 0 })

  async fill(index: number, page: HTMLElement): Promise<HTMLElement> {
    const text = document.createElement('div')
    text.className = 'delo-text'
    text.textContent = this.text(index)
    if (this.#language) text.lang = this.#language
    page.prepend(text)
    return text
  }

  empty(_index: number, page: HTMLElement): void {
    page.querySelector('.delo-text')?.remove()
  }

  destroy(): void {}
}

/** Fetches a text file whole: even a long one is small. Null when it is not text after all. */
export async function textContent(
  url: string,
  language: string | null,
  signal: AbortSignal,
): Promise<TextContent | null> {
  const response = await byteSource().fetch(url, { signal })
  if (!response.ok) throw new Error('unreachable')
  const decoded = decodeText(new Uint8Array(await response.arrayBuffer()))
  return decoded && new TextContent(decoded.text, language)
}
