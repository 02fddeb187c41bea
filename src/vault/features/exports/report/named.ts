import type { Report, ReportBlock } from '#shared/domain/summary.ts'
import { indexedText, wordsOf } from '#shared/text/words.ts'
import { withoutTitles } from '../names/titles.ts'

/** Every piece of text of a report, as a reader meets it. */
function* reportTexts(report: Report): Generator<string> {
  yield report.title
  yield* blockTexts(report.blocks)
}

function* blockTexts(blocks: readonly ReportBlock[]): Generator<string> {
  for (const block of blocks)
    switch (block.type) {
      case 'heading':
        yield block.text
        break
      case 'paragraph':
        yield block.runs.map((run) => run.text).join('')
        break
      case 'facts':
        for (const { runs } of block.rows) yield runs.map((run) => run.text).join('')
        break
      case 'quote':
        yield block.runs.map((run) => run.text).join('')
        yield block.citation
        yield* blockTexts(block.comment)
        break
      case 'blockquote':
        yield* blockTexts(block.blocks)
        break
      case 'list':
        for (const item of block.items) yield* blockTexts(item)
        break
      case 'table':
        for (const cells of block.rows) for (const runs of cells) yield runs.map((run) => run.text).join('')
        break
    }
}

type Known = { name: string; aliases: readonly string[] }

const wordsIn = (text: string): string[] => {
  const { exact, stems } = indexedText(text, null)
  return [...exact.split(' '), ...stems.split(' ')].filter((word) => word !== '')
}

/** The word of a name that a text would use alone: the longer of its first and last, so a surname in either order. */
function tellingWord(name: string): string {
  const all = wordsOf(withoutTitles(name))
  const [first, last] = [all[0], all.at(-1)]
  return (first?.word.length ?? 0) >= (last?.word.length ?? 0) ? (first?.stem ?? '') : (last?.stem ?? '')
}

/**
 * Those of the vault's people whom the report seems to name, in any case of their name, alphabetically. Better one
 * too many than one too few: the list is shown before anything leaves the vault. It is made anew with every choice on
 * the screen and over everybody in the vault, so it goes by one stem a name; the search that decides whether a file
 * may leave is `NameFinder`'s, which knows every form and takes a millisecond a person to make.
 */
export function namedPersons(report: Report, persons: readonly Known[]): string[] {
  if (persons.length === 0) return []
  const said = new Set<string>()
  for (const text of reportTexts(report)) for (const word of wordsIn(text)) said.add(word)
  const named = persons.filter(({ name, aliases }) =>
    [name, ...aliases].some((form) => {
      const word = tellingWord(form)
      return word.length >= SHORTEST && said.has(word)
    }),
  )
  return named.map(({ name }) => name).sort(new Intl.Collator(report.language).compare)
}

/** Shorter words are initials and the like. */
const SHORTEST = 3
