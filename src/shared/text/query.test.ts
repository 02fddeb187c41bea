import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery, type QueryNode } from './query.ts'

/** A tree as text: stems in braces, exact words in quotes, a star after a beginning. */
function show(node: QueryNode | null): string {
  if (!node) return 'nothing'
  if (node.type === 'leaf') {
    // The first reading; look-alikes and the other language's stem follow it.
    const [term] = node.terms
    return term?.exact ? `"${term.words.join(' ')}"${term.prefix ? '*' : ''}` : `{${term?.stems.join(' ')}}`
  }
  if (node.type === 'or') return `(${node.any.map(show).join(' | ')})`
  return `(${node.all.map(show).join(' & ')}${node.none.map((other) => ` !${show(other)}`).join('')})`
}
const read = (query: string) => {
  const { root, notice } = parseQuery(query)
  return notice ? `${notice}: ${show(root)}` : show(root)
}

describe('a query', () => {
  it.each([
    ['обыски', '{обыск}'],
    ['court', '{court}'],
    ['обыск арест', '({обыск} & {арест})'],
    ['"был задержан"', '"был задержан"'],
    ['«был задержан»', '"был задержан"'],
    ['“was detained”', '"was detained"'],
    ['~"обыска квартиры"', '{обыск квартир}'],
    ['=обыска', '"обыска"'],
    ['обыс*', '"обыс"*'],
    ['обыск И арест', '({обыск} & {арест})'],
    ['обыск AND арест', '({обыск} & {арест})'],
    ['обыск ИЛИ арест', '({обыск} | {арест})'],
    ['обыск OR арест', '({обыск} | {арест})'],
    ['обыск НЕ арест', '({обыск} !{арест})'],
    ['обыск -арест', '({обыск} !{арест})'],
    ['(обыск ИЛИ арест) НЕ "ночью"', '(({обыск} | {арест}) !"ночью")'],
    ['обыск -(арест ИЛИ досмотр)', '({обыск} !({арест} | {досмотр}))'],
    ['205.2 обыск', '({205 2} & {обыск})'],
    ['1-234/2019', '{1 234 2019}'],
    ['обыск и арест', '({обыск} & {арест})'],
    ['"суд и арест"', '"суд и арест"'],
  ])('reads %s', (query, tree) => {
    expect(read(query)).toBe(tree)
  })
  it('takes an open quote as one that is still being typed', () => {
    expect(read('"был задержан')).toBe('"был задержан"')
  })
  it('reads what cannot be understood as words, and says so', () => {
    expect(read('обыск (арест')).toBe('read-as-words: ({обыск} & {арест})')
    expect(read('обыск ИЛИ')).toBe('read-as-words: {обыск}')
    expect(read('-обыск')).toBe('read-as-words: {обыск}')
    expect(read('NOT обыск)')).toContain('read-as-words')
  })
  it('says when there is nothing to look for', () => {
    for (const query of ['', '   ', '—', '"', '()', '***', '№'])
      expect(parseQuery(query)).toMatchObject({ root: null, notice: 'empty' })
  })
  it('looks for both scripts when a word could be of either', () => {
    const words = (query: string) => parseQuery(query).terms.map((term) => term.words.join(' '))
    expect(words('ATC')).toEqual(expect.arrayContaining(['atc', 'атс']))
    expect(words('АТС')).toEqual(expect.arrayContaining(['atc', 'атс']))
    expect(words('A40-1/2019')).toEqual(expect.arrayContaining(['a 40 1 2019', 'а 40 1 2019']))
  })
  it('asks for the Russian and the Ukrainian stem of a word that could be either', () => {
    const stems = parseQuery('затриманого').terms.flatMap((term) => term.stems)
    expect(stems).toEqual(['затриман', 'затрим'])
  })
  it('gives marks for what may be there, not for what must not', () => {
    expect(parseQuery('обыск -арест').terms.flatMap(({ words }) => words)).toContain('обыск')
    expect(parseQuery('обыск -досмотр').terms.flatMap(({ words }) => words)).not.toContain('досмотр')
  })
  it('never throws, however it is spelt', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '«',
        '»',
        '~"',
        '(',
        ')',
        '-',
        '=',
        '*',
        ' ',
        'И',
        'ИЛИ',
        'НЕ',
        'AND',
        'NOT',
        'суд',
        "'",
        ';',
        '{exact}:',
        'NEAR(',
        '\u0000',
        '^',
        '+',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }).map((parts) => parts.join('')),
        (query) => {
          const { root, notice, terms } = parseQuery(query)
          expect(root === null).toBe(notice === 'empty')
          for (const term of terms)
            for (const word of [...term.words, ...term.stems]) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        },
      ),
      { numRuns: 2_000 },
    )
  })
  it('reads a thousand brackets without running out of stack', () => {
    expect(parseQuery(`${'('.repeat(500)}суд${')'.repeat(500)}`).root).not.toBeNull()
  })
})
