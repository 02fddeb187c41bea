import { DocumentId } from '#shared/domain/ids.ts'
import { fromWireError } from '#shared/rpc/errors.ts'
import type { ByteSource } from '../viewer/bytes.ts'
import { isOpenDocument } from './bridge.ts'
import type { Channel } from './channel.ts'

/** The sealed process gives at most this much at a time (`files.read`). */
const PIECE = 8 * 1024 * 1024

type Described = { size: number; mediaType: string }

/** Bytes of the open vault's documents by `app://` as everywhere, those of sealed ones in boxes. */
export function sealedBytes(channel: Channel): ByteSource {
  const ask = async <T>(name: string, input: unknown): Promise<T> => {
    const outcome = await channel.fetch(name, input)
    if (!outcome.ok) throw fromWireError(outcome.error)
    return outcome.value as T
  }
  const read = async (documentId: DocumentId, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = new Uint8Array(end - start)
    for (let at = start; at < end; ) {
      const piece = await ask<{ bytes: Uint8Array }>('files.read', {
        documentId,
        start: at,
        end: Math.min(end, at + PIECE),
      })
      if (piece.bytes.length === 0) throw new Error('the file is shorter than it says')
      bytes.set(piece.bytes, at - start)
      at += piece.bytes.length
    }
    return bytes
  }
  return {
    async fetch(url, { headers, signal }) {
      const id = documentOf(url)
      if (isOpenDocument(id)) return window.fetch(url, { ...(headers ? { headers } : {}), signal })
      const { size } = await ask<Described>('files.describe', { documentId: id })
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers?.Range ?? '') ?? []
      const [start, end] = first === undefined ? [0, size] : [Number(first), Math.min(size, Number(last) + 1)]
      const bytes = await read(id, start, end)
      signal.throwIfAborted()
      return new Response(bytes, { status: first === undefined ? 200 : 206 })
    },
    async picture(url, signal) {
      const id = documentOf(url)
      if (isOpenDocument(id)) return { url, release: () => undefined }
      const { size, mediaType } = await ask<Described>('files.describe', { documentId: id })
      const bytes = await read(id, 0, size)
      signal.throwIfAborted()
      const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
      return { url: made, release: () => URL.revokeObjectURL(made) }
    },
  }
}

const documentOf = (url: string): DocumentId => DocumentId.parse(url.replace(/^\/files\//, ''))
