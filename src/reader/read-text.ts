import { decodeText, splitTextPages } from './decode/text.ts'
import type { PageCollector } from './pages.ts'

/** Virtual pages are shown as A4. */
const WIDTH = 595
const HEIGHT = 842

/** Reads plain text into virtual pages; false when the bytes are not text after all. */
export async function readText(bytes: Uint8Array, pages: PageCollector): Promise<boolean> {
  const decoded = decodeText(bytes)
  if (!decoded) return false
  for (const { start, end } of splitTextPages(decoded.text))
    await pages.add({
      label: null,
      width: WIDTH,
      height: HEIGHT,
      rotation: 0,
      text: decoded.text.slice(start, end),
    })
  return true
}
