/** A4 in points, with a wide left margin: the print is bound into the file. */
export const PAGE = { width: 595.28, height: 841.89, left: 79, right: 51, top: 62, bottom: 68 }
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
export const BODY_BOTTOM = PAGE.height - PAGE.bottom

export const COLOURS = { ink: '#1b1b1f', quiet: '#55575e', line: '#c9cacf', strong: '#4a4b52', shade: '#f3f3f1' }

/** The labels' colours, dark enough to be told apart in print. */
export const MARKS = {
  yellow: '#d9a900',
  red: '#c8322b',
  green: '#2c8a4b',
  blue: '#2f6fd0',
  purple: '#8a4fc7',
  orange: '#dd6b10',
  grey: '#8b8d94',
} as const

/** Where a block stands. Points. */
export type Region = { x: number; width: number }
export const WHOLE: Region = { x: PAGE.left, width: TEXT_WIDTH }
export const indented = ({ x, width }: Region, by: number): Region => ({ x: x + by, width: Math.max(60, width - by) })
