import type { PersonId } from '#shared/domain/ids.ts'
import { foldWord } from '#shared/text/fold.ts'
import { nameFormSets } from '#shared/text/name-forms.ts'
import { Waiting } from './keys.ts'
import { foldedWords, type Word, withoutTitles } from './titles.ts'

/** A person with every name and other form by which a text may call them. */
export type NamedPerson = { id: PersonId; names: readonly string[] }

/** Where a text names somebody: [start, end) in UTF-16 units. */
export type NamePlace = { start: number; end: number; personId: PersonId }

/** Words one after another, each one form or any of several. */
type Phrase = { words: readonly (string | ReadonlySet<string>)[]; personId: PersonId }
/** A place in a text where one of these persons is named, nobody yet knows which: [from, to) counts words. */
type Met = { from: number; to: number; persons: readonly PersonId[] }

/** A text's words in the one form that they surely have. */
const folded = (text: string): string[] => foldedWords(text).map(({ forms }) => forms[0] ?? '')

/** What may stand between the words of one name: spaces, a line's end, a hyphen, a full stop after a shortened word. */
const TOGETHER = /^[\s\u00a0_.'’‐‑-]{1,4}$/
const INITIALS_AFTER = /^[\s\u00a0]*(?:\p{Lu}\.[\s\u00a0]*(?:-\p{Lu}\.[\s\u00a0]*)?){1,2}/u
const INITIALS_BEFORE = /(?:\p{Lu}\.[\s\u00a0]*){1,2}$/u

/**
 * Finds names in texts: in every case, with ё or е, in Latin letters, with look-alikes of text recognition.
 *
 * `open` are those who may be named. Relatives share a surname, and «Небылицыну Артёму» is not to be taken for his
 * sister: the words beside a surname decide whose it is. A surname alone that an open person bears is no secret, and
 * is taken for theirs.
 *
 * All the forms of one name take a millisecond to make, and a vault may hold 20,000 people: they are made when a word is
 * met that may be one of them, by the keys by which people are found in the vault.
 */
export class NameFinder {
  readonly empty: boolean
  readonly #open: ReadonlySet<PersonId>
  readonly #names: ReadonlyMap<PersonId, readonly string[]>
  readonly #waiting = new Waiting()
  readonly #byFirstWord = new Map<string, Phrase[]>()
  readonly #ownWords = new Map<PersonId, ReadonlySet<string>>()
  readonly #initials = new Map<PersonId, Set<string>>()

  constructor(hidden: readonly NamedPerson[], open: readonly NamedPerson[] = []) {
    this.empty = hidden.length === 0
    this.#open = new Set(open.map(({ id }) => id))
    const all = this.empty ? [] : [...hidden, ...open]
    this.#names = new Map(all.map(({ id, names }) => [id, names.map(withoutTitles)]))
    for (const [id, names] of this.#names) this.#waiting.add(id, names)
  }

  /** In order of place, apart from one another; words of one name side by side are one place, initials included. */
  find(text: string): NamePlace[] {
    if (this.empty || text === '') return []
    const words = foldedWords(text)
    let before: string | null = null
    for (const { start, end } of words) {
      const raw = text.slice(start, end)
      for (const id of this.#waiting.take(raw, before)) this.#make(id)
      before = raw
    }
    const places: NamePlace[] = []
    for (let at = 0; at < words.length; ) {
      const met = this.#metAt(text, words, at)
      const [first, last] = [words[at], words[(met?.to ?? at + 1) - 1]]
      if (met && first && last)
        places.push({ start: first.start, end: last.end, personId: this.#whose(text, words, met) })
      at = met?.to ?? at + 1
    }
    return joined(
      text,
      places.map((place) => this.#withInitials(text, place)),
    ).filter(({ personId }) => !this.#open.has(personId))
  }

  #make(id: PersonId): void {
    const letters = new Set<string>()
    for (const name of this.#names.get(id) ?? []) {
      const { alone, first, second } = nameFormSets(name)
      const seconds = new Set(second.flatMap(folded))
      this.#add({ words: folded(name), personId: id })
      for (const form of new Set(alone)) this.#add({ words: folded(form), personId: id })
      for (const form of first) for (const one of folded(form)) this.#add({ words: [one, seconds], personId: id })
      for (const form of [name, ...alone, ...first, ...second])
        for (const one of folded(form)) letters.add(one.charAt(0))
    }
    this.#initials.set(id, letters)
  }

  #add(phrase: Phrase): void {
    const [first] = phrase.words
    if (typeof first !== 'string' || (phrase.words.length === 1 && first.length < 2)) return
    const phrases = this.#byFirstWord.get(first) ?? []
    this.#byFirstWord.set(first, phrases)
    phrases.push(phrase)
  }

  /** The longest of the names that begin here, and everyone who is called so. */
  #metAt(text: string, words: readonly Word[], at: number): Met | null {
    let length = 0
    const persons: PersonId[] = []
    for (const form of words[at]?.forms ?? [])
      for (const phrase of this.#byFirstWord.get(form) ?? []) {
        if (phrase.words.length < length) continue
        const fits = phrase.words.every((wanted, k) => {
          const [word, before] = [words[at + k], words[at + k - 1]]
          if (!word?.forms.some((one) => (typeof wanted === 'string' ? one === wanted : wanted.has(one)))) return false
          return k === 0 || (before !== undefined && TOGETHER.test(text.slice(before.end, word.start)))
        })
        if (!fits) continue
        if (phrase.words.length > length) persons.length = 0
        length = phrase.words.length
        persons.push(phrase.personId)
      }
    return persons.length === 0 ? null : { from: at, to: at + length, persons }
  }

  #whose(text: string, words: readonly Word[], { from, to, persons }: Met): PersonId {
    const [first, last] = [words[from], words[to - 1]]
    const [only] = persons
    if (only === undefined || !first || !last) throw new Error('a place without a person')
    if (persons.every((id) => id === only)) return only
    const beside = ([words[from - 1], words[to]] as const).flatMap((word, side) => {
      if (!word) return []
      const between = side === 0 ? text.slice(word.end, first.start) : text.slice(last.end, word.start)
      return TOGETHER.test(between) && word.end - word.start > 1 ? [word] : []
    })
    const { before, after } = initialsAround(text, first.start, last.end)
    const fits = (id: PersonId) =>
      beside.some(({ forms }) => forms.some((form) => this.#wordsOf(id).has(form))) ||
      [before, after].some((letters) => this.#has(id, letters))
    const fitting = persons.filter(fits)
    const among = fitting.length > 0 ? fitting : persons
    return among.find((id) => this.#open.has(id)) ?? among[0] ?? only
  }

  /** Every word by which a person is called, in all its forms: what stands beside a surname tells a family apart. */
  #wordsOf(id: PersonId): ReadonlySet<string> {
    const known = this.#ownWords.get(id)
    if (known) return known
    const each = (this.#names.get(id) ?? []).flatMap((name) => name.split(' '))
    const words = new Set(each.flatMap((word) => nameFormSets(word).alone.flatMap(folded)))
    this.#ownWords.set(id, words)
    return words
  }

  #has(id: PersonId, initials: string): boolean {
    const letters = [...initials.replace(/[^\p{L}]/gu, '')]
    const own = this.#initials.get(id)
    return (
      letters.length > 0 &&
      letters.every((letter) => {
        const { word, twin } = foldWord(letter)
        return own?.has(word) || (twin !== null && own?.has(twin))
      })
    )
  }

  /** "А. И." beside a surname belongs to the name when its letters are those of the person's other names. */
  #withInitials(text: string, { personId, start, end }: NamePlace): NamePlace {
    const { before, after } = initialsAround(text, start, end)
    return {
      personId,
      start: this.#has(personId, before) ? start - before.length : start,
      end: this.#has(personId, after) ? end + after.length : end,
    }
  }
}

const initialsAround = (text: string, start: number, end: number): { before: string; after: string } => ({
  before: INITIALS_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '',
  after: INITIALS_AFTER.exec(text.slice(end, end + 16))?.[0].trimEnd() ?? '',
})

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
