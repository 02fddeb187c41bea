import type { CounselPresence, Occasion } from '../domain/statement.ts'
import { CLOCK, clockTime, touchesNight } from './clock.ts'

/** Something read out of a protocol's own words, with those words, so that a person can see why. */
export type Reading<T> = { value: T; words: string }
export type ProtocolReading = {
  date: Reading<string> | null
  start: Reading<string> | null
  end: Reading<string> | null
  night: Reading<true> | null
  counsel: Reading<CounselPresence> | null
  occasion: Reading<Occasion> | null
  place: Reading<string> | null
  recorded: Reading<boolean> | null
}

/** Only the head of a protocol, and what its last page closes with, are form; what lies between is somebody's words. */
const HEAD = 2_500
const TAIL = 1_500

const RU_MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const EN_MONTHS = 'january february march april may june july august september october november december'.split(' ')

const clean = (words: string) => words.replace(/\s+/g, ' ').trim()

/** The first reading of the first pattern that matches and whose value makes sense. */
function first<T>(
  text: string,
  patterns: readonly [RegExp, (match: RegExpExecArray) => T | null][],
): Reading<T> | null {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text)
    const value = match && read(match)
    if (match && value !== null) return { value, words: clean(match[0]) }
  }
  return null
}

const BEGUN = new RegExp(
  `(?:нач(?:ат|ало|ался|алось)(?:\\s+допроса)?|began|begun|commenced|started)\\s*(?:в|at|:)?\\s*${CLOCK}`,
  'i',
)
const ENDED = new RegExp(
  `(?:ок[оа]нч(?:ен|ание|ился)(?:\\s+допроса)?|завершен|завершён|ended|concluded|finished)\\s*(?:в|at|:)?\\s*${CLOCK}`,
  'i',
)
const PERIOD_START = new RegExp(`в\\s+период\\s+(?:времени\\s+)?с\\s+${CLOCK}\\s*(?:до|по)`, 'i')
const PERIOD_END = new RegExp(`в\\s+период\\s+(?:времени\\s+)?с\\s+[^.;]{1,40}?(?:до|по)\\s+${CLOCK}`, 'i')
const time = (match: RegExpExecArray) => clockTime(match.slice(1))

const iso = (year: string, month: number, day: string) =>
  month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31
    ? null
    : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`

const DATES: [RegExp, (match: RegExpExecArray) => string | null][] = [
  [
    new RegExp(`[«"]?(\\d{1,2})[»"]?\\s+(${RU_MONTHS.join('|')})\\s+(\\d{4})`, 'i'),
    ([, day = '', month = '', year = '']) => iso(year, RU_MONTHS.indexOf(month.toLowerCase()) + 1, day),
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\s+(${EN_MONTHS.join('|')})\\s+(\\d{4})`, 'i'),
    ([, day = '', month = '', year = '']) => iso(year, EN_MONTHS.indexOf(month.toLowerCase()) + 1, day),
  ],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, ([, day = '', month = '', year = '']) => iso(year, Number(month), day)],
]

const says =
  <T>(value: T) =>
  () =>
    value

const COUNSEL: [RegExp, () => CounselPresence][] = [
  [/(?:в\s+отсутствие|без(?:\s+участия)?)\s+(?:защитника|адвоката)/i, says('none')],
  [/(?:без\s+услуг|от\s+(?:услуг|помощи))\s+(?:защитника|адвоката)[^.]{0,30}отказ/i, says('none')],
  [
    /отказ(?:ался|алась|ываюсь)?\s+от\s+(?:защитника|адвоката|(?:услуг|помощи)\s+(?:защитника|адвоката))/i,
    says('none'),
  ],
  [/(?:without|in the absence of)\s+(?:counsel|a\s+lawyer|an\s+advocate)/i, says('none')],
  [/(?:защитник\S*|адвокат\S*)[^.\n]{0,60}по\s+назначению/i, says('appointed')],
  [/(?:appointed|duty)\s+(?:counsel|lawyer)|counsel\s+by\s+appointment/i, says('appointed')],
  [/(?:защитник\S*|адвокат\S*)[^.\n]{0,60}по\s+соглашению/i, says('retained')],
  [/retained\s+(?:counsel|lawyer)/i, says('retained')],
]

const OCCASIONS: [RegExp, () => Occasion][] = [
  [/очн(?:ой|ая)\s+ставк/i, says('confrontation')],
  [/проверк[иа]\s+показаний\s+на\s+месте/i, says('on-site-verification')],
  [/протокол\s+судебного\s+заседания/i, says('court')],
  [/(?:допроса?|допросил\S*[^.]{0,120})\s+(?:в\s+качестве\s+)?подозреваемо/i, says('interrogation-suspect')],
  [/(?:допроса?|допросил\S*[^.]{0,120})\s+(?:в\s+качестве\s+)?обвиняемо/i, says('interrogation-accused')],
  [/(?:допроса?|допросил\S*[^.]{0,120})\s+(?:в\s+качестве\s+)?(?:свидетел|потерпевш)/i, says('interrogation-witness')],
  [/объяснени[ея](?![а-яё])/i, says('explanation')],
  [/confrontation/i, says('confrontation')],
  [/(?:record|transcript)\s+of\s+(?:the\s+)?(?:court\s+)?hearing/i, says('court')],
  [/(?:interrogation|questioning)\s+of\s+(?:the\s+|a\s+)?suspect/i, says('interrogation-suspect')],
  [/(?:interrogation|questioning)\s+of\s+(?:the\s+|an\s+)?accused/i, says('interrogation-accused')],
  [/(?:interrogation|questioning|examination)\s+of\s+(?:the\s+|a\s+)?witness/i, says('interrogation-witness')],
]

const RECORDED: [RegExp, () => boolean][] = [
  [/(?:без\s+применения|не\s+применял\S*)\s+(?:технических\s+средств|(?:аудио|видео)\S*)/i, says(false)],
  [/(?:видео|аудио)\s*-?\s*запис\S*\s+не\s+(?:вел|вёл|производил)/i, says(false)],
  [/(?:с\s+применением|применял\S*|вел\S*)\s+[^.]{0,60}(?:видео|аудио)\s*-?\s*запис/i, says(true)],
  [/(?:audio|video)\s*-?\s*record(?:ed|ing was made)/i, says(true)],
]

/**
 * What a protocol's form says for certain: when it began and ended, with what kind of counsel, what occasion it was.
 * Only turns of phrase that mean nothing else are read; anything else stays null. Nothing here is more than a guess
 * that a person confirms.
 */
export function readProtocol(text: string): ProtocolReading {
  const head = text.slice(0, HEAD)
  const form = text.length <= HEAD + TAIL ? text : `${head}\n${text.slice(-TAIL)}`
  const start = first(
    head,
    [BEGUN, PERIOD_START].map((pattern) => [pattern, time] as const as [RegExp, typeof time]),
  )
  const end = first(
    form,
    [ENDED, PERIOD_END].map((pattern) => [pattern, time] as const as [RegExp, typeof time]),
  )
  return {
    date: first(head, DATES),
    start,
    end,
    night:
      start && touchesNight(start.value, end?.value ?? null)
        ? { value: true, words: [start.words, end?.words].filter(Boolean).join(' … ') }
        : null,
    counsel: first(head, COUNSEL),
    occasion: first(head, OCCASIONS),
    place: first(head, [[/(?<![а-яё])г\.\s?([А-ЯЁ][а-яё-]+(?:[ -][А-ЯЁ][а-яё]+)?)/, ([, town]) => `г. ${town}`]]),
    recorded: first(form, RECORDED),
  }
}
