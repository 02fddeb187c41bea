import type { Charge, GeneralReference, StatuteReference } from './charge.ts'
import type { ChargeId } from './ids.ts'
import type { StatuteCodeHead } from './statute.ts'

type Language = 'ru' | 'en'
type Codes = readonly Pick<StatuteCodeHead, 'code' | 'short' | 'title' | 'aliases' | 'general'>[]

/**
 * Why a text is not a reference. `not-a-statute`: it cannot be read; `unknown-code`: it names a code nobody added;
 * `several`: it names several articles, and each is a charge of its own.
 */
export type StatuteProblem = 'not-a-statute' | 'unknown-code' | 'several'
export type ParsedStatute = { ok: true; reference: StatuteReference } | { ok: false; problem: StatuteProblem }

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const NUMBER = String.raw`\d{1,4}(?:\.\d{1,3}){0,2}[a-z]?`
const ARTICLE = String.raw`(?:ст(?:ать[яеию]|атьей)?\.?|art(?:icles?)?\.?)`
const PART = String.raw`(?:ч(?:аст[ьи]|астью)?\.?|part|§)`
const ITEM = String.raw`(?:пп?\.?\s*п?\.?|пункт(?:а|ы|ов|ом|у)?|items?|points?)`
const LETTER = String.raw`["'«“„]?(?:\p{L}|\d{1,2}(?:\.\d{1,2})?)["'»”“]?`
const ITEMS = String.raw`${LETTER}(?:(?:\s*,\s*|\s+и\s+|\s+and\s+)${LETTER}(?![\p{L}.]))*`

/** "205.2 ч. 2 п. «а»", "art. 205.2 § 2 (a)", "205.2(2)". */
const DESCENDING = new RegExp(
  String.raw`^(?:${ARTICLE}\s*)?(?<article>${NUMBER})(?:(?:\s*${PART}\s*(?<part>${NUMBER}))|(?:\s*,\s*${PART}\s*(?<later>${NUMBER})(?!\s*,?\s*${ARTICLE}))|\s*\((?<bracket>${NUMBER})\))?(?:\s*,?\s*${ITEM}\s*(?<items>${ITEMS})|\s*\((?<letters>${ITEMS})\))?(?=$|\s|,)`,
  'u',
)
/** "п. «а» ч. 2 ст. 105": as Russian courts write it. */
const ASCENDING = new RegExp(
  String.raw`^(?:${ITEM}\s*(?<items>${ITEMS})\s*,?\s*)?(?:${PART}\s*(?<part>${NUMBER})\s*,?\s*)?${ARTICLE}\s*(?<article>${NUMBER})(?=$|\s|,)`,
  'u',
)
const STARTS_DESCENDING = new RegExp(String.raw`^(?:${ARTICLE}\s*)?\d`, 'u')
const BETWEEN = /^(?:\s*[,;]\s*|\s+(?:и|and|-|—|–)\s+|\s+)/u

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[⁰¹²³⁴-⁹]+/g, (run) => `.${[...run].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')}`)
    .replace(/(?<=\d)[-–](?=\d)/g, '.')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,;]+$/u, '')
    .trim()
    .toLowerCase()

/** Takes the code's name off the end (or the start). Longer names first, so that "УК" does not eat "УК РФ". */
function takeCode(text: string, codes: Codes): { rest: string; code: string | null } {
  const names = codes
    .flatMap(({ code, short, title, aliases }) =>
      [short.ru, short.en, title.ru, title.en, ...aliases].filter(Boolean).map((name) => ({ code, name: tidy(name) })),
    )
    .sort((a, b) => b.name.length - a.name.length)
  for (const { code, name } of names) {
    if (text.endsWith(` ${name}`))
      return { rest: text.slice(0, -name.length).replace(/[\s,]+(?:of(?: the)?\s+)?$/, ''), code }
    if (text.startsWith(`${name} `)) return { rest: text.slice(name.length).replace(/^[\s,]+/, ''), code }
  }
  return { rest: text, code: null }
}

type Place = { article: string; part: string; item: string }

function placesOf(text: string): Place[] | null {
  const places: Place[] = []
  for (let rest = text; rest !== ''; ) {
    // "ст. 30 ч. 1, ст. 205" could be read either way: what comes first says which.
    const found = STARTS_DESCENDING.test(rest) ? DESCENDING.exec(rest) : ASCENDING.exec(rest)
    if (!found) return null
    const groups = found.groups ?? {}
    const items = groups.items ?? groups.letters ?? ''
    places.push({
      article: groups.article ?? '',
      part: groups.part ?? groups.later ?? groups.bracket ?? '',
      item: items
        .split(/\s*,\s*|\s+и\s+|\s+and\s+/u)
        .map((letter) => letter.replace(/["'«»“”„]/g, '').trim())
        .filter(Boolean)
        .join(', '),
    })
    rest = rest.slice(found[0].length)
    if (rest === '') break
    const between = BETWEEN.exec(rest)
    if (!between) return null
    rest = rest.slice(between[0].length)
  }
  return places
}

/**
 * A reference as lawyers type it: "205.2 ч. 2", "ст. 205.2 ч.2 УК РФ", "ч. 3 ст. 30, п. «а» ч. 2 ст. 105 УК РФ",
 * "205²" (which is 205.2, and so is 205-2), "art. 205.2 § 2 CC RF". A text without a code is of `defaultCode`.
 */
export function parseStatute(typed: string, codes: Codes, defaultCode: string): ParsedStatute {
  const { rest, code } = takeCode(tidy(typed), codes)
  const places = placesOf(rest)
  if (!places) {
    // What remains after a readable beginning is most likely a code's name.
    const start = DESCENDING.exec(rest) ?? ASCENDING.exec(rest)
    const names = start ? /^[\s,]+\p{L}[\p{L}\s.]*$/u.test(rest.slice(start[0].length)) : false
    return { ok: false, problem: names ? 'unknown-code' : 'not-a-statute' }
  }
  const main = places.at(-1)
  if (!main) return { ok: false, problem: 'not-a-statute' }
  const before = places.slice(0, -1)
  const chosen = code ?? defaultCode
  const general = codes.find((known) => known.code === chosen)?.general ?? []
  if (before.length > 4 || before.some(({ article, item }) => item !== '' || !general.includes(article)))
    return { ok: false, problem: 'several' }
  const through = before.map(({ article, part }) => ({ article, part }))
  return { ok: true, reference: { code: chosen, ...main, through } }
}

const place = ({ article, part }: GeneralReference, item: string, language: Language): string => {
  if (language === 'en') return `art. ${article}${part && ` § ${part}`}${item && ` (${item})`}`
  const letters = item === '' ? [] : item.split(', ')
  const items = letters.length === 0 ? '' : ` п. ${letters.map((letter) => `«${letter}»`).join(', ')}`
  return `ст. ${article}${part && ` ч. ${part}`}${items}`
}

/** "ст. 205.2 ч. 2 УК РФ", "art. 205.2 § 2 CC RF"; a code nobody knows stands as its id. */
export function formatStatute(reference: StatuteReference, codes: Codes, language: Language): string {
  const code = codes.find((known) => known.code === reference.code)?.short[language] ?? reference.code
  const through = reference.through.map((general) => `${place(general, '', language)}, `).join('')
  return `${through}${place(reference, reference.item, language)} ${code}`
}

/** Every charge as its article is cited in its last version. */
export const chargeNames = (charges: readonly Charge[], codes: Codes, language: Language): Map<ChargeId, string> =>
  new Map(
    charges.flatMap(({ id, versions }) => {
      const statute = versions.at(-1)?.statute
      return statute ? [[id, formatStatute(statute, codes, language)] as const] : []
    }),
  )
