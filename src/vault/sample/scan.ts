import { deflateSync } from 'node:zlib'
import { type Font, open } from 'fontkit'

/** Grey pixels, 0 black to 255 white. */
type Raster = { width: number; height: number; pixels: Uint8Array }
type Point = [x: number, y: number]

/** A page as an old scanner would see it: slightly turned, grained, grey at the edge. `dpi` 150, A4. */
export async function scanPage(
  lines: string[],
  fontFile: string,
): Promise<{ png: Buffer; width: number; height: number }> {
  const font = (await open(fontFile)) as Font
  const raster = blank(1240, 1754)
  const size = 34
  lines.forEach((line, row) => {
    drawLine(raster, font, line, size, 170, 260 + row * size * 1.75)
  })
  age(raster)
  return { png: encodePng(raster), width: raster.width, height: raster.height }
}

const blank = (width: number, height: number): Raster => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(246),
})

/** Half a degree, as paper never lies straight. */
const TURN = 0.009
const turn = ([x, y]: Point): Point => [x - y * TURN, y + x * TURN]

function drawLine(raster: Raster, font: Font, text: string, size: number, left: number, baseline: number): void {
  const scale = size / font.unitsPerEm
  const run = font.layout(text)
  let x = left
  run.glyphs.forEach((glyph, index) => {
    const outline = flatten(glyph.path.commands).map((contour) =>
      contour.map(([px, py]): Point => turn([x + px * scale, baseline - py * scale])),
    )
    fill(raster, outline)
    x += (run.positions[index]?.xAdvance ?? 0) * scale
  })
}

type PathCommand = { command: string; args: number[] }

/** Curves become eight straight pieces: at this size nobody sees the difference. */
function flatten(commands: readonly PathCommand[]): Point[][] {
  const contours: Point[][] = []
  let current: Point[] = []
  const last = (): Point => current.at(-1) ?? [0, 0]
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    if (command === 'moveTo') {
      if (current.length > 2) contours.push(current)
      current = [[a, b]]
    } else if (command === 'lineTo') current.push([a, b])
    else if (command === 'quadraticCurveTo') {
      const [x, y] = last()
      for (let t = 1 / 8; t <= 1; t += 1 / 8) {
        const u = 1 - t
        current.push([u * u * x + 2 * u * t * a + t * t * c, u * u * y + 2 * u * t * b + t * t * d])
      }
    } else if (command === 'bezierCurveTo') {
      const [x, y] = last()
      for (let t = 1 / 8; t <= 1; t += 1 / 8) {
        const u = 1 - t
        current.push([
          u ** 3 * x + 3 * u * u * t * a + 3 * u * t * t * c + t ** 3 * e,
          u ** 3 * y + 3 * u * u * t * b + 3 * u * t * t * d + t ** 3 * f,
        ])
      }
    }
  }
  if (current.length > 2) contours.push(current)
  return contours
}

/** Even-odd scanline fill with four sub-lines a pixel row and exact horizontal coverage. */
function fill(raster: Raster, contours: Point[][]): void {
  const ys = contours.flat().map(([, y]) => y)
  if (ys.length === 0) return
  const top = Math.max(0, Math.floor(Math.min(...ys)))
  const bottom = Math.min(raster.height - 1, Math.ceil(Math.max(...ys)))
  for (let row = top; row <= bottom; row++) {
    const cover = new Map<number, number>()
    for (let sub = 0; sub < 4; sub++) {
      const crossings = crossingsAt(contours, row + (sub + 0.5) / 4)
      for (let i = 0; i + 1 < crossings.length; i += 2) coverSpan(cover, crossings[i] ?? 0, crossings[i + 1] ?? 0)
    }
    for (const [column, amount] of cover) {
      const at = row * raster.width + column
      if (column >= 0 && column < raster.width)
        raster.pixels[at] = Math.max(40, (raster.pixels[at] ?? 255) - Math.round(amount * 52))
    }
  }
}

function crossingsAt(contours: Point[][], y: number): number[] {
  const found: number[] = []
  for (const contour of contours)
    contour.forEach(([x1, y1], index) => {
      const [x2, y2] = contour[(index + 1) % contour.length] ?? [x1, y1]
      if (y1 <= y !== y2 <= y) found.push(x1 + ((y - y1) * (x2 - x1)) / (y2 - y1))
    })
  return found.sort((a, b) => a - b)
}

function coverSpan(cover: Map<number, number>, from: number, to: number): void {
  for (let column = Math.floor(from); column <= Math.floor(to); column++) {
    const part = Math.min(to, column + 1) - Math.max(from, column)
    if (part > 0) cover.set(column, (cover.get(column) ?? 0) + part)
  }
}

/** Grain and a grey edge, the same on every computer (a small multiplicative hash instead of chance). */
function age(raster: Raster): void {
  for (let at = 0; at < raster.pixels.length; at++) {
    const column = at % raster.width
    const row = (at - column) / raster.width
    const grain = (Math.imul(at + 1, 2_654_435_761) >>> 24) % 13
    const edge = Math.max(0, 26 - Math.min(column, raster.width - column, row, raster.height - row)) * 3
    raster.pixels[at] = Math.max(0, (raster.pixels[at] ?? 0) - (grain < 3 ? grain * 4 : 0) - edge)
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1
  return crc >>> 0
})

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  let crc = 0xff_ff_ff_ff
  for (const byte of body) crc = (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE((crc ^ 0xff_ff_ff_ff) >>> 0, 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** 8-bit grey PNG, no filter (https://www.w3.org/TR/png/). */
function encodePng({ width, height, pixels }: Raster): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
