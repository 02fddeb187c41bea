/** A piece of a query. `exact`: forms as typed; `quoted`: was in quotes; `prefix`: the last word is a beginning. */
export type Lexeme =
  | { type: 'text'; text: string; exact: boolean; quoted: boolean; prefix: boolean }
  | { type: 'and' | 'or' | 'not' | 'open' | 'close' }

const OPERATORS = new Map<string, 'and' | 'or' | 'not'>([
  ...['AND', 'И', 'І', 'ТА', 'UND'].map((word) => [word, 'and'] as const),
  ...['OR', 'ИЛИ', 'АБО', 'ЧИ', 'ODER'].map((word) => [word, 'or'] as const),
  ...['NOT', 'НЕ', 'НІ', 'NICHT'].map((word) => [word, 'not'] as const),
])

const CLOSING: Record<string, string> = { '"': '"', '«': '»', '“': '”"', '„': '“”"', '”': '”"' }

/** Cuts a query into pieces. A quote that is not closed runs to the end: the user is still typing. */
export function lex(query: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let i = 0
  while (i < query.length) {
    const character = query.charAt(i)
    if (character === ' ') {
      i++
    } else if (character === '(' || character === ')') {
      lexemes.push({ type: character === '(' ? 'open' : 'close' })
      i++
    } else if (/[-–−!]/.test(character) && startsTerm(query, i)) {
      lexemes.push({ type: 'not' })
      i++
    } else if (CLOSING[character] !== undefined || (character === '~' && CLOSING[query.charAt(i + 1)] !== undefined)) {
      const anyForm = character === '~'
      i += anyForm ? 1 : 0
      const closing = CLOSING[query.charAt(i)] ?? ''
      let end = i + 1
      while (end < query.length && !closing.includes(query.charAt(end))) end++
      lexemes.push({ type: 'text', text: query.slice(i + 1, end), exact: !anyForm, quoted: true, prefix: false })
      i = end + 1
    } else {
      let end = i
      while (end < query.length && !' ()"«»“”„'.includes(query.charAt(end))) end++
      if (end === i) end++
      const text = query.slice(i, end)
      const operator = OPERATORS.get(text)
      if (operator) lexemes.push({ type: operator })
      else {
        const exact = /^=+[^=]/.test(text)
        lexemes.push({ type: 'text', text, exact, quoted: false, prefix: /[^*]\*+$/.test(text) })
      }
      i = end
    }
  }
  return lexemes.filter((lexeme) => lexeme.type !== 'text' || /[\p{L}\p{N}]/u.test(lexeme.text))
}

/** A minus counts as NOT only at the start of a word: "кто-то", "1-234/2019" and "слово - слово" have none. */
function startsTerm(query: string, at: number): boolean {
  const before = query.charAt(at - 1)
  const after = query.charAt(at + 1)
  return (at === 0 || before === ' ' || before === '(') && /[^ )\-–−!]/.test(after) && after !== ''
}
