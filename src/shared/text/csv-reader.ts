const SPECIAL = /[",\r\n]/
const END = /[,\r\n]/

/** The value that begins at `from`, and where it ends. Throws for a quote out of place or never closed. */
function value(source: string, from: number): [text: string, end: number] {
  if (source[from] !== '"') {
    const length = source.slice(from).search(SPECIAL)
    const end = length === -1 ? source.length : from + length
    if (source[end] === '"') throw new Error(`a quote within a value at ${end}`)
    return [source.slice(from, end), end]
  }
  let text = ''
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] !== '"') text += source[at]
    else if (source[at + 1] === '"') text += source[at++]
    else if (at + 1 === source.length || END.test(source.charAt(at + 1))) return [text, at + 1]
    else throw new Error(`a value goes on after its quote at ${at}`)
  }
  throw new Error('a quote is never closed')
}

/** Rows of a CSV text (RFC 4180, lines may end in LF alone), read strictly, to prove what `toCsv` writes. */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '')
  const rows: string[][] = []
  for (let at = 0; at < source.length; ) {
    const row: string[] = []
    for (;;) {
      const [cell, end] = value(source, at)
      row.push(cell)
      at = end + 1
      if (source[end] !== ',') break
    }
    rows.push(row)
    if (source[at - 1] === '\r' && source[at] === '\n') at++
  }
  return rows
}
