import { tiffPages } from './decode/tiff.ts'
import type { Engines } from './engines.ts'
import type { ImageFacts } from './image/facts.ts'
import { readJpeg } from './image/jpeg.ts'
import { readPng } from './image/png.ts'
import { readWebp } from './image/webp.ts'
import { type Limits, Refusal } from './limits.ts'
import type { PageCollector } from './pages.ts'

/** A picture is one page of its own pixels; it has text once it is recognised, not before. Throws Refusal. */
export async function readImage(
  bytes: Uint8Array,
  mediaType: string,
  engines: Engines,
  limits: Limits,
  pages: PageCollector,
): Promise<void> {
  const facts = await factsOf(bytes, mediaType, limits)
  await engines.decodeImage(bytes, mediaType).catch(() => {
    throw new Refusal('damaged')
  })
  await pages.add({ label: null, ...facts, text: '' })
}

async function factsOf(bytes: Uint8Array, mediaType: string, limits: Limits): Promise<ImageFacts> {
  if (mediaType === 'image/png') return readPng(bytes, limits.imagePixels)
  if (mediaType === 'image/jpeg') return readJpeg(bytes, limits.imagePixels)
  return readWebp(bytes, limits.imagePixels)
}

/** Every page of a TIFF. Throws Refusal. */
export async function readTiff(bytes: Uint8Array, limits: Limits, pages: PageCollector): Promise<void> {
  let found: ReturnType<typeof tiffPages>
  try {
    found = tiffPages(bytes)
  } catch {
    throw new Refusal('damaged')
  }
  if (found.length === 0) throw new Refusal('damaged')
  for (const page of found) {
    if (page.width * page.height > limits.imagePixels) throw new Refusal('too-large')
    await pages.add({ label: null, ...page, text: '' })
  }
}
