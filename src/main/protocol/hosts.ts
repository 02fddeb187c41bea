import { BLANK_POLICY, COMMON_HEADERS, READER_POLICY, windowPolicy } from '../security/headers.ts'
import { assets, refuse } from './assets.ts'
import { answerBox, type Carry } from './box.ts'
import { BLANK_URL, READER_ORIGIN, SEALED_ORIGIN, WINDOW_ORIGIN } from './origins.ts'
import { answerPhoto } from './photo.ts'
import { answerFile } from './stored-file.ts'
import { answerUpload } from './upload.ts'
import type { AskVault } from './vault-door.ts'

type Handler = (request: Request) => Promise<Response>

/** A failure here is told as a bare 500: neither path nor reason reaches a page. */
const calmly =
  (handler: (request: Request, url: URL) => Promise<Response>): Handler =>
  async (request) => {
    try {
      return await handler(request, new URL(request.url))
    } catch {
      return refuse(500)
    }
  }

const isGet = (request: Request) => request.method === 'GET' || request.method === 'HEAD'
const hostOf = (url: URL) => `${url.protocol}//${url.host}`

/** The window's session: its pages, the documents' bytes, the uploads, the photos, and the blank page. */
export function windowHost(folder: string, ask: AskVault): Handler {
  const page = assets(folder, 'index.html', windowPolicy)
  return calmly(async (request, url) => {
    if (`${hostOf(url)}/` === BLANK_URL && isGet(request)) return blank()
    if (hostOf(url) !== WINDOW_ORIGIN) return refuse(404)
    const [, top, id, ...rest] = url.pathname.split('/')
    if (top === 'files' && id && rest.length === 0) return answerFile(ask, id, request)
    if (top === 'photos' && id && rest.length === 0) return answerPhoto(ask, id, request)
    if (top === 'uploads' && id && rest.length === 0) return answerUpload(ask, id, request)
    return isGet(request) && !OTHER_PAGES.has(url.pathname) ? page(url.pathname) : refuse(405)
  })
}

/** Pages that belong to other sessions. */
const OTHER_PAGES = new Set(['/reader.html', '/sealed.html'])

/**
 * The sealed window's session: its page, boxes, and the bytes of documents of the open vault that are marked in it.
 * Bytes of sealed documents come in boxes only, and only while the compartment is open.
 */
export function sealedHost(folder: string, ask: AskVault, carry: Carry): Handler {
  const page = assets(folder, 'sealed.html', windowPolicy)
  return calmly(async (request, url) => {
    if (hostOf(url) !== SEALED_ORIGIN || !isGet(request)) return refuse(404)
    const [, top, id, ...rest] = url.pathname.split('/')
    if (top === 'files' && id && rest.length === 0) return answerFile(ask, id, request)
    if (top === 'box' && id && rest.length === 0) return answerBox(carry, id)
    return url.pathname === '/index.html' || url.pathname === '/reader.html' ? refuse(404) : page(url.pathname)
  })
}

/** A reader's session: its page and the bytes of the job it is on. Nothing of the vault. */
export function readerHost(folder: string, jobBytes: (id: string, request: Request) => Promise<Response>): Handler {
  const page = assets(folder, 'reader.html', () => READER_POLICY)
  return calmly(async (request, url) => {
    if (hostOf(url) !== READER_ORIGIN || !isGet(request)) return refuse(404)
    const [, top, id, ...rest] = url.pathname.split('/')
    if (top === 'job' && id && rest.length === 0) return jobBytes(id, request)
    return url.pathname === '/index.html' ? refuse(404) : page(url.pathname)
  })
}

const blank = () =>
  new Response('<!doctype html><title>Delo</title>', {
    headers: {
      ...COMMON_HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': BLANK_POLICY,
      // Throws out whatever the browser kept for the page that was here.
      'Clear-Site-Data': '"cache", "storage"',
    },
  })
