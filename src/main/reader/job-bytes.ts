import { ImportItemId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { refuse } from '../protocol/assets.ts'
import { parseRange } from '../protocol/range.ts'
import type { AskVault } from '../protocol/vault-door.ts'
import { COMMON_HEADERS } from '../security/headers.ts'

/** The most a reader may ask for at once; it asks in pieces. */
const MOST = 8 * 1024 * 1024

/** GET /job/<id> with a Range: bytes of the file in hand, and of no other. */
export async function answerJob(
  ask: AskVault,
  id: string,
  current: { jobId: ImportItemId; size: number } | null,
  request: Request,
): Promise<Response> {
  const jobId = ImportItemId.safeParse(id)
  if (!current || jobId.data !== current.jobId) return refuse(404)
  const range = parseRange(request.headers.get('range'), current.size)
  if (range === null || range === 'unsatisfiable' || range.end - range.start > MOST) return refuse(416)
  try {
    const { bytes } = await ask('reader.bytes', { jobId: current.jobId, ...range })
    const headers = {
      ...COMMON_HEADERS,
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${range.start}-${range.end - 1}/${current.size}`,
    }
    return new Response(new Uint8Array(bytes), { status: 206, headers })
  } catch (error) {
    if (error instanceof DeloError) return refuse(404)
    throw error
  }
}
