import type { NameLeak } from '#shared/domain/summary.ts'
import type { NameFinder } from './name-finder.ts'
import { readableText } from './readable-text.ts'

/** `says`: what is to be read in place of the bytes, of a picture. */
export type FinishedFile = { name: string; bytes: Uint8Array; says?: string }

/** More places than these of one person in one file say nothing new. */
const MOST_PLACES = 5
const AROUND = 30

/** Text as a reader sees it: Markdown's backslashes, soft hyphens and the spaces of a PDF's layout are no part of a name. */
const asRead = (text: string): string => text.replaceAll(/\\(?=[-_.])|\u00ad/g, '').replaceAll(/[^\S\n]+/g, ' ')

const wordsAround = (text: string, start: number, end: number): string =>
  text
    .slice(Math.max(0, start - AROUND), end + AROUND)
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Searches finished files and their names for every form of the names of people who must not be in them. */
export function findLeaks(files: readonly FinishedFile[], finder: NameFinder): NameLeak[] {
  if (finder.empty) return []
  return files.flatMap(({ name, bytes, says }) => {
    const inName = finder.find(name.replaceAll(/[_.]/g, ' ')).map(({ personId, start, end }) => ({
      personId,
      file: name,
      where: 'name' as const,
      found: name.slice(start, end),
      around: name,
    }))
    const text = asRead(says ?? readableText(name, bytes))
    const places = Map.groupBy(finder.find(text), ({ personId }) => personId)
    const inside = [...places.values()].flatMap((of) =>
      of.slice(0, MOST_PLACES).map(({ personId, start, end }) => ({
        personId,
        file: name,
        where: 'content' as const,
        found: text.slice(start, end).replaceAll(/\s+/g, ' '),
        around: wordsAround(text, start, end),
      })),
    )
    return [...inName, ...inside]
  })
}
