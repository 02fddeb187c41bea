import { DeloError, ErrorCode } from '#shared/rpc/errors.ts'
import type { UploaderPorts } from './uploader.ts'

type Send = UploaderPorts['send']

/** The ordinary road of an upload: `app://`, as bytes. */
const overApp: Send = async (id, offset, bytes, signal) => {
  const response = await fetch(`/uploads/${id}?offset=${offset}`, { method: 'POST', body: bytes, signal })
  if (response.ok) return
  const body: unknown = await response.json().catch(() => null)
  const code = ErrorCode.safeParse(body && typeof body === 'object' && 'code' in body ? body.code : null)
  throw new DeloError(code.success ? code.data : 'internal')
}

let road: Send = overApp

export const sendChunk: Send = (...chunk) => road(...chunk)
/** The sealed window sends chunks in boxes. */
export function setUploadRoad(other: Send): void {
  road = other
}
