import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DocumentId, ImportItemId, newId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { answerJob } from '../reader/job-bytes.ts'
import { readerHost, windowHost } from './hosts.ts'
import type { AskVault } from './vault-door.ts'

let folder = ''
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'delo-pages-'))
  folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__" />')
  writeFileSync(join(folder, 'reader.html'), '<title>reader</title>')
  writeFileSync(join(folder, 'assets', 'a b.js'), '1')
  writeFileSync(join(folder, 'notes.txt'), 'not served: no type')
  writeFileSync(join(root, 'secret.json'), '{"secret":true}')
  symlinkSync(join(root, 'secret.json'), join(folder, 'assets', 'link.json'))
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const documentId = newId(DocumentId)
const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251)
let mediaType = 'application/pdf'
const vault = (async (name: string, input: { documentId?: string; start: number; end: number; bytes: Uint8Array }) => {
  if (name === 'files.describe') {
    if (input.documentId !== documentId) throw new DeloError('not-found')
    return { size: bytes.length, mediaType }
  }
  if (name === 'files.read' || name === 'reader.bytes')
    return { bytes: bytes.slice(input.start, input.end), size: bytes.length }
  if (name === 'imports.chunk') return { received: input.bytes.length }
  throw new DeloError('internal')
}) as unknown as AskVault
const locked: AskVault = () => Promise.reject(new DeloError('vault-locked'))

const get = (url: string, init: RequestInit = {}, ask = vault) => windowHost(folder, ask)(new Request(url, init))

describe('the window’s host', () => {
  it('serves its pages with their types, and the nonce of its policy in the page', async () => {
    const page = await get('app://delo/')
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]
    expect(await page.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}" />`)
    const script = await get('app://delo/assets/a%20b.js')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('content-security-policy')).not.toContain('nonce-')
    expect(script.headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    'app://delo/..%2fsecret.json',
    'app://delo/assets/..%2f..%2fsecret.json',
    'app://delo/assets/%2e%2e/%2e%2e/secret.json',
    'app://delo/..%5csecret.json',
    'app://delo//etc/passwd.json',
    'app://delo/assets/link.json',
    'app://delo/index.html%00.js',
    'app://delo/%ff.js',
    'app://delo/notes.txt',
    'app://delo/assets',
    'app://other/index.html',
    'app://reader/reader.html',
  ])('does not find %s', async (url) => expect((await get(url)).status).toBe(404))

  it('never serves a byte from outside its folder, whatever the path', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('..', '%2e%2e', '%2f', '/', '\\', '%5c', 'secret.json', 'assets', '.', '%00')),
        async (parts) => {
          const answer = await get(`app://delo/${parts.join('')}`)
          expect(await answer.text()).not.toContain('secret')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gives any range of a document as asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_200), fc.nat(1_200), async (a, b) => {
        const [start, last] = a < b ? [a, b] : [b, a]
        const answer = await get(`app://delo/files/${documentId}`, { headers: { range: `bytes=${start}-${last}` } })
        const got = new Uint8Array(await answer.arrayBuffer())
        if (start >= bytes.length) {
          expect(answer.status).toBe(416)
          return
        }
        expect(answer.status).toBe(206)
        expect(got).toEqual(bytes.slice(start, last + 1))
        expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${Math.min(last, 999)}/1000`)
      }),
    )
    const whole = await get(`app://delo/files/${documentId}`)
    expect([whole.status, new Uint8Array(await whole.arrayBuffer())]).toEqual([200, bytes])
  })

  it('tells the browser harmless types only, so a stored page is never a page of ours', async () => {
    for (const type of ['text/html', 'image/svg+xml', 'application/javascript', 'text/xml', '']) {
      mediaType = type
      const { headers } = await get(`app://delo/files/${documentId}`)
      expect(headers.get('content-type')).toBe('application/octet-stream')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toMatch(/; sandbox$/)
    }
    mediaType = 'application/pdf'
  })

  it('says what is missing and what is locked without saying more', async () => {
    expect((await get(`app://delo/files/${newId(DocumentId)}`)).status).toBe(404)
    expect((await get('app://delo/files/nonsense')).status).toBe(404)
    const closed = await get(`app://delo/files/${documentId}`, {}, locked)
    expect([closed.status, await closed.text()]).toEqual([423, ''])
    const broken = await get(`app://delo/files/${documentId}`, {}, () =>
      Promise.reject(new Error('/home/lawyer/secret')),
    )
    expect([broken.status, await broken.text()]).toEqual([500, ''])
  })

  it('takes an upload’s chunk up to 4 MiB, at an offset, by POST', async () => {
    const post = (query: string, size: number, ask = vault) =>
      get(`app://delo/uploads/${newId(ImportItemId)}${query}`, { method: 'POST', body: new Uint8Array(size) }, ask)
    expect(await (await post('?offset=0', 4 * 1024 * 1024)).json()).toEqual({ received: 4 * 1024 * 1024 })
    expect((await post('?offset=0', 4 * 1024 * 1024 + 1)).status).toBe(413)
    for (const query of ['', '?offset=', '?offset=-1', '?offset=1e3', '?offset=x'])
      expect((await post(query, 1)).status).toBe(400)
    expect((await post('?offset=0', 1, locked)).status).toBe(423)
    expect((await get(`app://delo/uploads/${newId(ImportItemId)}?offset=0`)).status).toBe(405)
  })
})

describe('a reader’s host', () => {
  const current = { jobId: newId(ImportItemId), size: bytes.length }
  const host = (url: string, range?: string) =>
    readerHost(folder, (id, request) => answerJob(vault, id, current, request))(
      new Request(url, range ? { headers: { range } } : {}),
    )

  it('gives the bytes of the job in hand by ranges, and of no other', async () => {
    const answer = await host(`app://reader/job/${current.jobId}`, 'bytes=10-19')
    expect([answer.status, new Uint8Array(await answer.arrayBuffer())]).toEqual([206, bytes.slice(10, 20)])
    expect((await host(`app://reader/job/${newId(ImportItemId)}`, 'bytes=0-9')).status).toBe(404)
    expect((await host(`app://reader/job/${current.jobId}`)).status).toBe(416)
  })

  it('has nothing of the vault: no documents, no uploads, no window', async () => {
    for (const url of [
      `app://reader/files/${documentId}`,
      `app://delo/files/${documentId}`,
      'app://delo/',
      'app://reader/index.html',
      `app://reader/uploads/${current.jobId}`,
    ])
      expect((await host(url)).status, url).toBe(404)
  })
})
