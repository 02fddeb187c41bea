import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeNewFiles } from './write-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const pair = (copy: number) => {
  const base = copy === 1 ? 'a' : `a (${copy})`
  return [
    { name: `${base}.pdf`, bytes: bytes('pdf') },
    { name: `${base}.md`, bytes: bytes('md') },
  ]
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('writing exported files', () => {
  it('writes all files and nothing else', async () => {
    const files = await writeNewFiles(folder, pair)
    expect(files.map(({ name }) => name)).toEqual(['a.pdf', 'a.md'])
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'a.pdf'])
    expect(read('a.pdf')).toBe('pdf')
  })
  it('never writes over anything, and numbers the files of one export alike', async () => {
    writeFileSync(join(folder, 'a.md'), 'mine')
    symlinkSync('nowhere', join(folder, 'a (2).pdf'))
    const files = await writeNewFiles(folder, pair)
    expect(files.map(({ name }) => name)).toEqual(['a (3).pdf', 'a (3).md'])
    expect(read('a.md')).toBe('mine')
    expect(readdirSync(folder).sort()).toEqual(['a (2).pdf', 'a (3).md', 'a (3).pdf', 'a.md'])
  })
  it('gives two exports at once different names', async () => {
    const names = await Promise.all(Array.from({ length: 8 }, () => writeNewFiles(folder, pair)))
    expect(new Set(names.flat().map(({ name }) => name)).size).toBe(16)
    expect(readdirSync(folder).length).toBe(16)
  })
  it('leaves nothing behind when one of the files cannot be written', async () => {
    const long = (copy: number) => [...pair(copy), { name: `${'x'.repeat(300)}.md`, bytes: bytes('x') }]
    await expect(writeNewFiles(folder, long)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })
  it('says when the folder is gone or is a file', async () => {
    await expect(writeNewFiles(join(folder, 'gone'), pair)).rejects.toMatchObject({ code: 'folder-missing' })
    writeFileSync(join(folder, 'file'), '')
    await expect(writeNewFiles(join(folder, 'file'), pair)).rejects.toMatchObject({ code: 'folder-missing' })
    mkdirSync(join(folder, 'a.pdf'))
    expect((await writeNewFiles(folder, pair))[0]?.name).toBe('a (2).pdf')
  })
})
