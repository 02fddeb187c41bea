import { cleanText } from '../text/clean.ts'

/**
 * The title a PDF carries, where it is one: programs write file names, "untitled" and placeholders there.
 * Null otherwise.
 */
export function sensibleTitle(raw: string): string | null {
  const title = cleanText(raw).replace(/\s+/g, ' ').trim()
  if (title.length < 4 || title.length > 300) return null
  // Letters enough, and no wrong-code-page or replacement garbage.
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  if (letters < 3 || letters * 2 < title.length || /[\ufffd\u00c0-\u00ff]{3}/.test(title)) return null
  if (
    /^(untitled|без (имени|названия)|документ\d*|document\d*|doc\d*|scan|title|none|null|новый документ)\b/i.test(title)
  )
    return null
  if (/^microsoft (word|powerpoint|excel|office)\b/i.test(title)) return null
  if (/\.(docx?|odt|rtf|pdf|xlsx?|pptx?|indd|tex|dvi|ps|tiff?|jpe?g|png|html?|wpd|qxd|cdr)$/i.test(title)) return null
  if (/^[a-z]:\\|^(https?|file):|[\\/][^\\/ ]+[\\/]/i.test(title)) return null
  return title
}
