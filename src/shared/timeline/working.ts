import { timesWords } from '../domain/clock-times.ts'
import { edtfWords } from '../domain/edtf-words.ts'
import type { TimelineEvent } from '../domain/timeline.ts'
import { shapeOf } from './shape.ts'

type Language = 'ru' | 'en'
/** The strings under `working` in the language file. */
export type WorkingWords = Record<
  'exact' | 'exactTime' | 'between' | 'from' | 'until' | 'approximate' | 'uncertain',
  string
>
type When = Pick<TimelineEvent, 'date' | 'time' | 'endTime' | 'earliest' | 'latest'>

/** "10 ноября 2023 г., 10:00–12:30"; an end after midnight is said to be the next day's. */
export function whenWords({ date, time, endTime }: When, language: Language): string {
  const day = edtfWords(date, language)
  return time === null ? day : `${day}, ${timesWords(time, endTime, language)}`
}

const dayOf = (time: number, language: Language): string =>
  edtfWords(new Date(time).toISOString().slice(0, 10), language)

/** How a date was read: the first and last day it can mean, and what was said about its certainty. */
export function workingOf(event: When, words: WorkingWords, language: Language): string {
  const { earliest, latest } = event
  const { start, end, precise } = shapeOf(event)
  const from = earliest === null ? '' : dayOf(earliest, language)
  const to = latest === null ? '' : dayOf(latest, language)
  const fill = (text: string) => text.replace('{{from}}', from).replace('{{to}}', to)
  const bounds =
    earliest === null
      ? fill(words.until)
      : latest === null
        ? fill(words.from)
        : precise === 'time'
          ? words.exactTime
          : from === to
            ? words.exact
            : fill(words.between)
  const doubts = [
    ...(start.approximate || end.approximate ? [words.approximate] : []),
    ...(start.uncertain || end.uncertain ? [words.uncertain] : []),
  ]
  return [bounds, ...doubts].join('; ')
}
