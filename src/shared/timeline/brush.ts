import type { TimelineLane } from '../domain/timeline.ts'

export type Stroke = { ink: string; width: number; dashed?: boolean }
export type Paint = { fill?: string; alpha?: number; stroke?: Stroke; radius?: number }
export type Lettering = {
  ink: string
  size: number
  bold?: boolean
  align?: 'left' | 'center' | 'right'
  serif?: boolean
}

/**
 * What a picture is drawn with. One drawing code serves the screen, PNG, SVG and PDF: each is a brush. Pixels from the
 * top left; text stands on its baseline.
 */
export type Brush = {
  box(x: number, y: number, width: number, height: number, paint: Paint): void
  /** A box whose opacity runs from one end to the other. */
  fade(x: number, y: number, width: number, height: number, ink: string, alphas: readonly [number, number]): void
  circle(x: number, y: number, radius: number, paint: Paint): void
  /** Closed; x and y by turns. */
  polygon(points: readonly number[], paint: Paint): void
  line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void
  text(words: string, x: number, y: number, lettering: Lettering): void
  /** What `draw` draws is cut to the box. */
  inside(x: number, y: number, width: number, height: number, draw: () => void): void
}

export type Palette = {
  paper: string
  band: string
  line: string
  lineStrong: string
  ink: string
  inkSoft: string
  inkFaint: string
  accent: string
  danger: string
  lanes: Record<TimelineLane, string>
}

/** On white paper, whatever the screen's theme is. The lanes' inks can be told apart by lightness too. */
export const PRINT: Palette = {
  paper: '#ffffff',
  band: '#f7f5f0',
  line: '#e6e1d7',
  lineStrong: '#c9c2b4',
  ink: '#23201b',
  inkSoft: '#4c463c',
  inkFaint: '#6a6356',
  accent: '#1f5a4b',
  danger: '#a3261b',
  lanes: {
    hearings: '#1f5a4b',
    deadlines: '#a8480f',
    custody: '#3d4f86',
    incidents: '#a3261b',
    charges: '#7a3f78',
    statements: '#146b85',
    facts: '#7c5a12',
    documents: '#6a6356',
  },
}
