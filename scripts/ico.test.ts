import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { icoFile } from './ico.ts'

describe('an icon file', () => {
  it('finds every image where its directory says, with its size', () => {
    const images = [16, 256].map((size) => ({ size, png: new Uint8Array(size).fill(size % 255) }))
    const file = icoFile(images)
    expect(file.readUInt16LE(2)).toBe(1)
    expect(file.readUInt16LE(4)).toBe(2)
    for (const [index, { size, png }] of images.entries()) {
      const at = 6 + index * 16
      expect(file.readUInt8(at)).toBe(size === 256 ? 0 : size)
      const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)]
      expect([...file.subarray(offset, offset + length)]).toEqual([...png])
    }
  })
})

describe('the icons of the project', () => {
  it.each([16, 32, 48, 256, 512])('are there in %i pixels', (size) => {
    const path = resolve(import.meta.dirname, `../resources/icons/${size}x${size}.png`)
    expect(existsSync(path)).toBe(true)
    const png = readFileSync(path)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })
})
