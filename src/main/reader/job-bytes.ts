import { ImportItemId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { refuse } from '../protocol/assets.ts'
import type { AskVault } from '../protocol/vault-door.ts'
import { COMMON_HEADERS } from '../security/headers.ts'

const PIECE = 8 * 1024 * 1024

/** GET /job/<id>: the bytes of the file in hand, and of no other. */
export async function answerJob(ask: AskVault, id: string, current: ImportItemId | null): Promise<Response> {
  const jobId = ImportItemId.safeParse(id)
  if (!jobId.success || jobId.data !== current) return refuse(404)
  try {
    const first = await ask('reader.bytes', { jobId: jobId.data, start: 0, end: PIECE })
    let at = first.bytes.length
    const body = new ReadableStream<Uint8Array>(
      {
        start(controller) {
          if (first.bytes.length > 0) controller.enqueue(first.bytes)
        },
        async pull(controller) {
          if (at >= first.size) return controller.close()
          const { bytes } = await ask('reader.bytes', { jobId: jobId.data, start: at, end: at + PIECE })
          if (bytes.length === 0) throw new DeloError('file-damaged')
          at += bytes.length
          controller.enqueue(bytes)
        },
      },
      { highWaterMark: 0 },
    )
    const headers = {
      ...COMMON_HEADERS,
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(first.size),
    }
    return new Response(body, { headers })
  } catch (error) {
    if (error instanceof DeloError) return refuse(404)
    throw error
  }
}
