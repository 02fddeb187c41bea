import { wordsOf } from '#shared/text/words.ts'

/** Asks the index for texts in which each typed word begins a word; null when nothing is typed. Folded words hold no syntax. */
export function beginningsExpression(typed: string): string | null {
  const words = wordsOf(typed).map(({ word }) => `{exact} : "${word}" *`)
  return words.length === 0 ? null : words.join(' AND ')
}

/** A condition on the id of a record that is indexed under `target`: it matches the one value, an FTS5 expression. */
export const isFound = (column: string, target: string): string =>
  `${column} IN (SELECT target_id FROM search_text WHERE target = '${target}'
     AND id IN (SELECT rowid FROM search_item WHERE search_item MATCH ?))`
