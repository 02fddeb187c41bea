import { TimelineLane } from '#shared/domain/timeline.ts'
import type { Palette } from '#shared/timeline/brush.ts'

const TOKENS: Record<Exclude<keyof Palette, 'lanes'>, string> = {
  paper: '--delo-paper',
  band: '--delo-sunken',
  line: '--timeline-grid',
  lineStrong: '--delo-line-strong',
  ink: '--delo-ink',
  inkSoft: '--delo-ink-soft',
  inkFaint: '--delo-ink-faint',
  accent: '--delo-accent',
  danger: '--delo-danger',
}

/** The theme's colours as a canvas can use them: `light-dark()` is only worked out for an element. */
export function readPalette(root: HTMLElement): Palette {
  const probe = document.createElement('span')
  root.append(probe)
  const colourOf = (token: string): string => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const plain = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, colourOf(token)]))
  const lanes = Object.fromEntries(TimelineLane.options.map((lane) => [lane, colourOf(`--timeline-${lane}`)]))
  probe.remove()
  return { ...plain, lanes } as Palette
}

export const readFonts = (root: HTMLElement): { sans: string; serif: string } => {
  const style = getComputedStyle(root)
  return { sans: style.fontFamily, serif: style.getPropertyValue('--delo-serif') || 'serif' }
}
