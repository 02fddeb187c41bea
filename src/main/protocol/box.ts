import { DeloError } from '#shared/rpc/errors.ts'
import { COMMON_HEADERS } from '../security/headers.ts'
import { refuse } from './assets.ts'

/** Hands a box to the sealed process and answers with the one it gives back; rejects with `vault-locked` when it is not there. */
export type Carry = (box: Uint8Array) => Promise<Uint8Array>

/** GET /box/<base64url>: a boxed request whose answer is large. Main reads neither. */
export async function answerBox(carry: Carry, text: string): Promise<Response> {
  if (!/^[\w-]{1,8192}$/.test(text)) return refuse(400)
  try {
    const box = await carry(Buffer.from(text, 'base64url'))
    const headers = { ...COMMON_HEADERS, 'Content-Type': 'application/octet-stream' }
    return new Response(new Uint8Array(box), { headers })
  } catch (error) {
    if (error instanceof DeloError) return refuse(error.code === 'vault-locked' ? 423 : 400)
    throw error
  }
}
