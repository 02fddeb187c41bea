import { strFromU8, unzipSync } from 'fflate'
import { ownPdfText } from './pdf-text.ts'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10))
    return ENTITIES[name ?? ''] ?? whole
  })

/** Tags that end a word; the others (a run of bold letters, a link) may stand inside one. */
const APART = /<\/?(?:w:p|w:tab|w:br|w:tc|p|h\d|li|td|th|tr|br|div|dt|dd|text|title|desc|row|c|si|head|body)\b[^>]*>/gi

/** Text and attributes of XML or HTML: an author may hide in an attribute. */
function markupText(markup: string): string {
  const attributes = [...markup.matchAll(/\s[\w:.-]+="([^"]*)"/g)].map(([, value = '']) => value)
  return decoded([markup.replace(APART, '\n').replace(/<[^>]*>/g, ''), ...attributes].join('\n'))
}

/**
 * All that can be read in a file that Delo has just written, by the ending of its name: what it shows and what it
 * carries beside that (properties, alternative texts, names of its parts).
 */
export function readableText(name: string, bytes: Uint8Array): string {
  switch (/\.(\w+)$/.exec(name)?.[1]?.toLowerCase()) {
    case 'pdf':
      return ownPdfText(bytes)
    case 'docx':
    case 'xlsx':
      return Object.entries(unzipSync(bytes))
        .map(([part, content]) => `${part}\n${readableText(/\.(xml|rels)$/.test(part) ? 'x.html' : part, content)}`)
        .join('\n')
    case 'html':
    case 'svg':
      return markupText(strFromU8(bytes))
    case 'ics':
      // Long lines are folded: a line's end before a space is none. Then what was escaped: "\\n" is no letter.
      return strFromU8(bytes)
        .replace(/\r?\n[ \t]/g, '')
        .replace(/\\([nN\\;,])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one))
    case 'png':
      return ''
    default:
      return strFromU8(bytes)
  }
}
