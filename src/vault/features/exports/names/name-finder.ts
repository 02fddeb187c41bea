import type { PersonId } from '#shared/domain/ids.ts'
import { foldWord } from '#shared/text/fold.ts'
import { nameForms } from '#shared/text/name-forms.ts'
import { eachWord } from '#shared/text/tokenize.ts'
import { stringsFor } from '../strings/strings.ts'

/** A person with every name and other form by which a text may call them. */
export type NamedPerson = { id: PersonId; names: readonly string[] }

/** Where a text names somebody: [start, end) in UTF-16 units. */
export type NamePlace = { start: number; end: number; personId: PersonId }

/** Said beside a name and no part of it. */
const FORMS_OF_ADDRESS = [
  'гражданин',
  'гражданка',
  'господин',
  'госпожа',
  'лицо',
  'mr',
  'mrs',
  'ms',
  'dr',
  'sir',
  'person',
]

type Phrase = { words: readonly string[]; personId: PersonId }
type Word = { start: number; end: number; forms: readonly string[] }

const foldedWords = (text: string): Word[] => {
  const words: Word[] = []
  eachWord(text, (start, end) => {
    const { word, sure, twin } = foldWord(text.slice(start, end))
    words.push({ start, end, forms: sure || twin === null ? [word] : [word, twin] })
  })
  return words
}

const TITLES = new Set(
  [...Object.values(stringsFor('ru').role), ...Object.values(stringsFor('en').role), ...FORMS_OF_ADDRESS].flatMap(
    (role) => foldedWords(role).flatMap(({ forms }) => forms),
  ),
)

/** "Свидетель «Тополь»" is given away by "Тополь", not by every witness; a name of nothing but such words stays whole. */
function withoutTitles(name: string): string {
  const telling = foldedWords(name).filter(({ forms }) => !forms.some((form) => TITLES.has(form)))
  return telling.length === 0 ? name : telling.map(({ start, end }) => name.slice(start, end)).join(' ')
}

/** What may stand between the words of one name: spaces, a line's end, a hyphen, a full stop after a shortened word. */
const TOGETHER = /^[\s\u00a0_.'’‐‑-]{1,4}$/
const INITIALS_AFTER = /^[\s\u00a0]*(?:\p{Lu}\.[\s\u00a0]*(?:-\p{Lu}\.[\s\u00a0]*)?){1,2}/u
const INITIALS_BEFORE = /(?:\p{Lu}\.[\s\u00a0]*){1,2}$/u

/** Finds names in texts: in every case, with ё or е, in Latin letters, with look-alikes of text recognition. */
export class NameFinder {
  readonly #byFirstWord = new Map<string, Phrase[]>()
  readonly #initials = new Map<PersonId, Set<string>>()

  constructor(persons: readonly NamedPerson[]) {
    for (const { id, names } of persons) {
      const own = names.map(withoutTitles)
      const phrases = new Set(own.flatMap((name) => [name.toLowerCase(), ...nameForms(name)]))
      for (const phrase of phrases) this.#add(foldedWords(phrase), id)
      const letters = [...phrases].flatMap((phrase) => foldedWords(phrase).flatMap(({ forms }) => forms))
      this.#initials.set(id, new Set(letters.map((form) => form.charAt(0))))
    }
    for (const phrases of this.#byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  }

  get empty(): boolean {
    return this.#byFirstWord.size === 0
  }

  /** In order of place, apart from one another; words of one name side by side are one place, initials included. */
  find(text: string): NamePlace[] {
    if (this.empty || text === '') return []
    const words = foldedWords(text)
    const places: NamePlace[] = []
    for (let at = 0; at < words.length; ) {
      const found = this.#phraseAt(text, words, at)
      const [first, last] = [words[at], words[at + (found?.words.length ?? 1) - 1]]
      if (found && first && last) places.push({ start: first.start, end: last.end, personId: found.personId })
      at += found?.words.length ?? 1
    }
    return joined(
      text,
      places.map((place) => this.#withInitials(text, place)),
    )
  }

  #add(words: readonly Word[], personId: PersonId): void {
    const forms = words.map((word) => word.forms[0] ?? '')
    const [first] = forms
    if (first === undefined || (forms.length === 1 && first.length < 2)) return
    const phrases = this.#byFirstWord.get(first) ?? []
    this.#byFirstWord.set(first, phrases)
    phrases.push({ words: forms, personId })
  }

  #phraseAt(text: string, words: readonly Word[], at: number): Phrase | null {
    for (const form of words[at]?.forms ?? [])
      for (const phrase of this.#byFirstWord.get(form) ?? []) {
        const fits = phrase.words.every((wanted, k) => {
          const [word, before] = [words[at + k], words[at + k - 1]]
          if (!word?.forms.includes(wanted)) return false
          return k === 0 || (before !== undefined && TOGETHER.test(text.slice(before.end, word.start)))
        })
        if (fits) return phrase
      }
    return null
  }

  /** "А. И." beside a surname belongs to the name when its letters are those of the person's other names. */
  #withInitials(text: string, place: NamePlace): NamePlace {
    const own = this.#initials.get(place.personId)
    const belong = (initials: string) =>
      initials.replace(/[^\p{L}]/gu, '').length > 0 &&
      [...initials.replace(/[^\p{L}]/gu, '')].every((letter) => {
        const { word, twin } = foldWord(letter)
        return own?.has(word) || (twin !== null && own?.has(twin))
      })
    const after = INITIALS_AFTER.exec(text.slice(place.end, place.end + 16))?.[0].trimEnd() ?? ''
    const before = INITIALS_BEFORE.exec(text.slice(Math.max(0, place.start - 16), place.start))?.[0] ?? ''
    return {
      personId: place.personId,
      start: before !== '' && belong(before) ? place.start - before.length : place.start,
      end: after !== '' && belong(after) ? place.end + after.length : place.end,
    }
  }
}

function joined(text: string, places: readonly NamePlace[]): NamePlace[] {
  const all: NamePlace[] = []
  for (const place of places) {
    const last = all.at(-1)
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end)
    else if (last?.personId === place.personId && TOGETHER.test(text.slice(last.end, place.start))) last.end = place.end
    else all.push({ ...place })
  }
  return all
}
