import type { DocumentFormat } from '#shared/domain/document.ts'
import type { ReadResult } from '#shared/domain/import.ts'
import { SNIFF_BYTES, sniff } from '#shared/domain/media-type.ts'
import { guessLanguage } from '#shared/text/guess-language.ts'
import { EngineFailure, guarded } from './engines.ts'
import { Refusal } from './limits.ts'
import { PageCollector } from './pages.ts'
import { readPdf } from './pdf/read.ts'
import { readImage, readTiff } from './read-image.ts'
import { readText } from './read-text.ts'
import type { EmitPages, ReadOptions } from './types.ts'

/**
 * Foreign bytes in, pages of text out. Pages are handed to `emit` in order as they are read; the result comes last.
 * Refuses by a named reason and throws only when `emit` does. Whoever calls it keeps the limits on time
 * (`limits.silence`) and ends the thread or process when they are passed.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions, emit: EmitPages): Promise<ReadResult> {
  let emitError: { error: unknown } | null = null
  const pages = new PageCollector(options.limits, async (batch) => {
    try {
      await emit(batch)
    } catch (error) {
      emitError = { error }
      throw error
    }
  })
  try {
    const found = await readInto(pages, bytes, options)
    await pages.flush()
    return {
      ok: true,
      ...found,
      pageCount: pages.count,
      language: pages.sample === '' ? null : guessLanguage(pages.sample),
    }
  } catch (error) {
    if (emitError) throw (emitError as { error: unknown }).error
    if (error instanceof EngineFailure) return { ok: false, reason: 'failed' }
    if (error instanceof Refusal) return { ok: false, reason: error.reason }
    // Parsers throw anything when the bytes are bad enough; an allocation that failed says so.
    return {
      ok: false,
      reason: error instanceof RangeError && /alloc|memory|length/i.test(error.message) ? 'too-large' : 'damaged',
    }
  }
}

type Found = { format: DocumentFormat; mediaType: string; title: string | null; password: string | null }

async function readInto(pages: PageCollector, bytes: Uint8Array, options: ReadOptions): Promise<Found> {
  const { limits, password } = options
  const engines = guarded(options.engines)
  if (bytes.length === 0) throw new Refusal('empty')
  if (bytes.length > limits.bytes) throw new Refusal('too-large')
  const { format, mediaType } = sniff(bytes.subarray(0, SNIFF_BYTES))
  const plain = { format, mediaType, title: null, password: null }
  switch (format) {
    case 'pdf':
      return { ...plain, ...(await readPdf(bytes, password, engines, limits, pages)) }
    case 'image':
      await readImage(bytes, mediaType, engines, limits, pages)
      return plain
    case 'tiff':
      await readTiff(bytes, limits, pages)
      return plain
    case 'text':
      if (await readText(bytes, pages)) return plain
      return { ...plain, format: 'attachment', mediaType: 'application/octet-stream' }
    case 'attachment':
      return plain
  }
}
