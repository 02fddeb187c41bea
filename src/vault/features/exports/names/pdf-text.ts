import { unzlibSync } from 'fflate'

/**
 * The text of a PDF that Delo itself has just written, for the leak check: what its pages show, its outline, its title
 * and every other string in it. It reads what pdfkit writes (whole objects, Flate streams, Identity-H fonts with a
 * ToUnicode map each) and is not made for foreign files: those are parsed in the reader only.
 */
export function ownPdfText(bytes: Uint8Array): string {
  const raw = latin1(bytes)
  const objects = objectsOf(bytes, raw)
  const maps = new Map([...objects].map(([number, { stream }]) => [number, toUnicode(stream)]))
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of objects.values())
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1]
      if (map) fonts.set(name, maps.get(map) ?? new Map())
    }
  const texts: string[] = []
  for (const { head, stream } of objects.values()) {
    texts.push(...strings(head))
    if (stream !== '' && /\bBT\b/.test(stream)) texts.push(shownText(stream, fonts))
    if (stream !== '') texts.push(...strings(stream))
  }
  return texts.join('\n')
}

type Entry = { head: string; stream: string }

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

function objectsOf(bytes: Uint8Array, raw: string): Map<string, Entry> {
  const objects = new Map<string, Entry>()
  for (const match of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = '', body = ''] = match
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const start = match.index + match[0].indexOf(body) + at + 'stream\n'.length
    const end = raw.indexOf('\nendstream', start)
    objects.set(number, { head, stream: at < 0 ? '' : inflated(bytes.subarray(start, end), head) })
  }
  const trailer = raw.lastIndexOf('trailer')
  if (trailer >= 0) objects.set('trailer', { head: raw.slice(trailer), stream: '' })
  return objects
}

function inflated(bytes: Uint8Array, head: string): string {
  if (/\/Subtype \/(?:Image|OpenType|CIDFontType0C)|\/Length1 /.test(head)) return ''
  try {
    return latin1(head.includes('/FlateDecode') ? unzlibSync(bytes) : bytes)
  } catch {
    return ''
  }
}

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** Glyph (four hex digits) → its text, from a font's ToUnicode map. */
function toUnicode(stream: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const [, from = '', , list = ''] of stream.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    const start = Number.parseInt(from, 16)
    // A ligature has several letters, with spaces between them: left out, it would shift every glyph behind it.
    for (const [index, [, text = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      map.set((start + index).toString(16).padStart(4, '0'), utf16(text.replaceAll(' ', '')))
  }
  return map
}

/** What a page's content shows, in the order in which it is drawn; a move to another place is a space. */
function shownText(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map()
  let out = ''
  for (const [, name, array] of stream.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ|\bTm\b|\bT[dD*]\b/gi,
  ))
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    else if (array !== undefined)
      for (const [, hex = ''] of array.matchAll(/<([0-9a-f]*)>/gi))
        for (const glyph of hex.match(/.{4}/g) ?? []) out += font.get(glyph.toLowerCase()) ?? ''
    else if (!out.endsWith(' ')) out += ' '
  return out
}

/** Every string of an object: titles, outline entries, alternative texts. */
function strings(body: string): string[] {
  const literal = [...body.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, text = '']) => unescaped(text))
  const hex = [...body.matchAll(/<((?:[0-9a-f]{2})+)>/gi)].map(([, text = '']) =>
    String.fromCharCode(...(text.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))),
  )
  return [...literal, ...hex].flatMap((text) => (text.startsWith('\u00fe\u00ff') ? [bigEndian(text.slice(2))] : [text]))
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, one?: string) =>
    octal === undefined
      ? one === undefined
        ? ''
        : (ESCAPES[one] ?? one)
      : String.fromCharCode(Number.parseInt(octal, 8)),
  )

function bigEndian(text: string): string {
  let out = ''
  for (let i = 0; i + 1 < text.length; i += 2)
    out += String.fromCharCode((text.charCodeAt(i) << 8) | text.charCodeAt(i + 1))
  return out
}
