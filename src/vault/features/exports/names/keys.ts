import type { PersonId } from '#shared/domain/ids.ts'
import { nameParts } from '#shared/text/name-forms.ts'
import { foldName, nameKeys, nameWords, soughtWord } from '#shared/text/name-key.ts'

/** Enough for the words of every name in a large vault; Ivan is asked for a thousand times. */
const MOST_KEPT = 100_000
const kept = new Map<string, readonly string[]>()

function keysOfWord(word: string): readonly string[] {
  const known = kept.get(word)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const keys = [...new Set([foldName(word), ...nameKeys(word)])]
  kept.set(word, keys)
  return keys
}

/**
 * Whom a text may name, by the keys by which people are found in the vault: a surname leads to its people, a given name
 * only together with the patronymic after it, for half the vault is called Ivan. Everybody is led to once.
 */
export class Waiting {
  readonly #bySurname = new Map<string, PersonId[]>()
  /** By the key of the patronymic, then of the given name before it. */
  readonly #byPair = new Map<string, Map<string, PersonId[]>>()
  readonly #gone = new Set<PersonId>()
  readonly #sought = new Map<string, readonly string[]>()

  add(id: PersonId, names: readonly string[]): void {
    for (const name of names) {
      const { alone, pair } = nameParts(name)
      // A name of initials, or in letters of no case, is met by any of its words.
      for (const word of alone.length + (pair ? 1 : 0) > 0 ? alone : nameWords(name))
        for (const key of keysOfWord(word)) put(this.#bySurname, key, id)
      if (pair)
        for (const key of keysOfWord(pair[1])) {
          const firsts = this.#byPair.get(key) ?? new Map<string, PersonId[]>()
          this.#byPair.set(key, firsts)
          for (const first of keysOfWord(pair[0])) put(firsts, first, id)
        }
    }
  }

  /** Those whom these words may name, who were not led to before. */
  take(raw: string, before: string | null): PersonId[] {
    const keys = this.#keysOf(raw)
    const firsts = before === null ? [] : keys.flatMap((key) => this.#byPair.get(key) ?? [])
    const met = keys.flatMap((key) => this.#bySurname.get(key) ?? [])
    if (before !== null && firsts.length > 0)
      for (const key of this.#keysOf(before)) for (const first of firsts) met.push(...(first.get(key) ?? []))
    return [...new Set(met)].filter((id) => {
      const first = !this.#gone.has(id)
      this.#gone.add(id)
      return first
    })
  }

  #keysOf(raw: string): readonly string[] {
    const known = this.#sought.get(raw)
    if (known) return known
    const { folded, keys } = soughtWord(raw)
    const all = [...new Set([folded, ...keys])]
    this.#sought.set(raw, all)
    return all
  }
}

function put(map: Map<string, PersonId[]>, key: string, id: PersonId): void {
  const own = map.get(key)
  if (own) own.push(id)
  else map.set(key, [id])
}
