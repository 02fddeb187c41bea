import type { TextPosition } from '#shared/domain/passage.ts'
import type { FindQuery } from '../view.ts'

export type Found = TextPosition & { page: number }

const LETTER = /[\p{L}\p{N}_]/u

/** Every place of the query in the pages, in order. ё and е are one letter, as everywhere in search. */
export function findInPages(pages: Iterable<string>, { text, matchCase, wholeWords }: FindQuery): Found[] {
  const fold = (value: string) => {
    const plain = value.replaceAll('ё', 'е').replaceAll('Ё', 'Е')
    // Lower case may be longer in a few letters; those keep their case, so that places stay countable.
    return matchCase
      ? plain
      : plain.replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
  }
  const wanted = fold(text)
  const found: Found[] = []
  if (wanted.trim() === '') return found
  let page = 0
  for (const content of pages) {
    const haystack = fold(content)
    for (let start = haystack.indexOf(wanted); start >= 0; start = haystack.indexOf(wanted, start + wanted.length)) {
      const end = start + wanted.length
      const inside = LETTER.test(haystack.charAt(start - 1)) || LETTER.test(haystack.charAt(end))
      if (!wholeWords || !inside) found.push({ page, start, end })
    }
    page++
  }
  return found
}
