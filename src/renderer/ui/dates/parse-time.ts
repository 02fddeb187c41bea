export type ParsedTime = { ok: true; time: string | null } | { ok: false; problem: 'not-a-time' | 'impossible' }

const SEPARATED = /^(\d{1,2})(?:\s*[:.,\-\s]\s*(\d{2}))?\s*(?:ч\.?|час(?:а|ов)?)?$/iu
const TOGETHER = /^(\d{1,2})(\d{2})$/
const TWELVE = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?$/iu

/** A time of day as people type it, as `HH:MM`: "9:30", "9.30", "930", "21", "9 часов", "9:30 pm". Empty is no time. */
export function parseTime(typed: string): ParsedTime {
  const text = typed.trim()
  if (text === '') return { ok: true, time: null }
  const twelve = TWELVE.exec(text)
  const match = twelve ?? SEPARATED.exec(text) ?? TOGETHER.exec(text)
  if (!match) return { ok: false, problem: 'not-a-time' }
  let hour = Number(match[1])
  const minute = Number(match[2] ?? '0')
  if (twelve) {
    if (hour < 1 || hour > 12) return { ok: false, problem: 'impossible' }
    hour = (hour % 12) + (/p/i.test(twelve[3] ?? '') ? 12 : 0)
  }
  if (hour > 23 || minute > 59) return { ok: false, problem: 'impossible' }
  const two = (value: number) => String(value).padStart(2, '0')
  return { ok: true, time: `${two(hour)}:${two(minute)}` }
}
