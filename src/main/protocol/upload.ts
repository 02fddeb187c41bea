import { ImportItemId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { COMMON_HEADERS } from '../security/headers.ts'
import { refuse } from './assets.ts'
import { bodyUpTo } from './body.ts'
import type { AskVault } from './vault-door.ts'

/** One chunk of an upload. */
export const MOST_PER_CHUNK = 4 * 1024 * 1024

/** POST /uploads/<item id>?offset=<n>: the next bytes of a file that is being imported; they go on to be encrypted. */
export async function answerUpload(ask: AskVault, id: string, request: Request): Promise<Response> {
  if (request.method !== 'POST') return refuse(405)
  const itemId = ImportItemId.safeParse(id)
  const offset = new URL(request.url).searchParams.get('offset') ?? ''
  if (!itemId.success || !/^\d{1,15}$/.test(offset)) return refuse(400)
  const bytes = await bodyUpTo(request, MOST_PER_CHUNK)
  if (!bytes) return refuse(413)
  try {
    const { received } = await ask('imports.chunk', { id: itemId.data, offset: Number(offset), bytes })
    return Response.json({ received }, { headers: COMMON_HEADERS })
  } catch (error) {
    if (!(error instanceof DeloError)) throw error
    const status = error.code === 'vault-locked' ? 423 : error.code === 'disk-full' ? 507 : 409
    return Response.json({ code: error.code }, { status, headers: COMMON_HEADERS })
  }
}
