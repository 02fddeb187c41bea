/** The last part of a path as received, whichever way its slashes lean. */
export const baseName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path

/** Names that programs and cameras give: they tell nothing. */
const MEANINGLESS = [
  /^(img|dsc|dscn|scan|skan|скан|image|photo|фото|pic|picture|file|файл|doc|документ|document|untitled|new|page|mg|pxl|wp|screenshot|вложение|attachment)?[\s_.()-]*[\d\s_.()-]*$/i,
  /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i,
  /^[0-9a-f]{24,}$/i,
]

/**
 * A document's title: the file's name without its extension and underscores, or the title that the file itself carries
 * where the name tells nothing. Never empty, at most 500 characters, one line.
 */
export function titleFor(path: string, ownTitle: string | null): string {
  const name = baseName(path).normalize('NFC')
  const stem = tidy(name.replace(/(?<=.)\.[\p{L}\d]{1,8}$/u, ''))
  const own = tidy(ownTitle ?? '')
  if (own && MEANINGLESS.some((pattern) => pattern.test(stem))) return own
  return stem || tidy(name) || '—'
}

const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_+/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500)
    .toWellFormed()
    .trim()
