import { PersonId, PersonPhotoId } from '#shared/domain/ids.ts'
import { MOST_PHOTO_BYTES } from '#shared/domain/person.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { COMMON_HEADERS, windowPolicy } from '../security/headers.ts'
import { refuse } from './assets.ts'
import { bodyUpTo } from './body.ts'
import type { AskVault } from './vault-door.ts'

const statusOf = ({ code }: DeloError): number =>
  code === 'vault-locked' ? 423 : code === 'disk-full' ? 507 : code === 'not-found' ? 404 : 409

/** GET /photos/<photo id>: a photo, decrypted. POST /photos/<person id>: a new one of that person. */
export async function answerPhoto(ask: AskVault, id: string, request: Request): Promise<Response> {
  try {
    if (request.method === 'GET') return await photo(ask, id)
    if (request.method === 'POST') return await newPhoto(ask, id, request)
    return refuse(405)
  } catch (error) {
    if (!(error instanceof DeloError)) throw error
    return Response.json({ code: error.code }, { status: statusOf(error), headers: COMMON_HEADERS })
  }
}

async function photo(ask: AskVault, id: string): Promise<Response> {
  const photoId = PersonPhotoId.safeParse(id)
  if (!photoId.success) return refuse(404)
  const { bytes, mediaType } = await ask('persons.photo', { photoId: photoId.data })
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...COMMON_HEADERS,
      'Content-Type': mediaType,
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': `${windowPolicy(null)}; sandbox`,
    },
  })
}

async function newPhoto(ask: AskVault, id: string, request: Request): Promise<Response> {
  const personId = PersonId.safeParse(id)
  if (!personId.success) return refuse(404)
  const bytes = await bodyUpTo(request, MOST_PHOTO_BYTES)
  if (!bytes) return refuse(413)
  const { photoId } = await ask('persons.addPhoto', { personId: personId.data, bytes })
  return Response.json({ photoId }, { headers: COMMON_HEADERS })
}
