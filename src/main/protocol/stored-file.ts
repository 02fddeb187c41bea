import { DocumentId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { COMMON_HEADERS, windowPolicy } from '../security/headers.ts'
import { refuse } from './assets.ts'
import { parseRange } from './range.ts'
import type { AskVault } from './vault-door.ts'

/** The vault gives at most this much at a time (`files.read`). */
const PIECE = 8 * 1024 * 1024

/**
 * Types a browser may be told. Anything else is bytes to it: a stored HTML or SVG must never be a page of ours.
 */
const SHOWN = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/tiff',
  'text/plain',
])

/** GET /files/<document id>: the document's bytes, whole or by range, decrypted as they are asked for. */
export async function answerFile(ask: AskVault, id: string, request: Request): Promise<Response> {
  const documentId = DocumentId.safeParse(id)
  if (!documentId.success) return refuse(404)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  try {
    const { size, mediaType } = await ask('files.describe', { documentId: documentId.data })
    const range = parseRange(request.headers.get('range'), size)
    const headers: Record<string, string> = {
      ...COMMON_HEADERS,
      'Accept-Ranges': 'bytes',
      'Content-Type': SHOWN.has(mediaType) ? mediaType : 'application/octet-stream',
      'Content-Security-Policy': `${windowPolicy(null)}; sandbox`,
    }
    if (range === 'unsatisfiable')
      return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
    const { start, end } = range ?? { start: 0, end: size }
    headers['Content-Length'] = String(end - start)
    if (range) headers['Content-Range'] = `bytes ${start}-${end - 1}/${size}`
    const body = request.method === 'HEAD' ? null : bytesOf(ask, documentId.data, start, end)
    return new Response(body, { status: range ? 206 : 200, headers })
  } catch (error) {
    if (error instanceof DeloError) return refuse(error.code === 'vault-locked' ? 423 : 404)
    throw error
  }
}

/** Reads ahead by nothing: the next piece is decrypted when the reader of the stream wants it. */
function bytesOf(ask: AskVault, documentId: DocumentId, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at >= end) return controller.close()
        const { bytes } = await ask('files.read', { documentId, start: at, end: Math.min(end, at + PIECE) })
        if (bytes.length === 0) throw new DeloError('file-damaged')
        at += bytes.length
        controller.enqueue(bytes)
      },
    },
    { highWaterMark: 0 },
  )
}
