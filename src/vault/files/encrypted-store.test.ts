import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { CHUNK } from '#crypto/stream.ts'
import { FileId, newId } from '#shared/domain/ids.ts'
import { encryptedFileStore } from './encrypted-store.ts'
import { removeLeftovers, storedPath } from './layout.ts'
import type { FileStore } from './store.ts'

let root: string
let store: FileStore
const key = SecretBytes.random(32)
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'delo-files-'))
  store = encryptedFileStore(root, key, false)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const plain = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 9)) & 255))
function put(bytes: Uint8Array): FileId {
  const writer = store.create()
  writer.write(bytes)
  writer.finish()
  return writer.id
}
const readAll = (id: FileId): Buffer => {
  const reader = store.open(id)
  try {
    return Buffer.from(reader.read(0, reader.size))
  } finally {
    reader.close()
  }
}
const everything = (): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => e.name)
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('the encrypted file store', () => {
  test('gives back any range of what was written in any pieces', () => {
    const bytes = plain(5 * CHUNK + 1234)
    fc.assert(
      fc.property(fc.array(fc.nat(3 * CHUNK), { maxLength: 4 }), fc.nat(6 * CHUNK), fc.nat(6 * CHUNK), (cuts, a, b) => {
        const writer = store.create()
        let at = 0
        for (const cut of [...cuts, bytes.length]) {
          writer.write(bytes.subarray(at, at + cut))
          at = Math.min(at + cut, bytes.length)
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          expect(Buffer.from(writer.read(from, to)).equals(bytes.subarray(0, at).subarray(from, to))).toBe(true)
        }
        expect(writer.finish()).toEqual({
          sha256: createHash('sha256').update(bytes).digest('hex'),
          size: bytes.length,
        })
        const reader = store.open(writer.id)
        expect(reader.size).toBe(bytes.length)
        expect(
          Buffer.from(reader.read(Math.min(a, b), Math.max(a, b))).equals(
            bytes.subarray(Math.min(a, b), Math.max(a, b)),
          ),
        ).toBe(true)
        expect(Buffer.from(reader.read(0, bytes.length)).equals(bytes)).toBe(true)
        reader.close()
        store.remove(writer.id)
      }),
      { numRuns: 25 },
    )
    expect(store.list()).toEqual([])
  })

  test('keeps an empty file, and files that end exactly where a chunk ends', () => {
    for (const size of [0, 1, CHUNK, 2 * CHUNK]) expect(readAll(put(plain(size))).equals(plain(size))).toBe(true)
  })

  test('clamps ranges to the file', () => {
    const reader = store.open(put(plain(100)))
    expect(reader.read(90, 1_000)).toHaveLength(10)
    expect(reader.read(100, 200)).toHaveLength(0)
    expect(reader.read(50, 10)).toHaveLength(0)
    expect(reader.read(-5, 5)).toHaveLength(5)
    reader.close()
  })

  test('never lets a plain byte touch the disk, finished or not', () => {
    const secret = Buffer.from('показания тайного свидетеля '.repeat(9_000))
    const writer = store.create()
    writer.write(secret)
    const contents = () =>
      Buffer.concat(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((e) => e.isFile())
          .map((e) => readFileSync(join(e.parentPath, e.name))),
      )
    expect(contents().length).toBeGreaterThan(CHUNK)
    expect(contents().includes('свидетеля')).toBe(false)
    writer.finish()
    expect(contents().includes('свидетеля')).toBe(false)
  })

  test('shows a file only when it is whole, and keeps nothing of one that was given up', () => {
    const writer = store.create()
    writer.write(plain(CHUNK * 2))
    expect(store.list()).toEqual([])
    writer.discard()
    writer.discard()
    expect(everything()).toEqual([])
    expect(() => writer.write(plain(1))).toThrow()
    const kept = put(plain(3))
    expect(store.list()).toEqual([kept])
    expect(store.sizeOnDisk(kept)).toBe(3)
  })

  test('clears what a crash left half-written', () => {
    store.create().write(plain(CHUNK * 2))
    const kept = put(plain(3))
    removeLeftovers(root)
    expect(everything()).toEqual([kept])
  })

  test('names a file that is missing', () => {
    const id = put(plain(10))
    store.remove(id)
    store.remove(id)
    expect(() => store.open(id)).toThrow(code('file-missing'))
    expect(store.sizeOnDisk(id)).toBeNull()
  })

  test('opens nothing that was cut, swapped, or altered', () => {
    const bytes = plain(3 * CHUNK)
    const [cut, cutAtChunk, emptied, a, b, last] = Array.from({ length: 6 }, () => put(bytes)) as [
      FileId,
      FileId,
      FileId,
      FileId,
      FileId,
      FileId,
    ]
    truncateSync(storedPath(root, cut), 2 * CHUNK + 77)
    truncateSync(storedPath(root, cutAtChunk), 32 + 2 * (CHUNK + 16))
    truncateSync(storedPath(root, emptied), 0)
    renameSync(storedPath(root, a), join(root, 'aside'))
    renameSync(storedPath(root, b), storedPath(root, a))
    const altered = readFileSync(storedPath(root, last))
    altered[40] = (altered[40] ?? 0) ^ 1
    writeFileSync(storedPath(root, last), altered)
    for (const id of [cut, cutAtChunk, emptied, a]) expect(() => store.open(id)).toThrow(code('file-damaged'))
    const reader = store.open(last)
    expect(() => reader.read(0, 1)).toThrow(code('file-damaged'))
    expect(Buffer.from(reader.read(CHUNK, 2 * CHUNK)).equals(bytes.subarray(CHUNK, 2 * CHUNK))).toBe(true)
    reader.close()
    expect(store.sizeOnDisk(cut)).not.toBe(bytes.length)
  })

  test('takes ids and nothing that could be a path', () => {
    for (const id of ['../../etc/passwd', '..', '', 'a/b', `${newId(FileId)}/../x`, `${newId(FileId)}\u0000`])
      for (const act of [store.open, store.remove, store.sizeOnDisk]) expect(() => act(id as FileId)).toThrow()
  })

  test('lists its own files and names strangers', () => {
    const id = put(plain(1))
    writeFileSync(join(root, 'notes.txt'), '')
    mkdirSync(join(root, 'zz'))
    writeFileSync(join(root, 'zz', newId(FileId)), '')
    expect(store.list()).toEqual([id])
    expect(store.strangers()).toHaveLength(2)
  })

  test('changes nothing when the vault is open for reading only', () => {
    const id = put(plain(1))
    const reading = encryptedFileStore(root, key, true)
    expect(() => reading.create()).toThrow(code('read-only'))
    expect(() => reading.remove(id)).toThrow(code('read-only'))
    expect(readAll(id)).toHaveLength(1)
  })
})
