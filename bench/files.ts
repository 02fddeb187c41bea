import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openTestVault, storeFile } from '../src/vault/testing.ts'

const SIZE = 100 * 1024 * 1024
/** What pdf.js asks for at a time. */
const RANGE = 256 * 1024
const ROUNDS = 5

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

/** MB/s of a stored 100 MB file read by ranges, and of the same bytes read and decrypted in one go by Node's AES-256-GCM. */
export async function benchFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'delo-bench-'))
  const vault = await openTestVault()
  try {
    const bytes = randomBytes(SIZE)
    const id = storeFile(vault.context, bytes)
    const key = randomBytes(32)
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const whole = join(folder, 'whole')
    writeFileSync(whole, Buffer.concat([cipher.update(bytes), cipher.final()]))
    const tag = cipher.getAuthTag()
    const anchors: number[] = []
    const ours: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      anchors.push(
        seconds(() => {
          const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag)
          decipher.update(readFileSync(whole))
          decipher.final()
        }),
      )
      ours.push(
        seconds(() => {
          const reader = vault.context.files.open(id)
          for (let start = 0; start < reader.size; start += RANGE) reader.read(start, start + RANGE)
          reader.close()
        }),
      )
    }
    const speed = (times: number[]) => SIZE / 1e6 / median(times)
    return { ours: speed(ours), anchor: speed(anchors) }
  } finally {
    await vault.cleanup()
    rmSync(folder, { recursive: true })
  }
}
