import fs, { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { writeDurably } from './durable.ts'
import { encryptedFileStore } from './encrypted-store.ts'

/** A disk that fails: one function of `node:fs` is replaced for one test. */
const { writeSync, fsyncSync, renameSync, readSync } = fs
const original = { writeSync, fsyncSync, renameSync, readSync }
function replace<K extends keyof typeof original>(name: K, by: (typeof fs)[K]): void {
  fs[name] = by
  syncBuiltinESMExports()
}
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'delo-faults-'))
})
afterEach(() => {
  Object.assign(fs, original)
  syncBuiltinESMExports()
  rmSync(root, { recursive: true, force: true })
})

const store = () => encryptedFileStore(root, SecretBytes.random(32), false)
const bytes = Buffer.alloc(200_000, 3)
const files = () => readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

describe('a failing disk', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'disk-failed'],
    ['EROFS', 'disk-read-only'],
  ])('that answers %s to a write is named, and nothing half-written stays', (code, named) => {
    const writer = store().create()
    writer.write(bytes.subarray(0, 1_000))
    replace('writeSync', failing(code) as typeof fs.writeSync)
    expect(() => writer.write(bytes)).toThrow(expect.objectContaining({ code: named }))
    expect(files()).toEqual([])
    expect(() => writer.finish()).toThrow()
  })

  test.each(['fsyncSync', 'renameSync'] as const)('that fails at the end (%s) lets no file appear', (name) => {
    const files = store()
    const writer = files.create()
    writer.write(bytes)
    replace(name, failing('EIO') as never)
    expect(() => writer.finish()).toThrow(expect.objectContaining({ code: 'disk-failed' }))
    expect(files.list()).toEqual([])
  })

  test('that takes and gives a few bytes at a time changes nothing of what is stored', () => {
    const few = 7_001
    replace('writeSync', ((handle: number, data: Buffer, offset: number, length: number, position: number) =>
      original.writeSync(handle, data, offset, Math.min(length, few), position)) as typeof fs.writeSync)
    replace('readSync', ((handle: number, data: Buffer, offset: number, length: number, position: number) =>
      original.readSync(handle, data, offset, Math.min(length, few), position)) as typeof fs.readSync)
    const files = store()
    const writer = files.create()
    writer.write(bytes)
    expect(Buffer.from(writer.read(0, bytes.length)).equals(bytes)).toBe(true)
    writer.finish()
    const reader = files.open(writer.id)
    expect(Buffer.from(reader.read(0, bytes.length)).equals(bytes)).toBe(true)
    reader.close()
  })

  test('keeps the old content of a small file that could not be replaced', () => {
    const path = join(root, 'vault.json')
    writeDurably(path, 'прежнее')
    replace('fsyncSync', failing('EIO') as typeof fs.fsyncSync)
    expect(() => writeDurably(path, 'новое')).toThrow('EIO')
    expect(fs.readFileSync(path, 'utf8')).toBe('прежнее')
    expect(readdirSync(root)).toEqual(['vault.json'])
  })
})
