import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Report } from '#shared/domain/summary.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (text: string) => text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '')

/** Title and day, nothing else: no author, no last editor, no revision, no program. */
const properties = ({ title, date, language }: Report): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** Parts that say something about the program that wrote them and nothing about the text. */
const DROPPED = ['docProps/app.xml', 'docProps/custom.xml', 'word/theme/theme1.xml']

const withoutReferences = (xml: string): string =>
  DROPPED.reduce((text, part) => {
    const name = part.split('/').slice(-1)[0] ?? ''
    return text
      .replaceAll(new RegExp(`<Override[^>]*PartName="/${part}"[^>]*/>`, 'g'), '')
      .replaceAll(new RegExp(`<Relationship [^>]*Target="[^"]*${name}"[^>]*/>`, 'g'), '')
  }, xml)

function rewrite(name: string, bytes: Uint8Array, report: Report): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(properties(report))
  const refers = name.endsWith('.rels') || name === '[Content_Types].xml'
  return refers ? strToU8(withoutReferences(strFromU8(bytes))) : bytes
}

/**
 * Rewrites the package so that it holds only what the summary is made of: fixed properties, fixed times and order.
 * The same report gives the same bytes.
 */
export async function scrubDocx(
  packed: Uint8Array,
  report: Report,
  complete: (documentXml: string) => Promise<string>,
): Promise<Uint8Array> {
  const [year = 1980, month = 1, day = 1] = report.date.split('-').map(Number)
  // ZIP times have no zone and fflate reads them off the local clock: local midnight is the same bytes everywhere.
  const options = { mtime: new Date(year, month - 1, day), level: 6, os: 0, attrs: 0 } as const
  const parts = Object.entries(unzipSync(packed)).filter(([name]) => !DROPPED.includes(name))
  const files: Zippable = {}
  for (const [name, bytes] of parts.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const rewritten =
      name === 'word/document.xml' ? strToU8(await complete(strFromU8(bytes))) : rewrite(name, bytes, report)
    files[name] = [rewritten, options]
  }
  return zipSync(files)
}
