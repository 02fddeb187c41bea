import { createRequire } from 'node:module'

/**
 * The faces of the PDF. PT Serif was drawn for the languages of Russia and carries Latin and Cyrillic in one file, so
 * a line of mixed scripts is one font; DejaVu Sans stands in for what it lacks (Greek, Hebrew, Arabic, Georgian…).
 */
const { resolve } = createRequire(import.meta.url)
const FILES = {
  serif: () => resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
  serifItalic: () => resolve('@expo-google-fonts/pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf'),
  serifBold: () => resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'),
  serifBoldItalic: () => resolve('@expo-google-fonts/pt-serif/700Bold_Italic/PTSerif_700Bold_Italic.ttf'),
  sans: () => resolve('@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf'),
  sansBold: () => resolve('@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf'),
  other: () => resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  otherBold: () => resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const
export type FaceName = keyof typeof FILES

/** What pdfkit keeps behind `doc.font()`: measuring by it directly spares a switch of state for every word. */
type EmbeddedFont = {
  font: { hasGlyphForCodePoint(codePoint: number): boolean }
  widthOfString(text: string, size: number): number
  /** In thousandths of the size. */
  ascender: number
  descender: number
}

export type Face = {
  name: FaceName
  has(codePoint: number): boolean
  /** Points. */
  width(text: string, size: number): number
  ascent: number
  descent: number
}

export type FontBook = { face(name: FaceName): Face; standIn(name: FaceName): Face }

/**
 * Faces are opened when the text first needs them; pdfkit embeds of each only the glyphs that were used.
 * A parsed font is not shared between documents: fontkit remembers of a glyph which letters it stood for when it was
 * first asked, and making a subset asks without letters; the next document's text would lose them.
 */
export function fontBook(document: PDFKit.PDFDocument): FontBook {
  const faces = new Map<FaceName, Face>()
  const open = (name: FaceName): Face => {
    document.registerFont(name, FILES[name]()).font(name)
    const embedded = (document as unknown as { _font: EmbeddedFont })._font
    return {
      name,
      has: (codePoint) => embedded.font.hasGlyphForCodePoint(codePoint),
      width: (text, size) => embedded.widthOfString(text, size),
      ascent: embedded.ascender / 1000,
      descent: -embedded.descender / 1000,
    }
  }
  const face = (name: FaceName): Face => {
    const known = faces.get(name) ?? open(name)
    faces.set(name, known)
    return known
  }
  return { face, standIn: (name) => face(name.includes('Bold') ? 'otherBold' : 'other') }
}
