import { closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scanForCanaries } from './scan.ts'

const CANARY = 'канарейка-Yellow-4711'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-canary-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const noise = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 251))
const plant = (bytes: Buffer) => writeFileSync(join(folder, 'file'), Buffer.concat([noise, bytes, noise]))
const encodings = () => new Set(scanForCanaries([folder], [CANARY]).hits.map((hit) => hit.encoding))

test('finds nothing where nothing was planted', () => {
  plant(Buffer.alloc(0))
  expect(scanForCanaries([folder], [CANARY]).hits).toEqual([])
})

test.each([
  ['utf-8', Buffer.from(`before ${CANARY} after`)],
  ['utf-16le', Buffer.from(`before ${CANARY} after`, 'utf16le')],
  ['utf-16be', Buffer.from(`before ${CANARY} after`, 'utf16le').swap16()],
  ['base64', Buffer.from(Buffer.from(`x${CANARY} after`).toString('base64'))],
  ['base64', Buffer.from(Buffer.from(`xy${CANARY} after`).toString('base64url'))],
  ['utf-8', deflateSync(`before ${CANARY}`)],
  ['utf-8', gzipSync(`before ${CANARY}`)],
  ['utf-8', deflateSync(deflateSync(`before ${CANARY}`))],
])('finds %s form %#', (encoding, bytes) => {
  plant(bytes)
  expect(encodings()).toContain(encoding)
})

test('finds a string in an entry of a zip archive', () => {
  const data = deflateRawSync(CANARY)
  const header = Buffer.alloc(30)
  header.write('PK\u0003\u0004', 'latin1')
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(4, 26)
  plant(Buffer.concat([header, Buffer.from('name'), data]))
  expect(encodings()).toContain('utf-8')
})

test('finds a string in a file name', () => {
  writeFileSync(join(folder, `${CANARY}.pdf`), 'nothing inside')
  expect(encodings()).toContain('utf-8')
})

test('finds a string in a deleted file that is still open', () => {
  const path = join(folder, 'gone')
  writeFileSync(path, CANARY)
  const file = openSync(path, 'r')
  unlinkSync(path)
  try {
    expect(scanForCanaries([], [CANARY]).hits.map((hit) => hit.place)).toContain(`/proc/${process.pid}/fd/${file}`)
  } finally {
    closeSync(file)
  }
})
