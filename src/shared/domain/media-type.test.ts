import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sniff } from './media-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)

describe('sniff', () => {
  it.each([
    ['%PDF-1.4\n', 'pdf'],
    ['junk before it\r\n%PDF-1.4\n', 'pdf'],
    ['1 0 obj\n<< /Type /Catalog >>', 'pdf'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image'],
    ['\x89PNG\r\n\x1a\n', 'image'],
    ['\x89PNG\n\x1a\n', 'image'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image'],
    ['II*\0\x08\0\0\0', 'tiff'],
    ['MM\0*\0\0\0\x08', 'tiff'],
    ['Just words, and one more line\n', 'text'],
    ['a,b,c\n1,2,3\n', 'text'],
    ['PK\x03\x04', 'attachment'],
    ['ID3\x03', 'attachment'],
    ['<!DOCTYPE html><p>', 'attachment'],
    ['<?xml version="1.0"?><svg xmlns="x">', 'attachment'],
    ['Received: from x\nFrom: a\nTo: b\n\nhello', 'attachment'],
    ['\0\x01\x02\x03\x04', 'attachment'],
  ])('takes %j for %s', (text, format) => {
    expect(sniff(bytes(text)).format).toBe(format)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3_000 }), (data) => void sniff(data)))
  })
})
