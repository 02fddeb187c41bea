import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import type { ReadPage } from '#shared/domain/import.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { makePdf, makePng } from '../testing.ts'
import { confinedNode, root } from './confined-node.ts'
import { ReaderProcess } from './reader-process.ts'

let reader = new ReaderProcess()
afterEach(() => {
  reader.close()
  reader = new ReaderProcess()
})

const read = async (bytes: Uint8Array, limits: Partial<typeof DEFAULT_LIMITS> = {}) => {
  const pages: ReadPage[] = []
  const result = await reader.read([bytes], { password: null, limits: { ...DEFAULT_LIMITS, ...limits } }, (batch) => {
    pages.push(...batch)
  })
  return { result, pages }
}

describe('a reader process', () => {
  it('reads one file after another', async () => {
    const first = await read(await makePdf(['Первая'.replace(/./g, 'a'), 'second page']))
    const second = await read(makePng(3, 4))
    expect(first.pages.map(({ text }) => text)).toEqual(['aaaaaa', 'second page'])
    expect(second.result).toMatchObject({ ok: true, mediaType: 'image/png' })
  })

  it('takes a file in several pieces', async () => {
    const bytes = await makePdf(['In pieces'])
    const pieces = [bytes.subarray(0, 7), bytes.subarray(7, 400), bytes.subarray(400)]
    expect(await reader.read(pieces, { password: null }, () => {})).toMatchObject({ ok: true, pageCount: 1 })
  })

  it('that says nothing for too long is ended, its file refused, and the next file is read by a fresh one', async () => {
    const bytes = await makePdf(['Slow'])
    expect((await read(bytes, { silence: 1 })).result).toEqual({ ok: false, reason: 'too-slow' })
    expect((await read(bytes)).result).toMatchObject({ ok: true })
  })

  it('that would take too much memory refuses the file by name', async () => {
    const MiB = 1024 * 1024
    const large = new Uint8Array(40 * MiB)
    large.set(await makePdf(['Text before a long tail']))
    expect((await read(large, { memory: 24 * MiB })).result).toEqual({ ok: false, reason: 'too-large' })
    expect((await read(large)).result).toMatchObject({ ok: true, pageCount: 1 })
  })

  it('is ended by cancelling', async () => {
    const reading = read(await makePdf(['Text']))
    reader.cancel()
    expect((await reading).result).toEqual({ ok: false, reason: 'cancelled' })
  })

  it('waits for whoever takes the pages, and passes on what they throw', async () => {
    const bytes = await makePdf(['Text'])
    const taken = reader.read([bytes], { password: null }, async () => {
      throw new Error('no more room')
    })
    await expect(taken).rejects.toThrow('no more room')
    expect((await read(bytes)).result).toMatchObject({ ok: true })
  })

  it('goes when its parent goes', async () => {
    const child = spawn(process.execPath, [...confinedNode(), join(root, 'src/reader/node/child.ts')], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    child.stdin.end()
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).not.toBeNull()
  })
})

describe('the confinement', () => {
  it('refuses files, processes, threads, code from strings and the network', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'delo-escape-'))
    const secret = join(folder, 'secret')
    writeFileSync(secret, 'secret')
    let connections = 0
    const server = createServer((socket) => {
      connections += 1
      socket.destroy()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const port = String((server.address() as { port: number }).port)
    const fixture = fileURLToPath(new URL('./escape.fixture.ts', import.meta.url))
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, [...confinedNode(), fixture, secret, folder, port])
    // The control: without confinement the same port is reached.
    await run(process.execPath, ['-e', `require('net').connect(${port}, '127.0.0.1').on('error', () => {})`])
    server.close()
    const outcomes = stdout.trim().split('\n')
    expect(outcomes.length).toBeGreaterThan(10)
    expect(outcomes.filter((line) => !line.endsWith(': refused'))).toEqual([])
    expect([connections, readdirSync(folder)]).toEqual([1, ['secret']])
    rmSync(folder, { recursive: true })
  })
})
