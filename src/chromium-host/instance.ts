import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { options } from './options.ts'

/**
 * One program a user-data folder: the first listens on a local socket of its user (a file, no port); a second one knocks
 * there, so that the first comes to the front, and ends.
 */
export const instance = { isFirst: false, onKnock: (): void => {} }

export async function claimInstance(): Promise<void> {
  mkdirSync(options.userData, { recursive: true, mode: 0o700 })
  const address = socketPath(options.userData)
  if (await knock(address)) return
  if (process.platform !== 'win32') rmSync(address, { force: true })
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end()
    instance.onKnock()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, resolve)
  })
  server.unref()
  process.once('exit', () => process.platform !== 'win32' && rmSync(address, { force: true }))
  instance.isFirst = true
}

/** Socket paths must be short, so a long folder name is stood for by its digest. */
function socketPath(userData: string): string {
  const digest = createHash('sha256').update(userData).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\delo-${digest}`
  const inside = join(userData, 'instance.sock')
  return inside.length < 100 ? inside : join(tmpdir(), `delo-${process.getuid?.() ?? 0}-${digest}.sock`)
}

const knock = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.end()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
