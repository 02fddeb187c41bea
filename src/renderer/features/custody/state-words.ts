import type { TFunction } from 'i18next'
import { type Sentence, standingSentence } from '#shared/domain/sentence.ts'
import { termWords } from '#shared/domain/term-text.ts'
import type { DayRange } from '#shared/domain/working.ts'
import type { CustodyClock } from '#shared/terms/custody-clock.ts'
import { daysBetween } from '#shared/terms/days.ts'
import { measureOn } from '#shared/terms/defendant.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import type { Defendant } from './use-defendants.ts'

export type Tone = 'calm' | 'warning' | 'danger'
export type StateWords = { text: string; next: string; tone: Tone }

/** Days before an expiry from which it is pressing. */
const PRESSING_DAYS = 10

export const toneOf = (daysLeft: number): Tone =>
  daysLeft < 0 ? 'danger' : daysLeft <= PRESSING_DAYS ? 'warning' : 'calm'

function sentenceWords(sentence: Sentence | null, t: TFunction<'custody'>, language: 'ru' | 'en'): string {
  if (!sentence) return ''
  const { state, punishments } = standingSentence(sentence)
  const term = punishments.find(({ kind }) => kind === 'imprisonment')?.term
  if (state === 'convicted' && term) return t('state.sentenced', { term: termWords(term, language) })
  return t(`state.${state}`)
}

/** "951–980" where uncertain dates leave it open. */
export const daysWords = ({ min, max }: DayRange): string => (min === max ? String(max) : `${min}–${max}`)

/** How things stand with a defendant, in two short lines. */
export function stateWords(
  { periods, sentence, charges }: Pick<Defendant, 'periods' | 'sentence' | 'charges'>,
  clock: CustodyClock | null,
  today: string,
  t: TFunction<'custody'>,
  language: 'ru' | 'en',
): StateWords {
  const now = measureOn(periods, today)
  const outcome = sentenceWords(sentence, t, language)
  if (now?.whereaboutsUnknown) return { text: t('state.unknown'), next: outcome, tone: 'danger' }
  const text =
    now && clock?.heldNow
      ? t('state.held', {
          measure: t(`measureShort.${now.measure}`),
          days: daysWords(clock.held),
          count: clock.held.max,
        })
      : now
        ? t(`measure.${now.measure}`)
        : t(periods.length + charges.length === 0 ? 'state.nothing' : 'state.free')
  const expiry = clock?.nextExpiry
  if (!expiry) return { text, next: outcome, tone: 'calm' }
  const left = daysBetween(today, expiry.on)
  const date = shortDate(expiry.on, language)
  return {
    text,
    next: t(left < 0 ? 'state.expired' : 'state.until', { date, count: Math.abs(left) }),
    tone: toneOf(left),
  }
}
