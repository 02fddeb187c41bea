import type { SearchTerm } from '#shared/domain/search.ts'
import type { QueryNode } from '#shared/text/query.ts'

/**
 * A query tree as an FTS5 expression. Words are folded: letters and digits only, so nothing in them is syntax;
 * they are quoted all the same.
 */
export function ftsExpression(node: QueryNode): string {
  if (node.type === 'leaf') return `(${leafExpression(node.terms)})`
  if (node.type === 'or') return `(${node.any.map(ftsExpression).join(' OR ')})`
  const all = node.all.map(ftsExpression).join(' AND ')
  return node.none.length === 0 ? `(${all})` : `((${all}) NOT (${node.none.map(ftsExpression).join(' OR ')}))`
}

/** Whether an expression asks for words by their beginning: the star stands outside the quotes there alone. */
export const hasBeginnings = (expression: string): boolean => expression.includes('" *')

const phrase = (words: readonly string[]) => `"${words.join(' ').replaceAll('"', '""')}"`

/** The stem finds, the exact form ranks higher: it matches in both columns. */
function leafExpression(terms: readonly SearchTerm[]): string {
  const exact = new Set<string>()
  const stems = new Set<string>()
  for (const term of terms) {
    exact.add(term.prefix ? `${phrase(term.words)} *` : phrase(term.words))
    if (!term.exact) stems.add(phrase(term.stems))
  }
  const column = (name: string, phrases: Set<string>) => `{${name}} : (${[...phrases].join(' OR ')})`
  return stems.size === 0 ? column('exact', exact) : `${column('stems', stems)} OR ${column('exact', exact)}`
}
