/** Renders resources/icon.svg into the sizes systems ask for: `node scripts/make-icons.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { icoFile } from './ico.ts'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const IN_ICO = [16, 24, 32, 48, 64, 128, 256]

const resources = resolve(import.meta.dirname, '../resources')
const svg = readFileSync(resolve(resources, 'icon.svg'))
mkdirSync(resolve(resources, 'icons'), { recursive: true })

const images = new Map<number, Buffer>()
for (const size of SIZES) {
  // Rendered at the wanted density rather than scaled down, so that small sizes keep their edges.
  const png = await sharp(svg, { density: Math.max(72, (72 * size) / 512) })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()
  images.set(size, png)
  writeFileSync(resolve(resources, `icons/${size}x${size}.png`), png)
}
const pick = (size: number) => {
  const png = images.get(size)
  if (!png) throw new Error(`no icon of ${size}`)
  return { size, png }
}
writeFileSync(resolve(resources, 'icon.png'), pick(512).png)
writeFileSync(resolve(resources, 'icon.ico'), icoFile(IN_ICO.map(pick)))
