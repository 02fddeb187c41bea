import { createRequire } from 'node:module'
import type { SampleFonts } from './pdf.ts'

/** PT Serif with Latin and Cyrillic in one file, from its package. */
export function sampleFonts(): SampleFonts {
  const { resolve } = createRequire(import.meta.url)
  const font = (face: string) => resolve(`@expo-google-fonts/pt-serif/${face}/PTSerif_${face}.ttf`)
  return { serif: font('400Regular'), serifBold: font('700Bold') }
}
