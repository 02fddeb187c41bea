import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the program. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What the reader's code is made of. */
const CODE = [
  'src/reader',
  'src/shared',
  'package.json',
  ...['@hyzyla/pdfium', 'pdfjs-dist', 'utif2', 'pako', 'zod'].map((name) => join('node_modules', name)),
]

/**
 * Node's arguments for a process that may read the reader's own code and nothing else: no other file, no writing,
 * no process, thread or add-on, no code made from strings. The network is closed by `disarm`.
 */
export const confinedNode = (): string[] => [
  '--permission',
  ...CODE.map((path) => `--allow-fs-read=${join(root, path)}`),
  '--disallow-code-generation-from-strings',
  '--no-warnings',
  // JavaScript's own heap; PDFium's memory is counted apart, and the whole of it from outside.
  '--max-old-space-size=1024',
]
