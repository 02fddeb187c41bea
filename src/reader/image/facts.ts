/** Pixels as stored, and how many degrees clockwise to turn them for the eye (from EXIF; mirrored forms count by their turn). */
export type ImageFacts = { width: number; height: number; rotation: 0 | 90 | 180 | 270 }

/** By EXIF orientation 1–8 (CIPA DC-008, 4.6.4). */
const TURN = [0, 0, 0, 180, 180, 90, 90, 270, 270] as const

export const turnOf = (orientation: number): ImageFacts['rotation'] => TURN[orientation] ?? 0
