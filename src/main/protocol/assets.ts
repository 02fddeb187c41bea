import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { COMMON_HEADERS, NONCE_PLACEHOLDER, newNonce } from '../security/headers.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.wasm': 'application/wasm',
}

export const refuse = (status: number): Response => new Response(null, { status, headers: COMMON_HEADERS })

/**
 * Answers from the folder of built pages, and from nowhere else: a path that leaves it, in whatever spelling, is not found.
 * `page` is what `/` stands for. HTML gets a nonce of its own; `policy` makes the header that allows it.
 */
export function assets(folder: string, page: string, policy: (nonce: string | null) => string) {
  const root = realpath(folder)
  // Whoever asks for a page hears of it.
  root.catch(() => undefined)
  return async (pathname: string): Promise<Response> => {
    let path: string
    try {
      path = decodeURIComponent(pathname === '/' ? `/${page}` : pathname)
    } catch {
      return refuse(404)
    }
    const type = TYPES[extname(path)]
    if (!type || path.includes('\0') || path.includes('\\')) return refuse(404)
    const inside = await realpath(join(await root, path)).catch(() => null)
    if (!inside?.startsWith((await root) + sep)) return refuse(404)
    const body = await readFile(inside)
    if (!type.startsWith('text/html')) {
      const headers = { ...COMMON_HEADERS, 'Content-Type': type, 'Content-Security-Policy': policy(null) }
      return new Response(new Uint8Array(body), { headers })
    }
    const nonce = newNonce()
    return new Response(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), {
      headers: { ...COMMON_HEADERS, 'Content-Type': type, 'Content-Security-Policy': policy(nonce) },
    })
  }
}
