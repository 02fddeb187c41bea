import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'

/** Whether a program of the system is there: the strictest checks run only with Poppler and LibreOffice installed. */
export const installed = (program: string): boolean => spawnSync('which', [program]).status === 0

/** Runs a program on bytes in a throwaway folder; `{}` in an argument is the file, `{dir}` the folder. */
export function runOn(bytes: Uint8Array, ending: string, program: string, args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'delo-tool-'))
  try {
    const file = join(folder, `file.${ending}`)
    writeFileSync(file, bytes)
    const filled = args.map((arg) => arg.replace('{}', file).replace('{dir}', folder))
    return execFileSync(program, filled, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const squeezed = (text: string): string => text.replaceAll(/[\s\u00ad]+/g, '')

/** Every stream of a PDF, inflated, and the file itself: all bytes a snoop could look at. */
export function pdfBytes(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const parts = [raw]
  for (const match of raw.matchAll(/stream\n/g)) {
    const start = match.index + match[0].length
    const end = raw.indexOf('\nendstream', start)
    try {
      parts.push(inflateSync(Buffer.from(bytes.subarray(start, end))).toString('latin1'))
    } catch {
      parts.push(raw.slice(start, end))
    }
  }
  return parts.join('\n')
}

export const docxParts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** What must never be in an export: who and where the computer is. Short words, and `:root` of a style sheet, would be found by chance. */
export const canaries = (): string[] =>
  [userInfo().username, hostname(), homedir(), process.cwd(), tmpdir()].filter(
    (word) => word.length > 3 && word !== 'root',
  )

const encodings = (word: string): string[] => {
  const utf8 = Buffer.from(word, 'utf8')
  const utf16 = Buffer.from(word, 'utf16le')
  return [utf8, utf16, Buffer.from(utf16).swap16()]
    .map((bytes) => bytes.toString('latin1'))
    .concat(utf8.toString('base64').replace(/=+$/, '').slice(0, -1), utf8.toString('hex'))
}

/** Words found in bytes given as latin1 text, in any of the encodings of threats.md. */
export const found = (words: readonly string[], latin1: string): string[] =>
  words.filter((word) => encodings(word).some((encoded) => latin1.includes(encoded)))

/** Throws where XML is not well-formed: tags that do not match, stray `<` or `&`, characters XML forbids. */
export function assertWellFormed(xml: string): void {
  const open: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>/, '')
  for (const match of body.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g)) {
    const [, close, name = '', , selfClosing, text, stray] = match
    if (stray) throw new Error(`stray < at ${match.index}`)
    if (text !== undefined) {
      if (/&(?!amp;|lt;|gt;|quot;|apos;|#\d+;|#x[0-9a-f]+;)/i.test(text)) throw new Error(`stray & in ${text}`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed())
        throw new Error('a character XML forbids')
    } else if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
    } else if (!selfClosing) open.push(name)
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`)
}
