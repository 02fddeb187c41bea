/** Clock times as protocols write them: "22 ч. 15 мин.", "02 час. 10 мин", "11 часов 05 минут", "16:40", "16.40", "at 4:05 pm". */
const HOURS = '(?:ч(?:ас(?:ов|а|ам|у)?)?\\.?)'
const MINUTES = '(?:мин(?:ут(?:ы|ам|а)?)?\\.?)'
/** Groups: hours, minutes, then hours, minutes of the form with figures alone, then the English half of the day. */
export const CLOCK = `(?:(\\d{1,2})\\s*${HOURS}(?:\\s*(\\d{1,2})\\s*${MINUTES})?|(\\d{1,2})[:.](\\d{2})(?!\\d|\\.\\d)(?:\\s*([ap])\\.?m\\b\\.?)?)`

/** `HH:MM` from the groups of `CLOCK`, or null for an hour there is not. */
export function clockTime(groups: readonly (string | undefined)[]): string | null {
  const [words, wordMinutes, figures, figureMinutes, half] = groups
  let hours = Number(words ?? figures)
  const minutes = Number(wordMinutes ?? figureMinutes ?? 0)
  if (half === 'p' && hours < 12) hours += 12
  if (half === 'a' && hours === 12) hours = 0
  if (!(hours < 24 && minutes < 60)) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** 22:00 to 06:00: the night in the sense of CPC 5(21), when an interrogation is not allowed without need. */
export function touchesNight(start: string, end: string | null): boolean {
  const dark = (time: string) => time >= '22:00' || time < '06:00'
  return dark(start) || (end !== null && (dark(end) || end < start))
}
