import { edtfBounds } from '#shared/domain/edtf.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { type LikelyDouble, Likeness } from '#shared/domain/person.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

/** More than anybody looks through at one sitting. */
const MOST = 200
/** Bearers of a name so common that it says nothing. */
const MOST_ALIKE = 60

type Word = { folded: string; keys: string[] }
type Name = { words: Word[]; initials: Word[] }
type Card = { id: PersonId; names: Name[]; birth: string | null; here: boolean }

function cards(db: ReadableDB, dossierId: DossierId | null): Card[] {
  const words = db
    .prepare<[], { seq: number; nameAt: number; folded: string; keys: string }>(
      `SELECT person_seq AS seq, name_at AS nameAt, folded, json_group_array(key) AS keys
       FROM person_word GROUP BY person_seq, name_at, word_at`,
    )
    .all()
  const byPerson = Map.groupBy(words, ({ seq }) => seq)
  const persons = db
    .prepare<[string | null], { seq: number; id: string; birth: string | null; here: number }>(
      `SELECT seq, id, birth, EXISTS (SELECT 1 FROM participation WHERE person_id = person.id AND dossier_id = ?) AS here
       FROM person ORDER BY seq`,
    )
    .all(dossierId)
  return persons.map(({ seq, id, birth, here }) => ({
    id: id as PersonId,
    birth,
    here: dossierId === null || here === 1,
    names: [...Map.groupBy(byPerson.get(seq) ?? [], ({ nameAt }) => nameAt).values()].map((name) => {
      const all = name.map(({ folded, keys }): Word => ({ folded, keys: JSON.parse(keys) as string[] }))
      return {
        words: all.filter(({ folded }) => folded.length > 1),
        initials: all.filter(({ folded }) => folded.length === 1),
      }
    }),
  }))
}

const alike = (one: Word, other: Word) => one.keys.some((key) => other.keys.includes(key))
const begins = (initial: Word, word: Word) => initial.keys.some((key) => word.keys.some((own) => own.startsWith(key)))

/** Each word of the shorter one has its own like in the longer one. */
function covered(few: readonly Word[], many: readonly Word[], like: (a: Word, b: Word) => boolean): boolean {
  const left = [...many]
  return few.every((word) => {
    const at = left.findIndex((other) => like(word, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

const sameWords = (one: Name, other: Name) =>
  covered(one.words, other.words, (a, b) => a.folded === b.folded) && one.words.length === other.words.length

/** How alike two names are; null when they are not, or when a surname is all they share. */
function likeness(one: Name, other: Name): Likeness | null {
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one]
  if (few.words.length === 0 || !covered(few.words, many.words, alike)) return null
  if (few.initials.length > 0) {
    const rest = many.words.filter((word) => !few.words.some((own) => alike(own, word)))
    const told = [...rest, ...many.initials]
    return told.length > 0 && covered(few.initials.slice(0, told.length), told, begins) ? 'initials' : null
  }
  if (few.words.length === 1) return many.words.length === 1 ? 'surname-and-birth' : null
  return sameWords(one, other) ? 'same-name' : 'other-spelling'
}

/** What two birth dates say; null when they cannot both be right. */
function births(one: string | null, other: string | null): 'same' | 'unknown' | null {
  const [a, b] = [one && edtfBounds(one), other && edtfBounds(other)]
  if (!a || !b) return 'unknown'
  if (a.latest < b.earliest || b.latest < a.earliest) return null
  return 'same'
}

function compare(one: Card, other: Card): LikelyDouble | null {
  const birth = births(one.birth, other.birth)
  if (birth === null) return null
  const found = one.names.flatMap((a) => other.names.map((b) => likeness(a, b))).filter((why) => why !== null)
  const why = Likeness.options.find((option) => found.includes(option))
  // One shared word is enough only where the birth date says the same.
  if (!why || (why === 'surname-and-birth' && birth !== 'same')) return null
  return { one: one.id, other: other.id, why, birth }
}

const pair = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Cards that may be of one person, but those that were looked at and kept apart. The likeliest first. */
export function likelyDoubles(db: ReadableDB, dossierId: DossierId | null): { doubles: LikelyDouble[]; more: boolean } {
  const apart = new Set(
    db
      .prepare<[], { one: string; other: string }>('SELECT one_id AS one, other_id AS other FROM person_apart')
      .all()
      .map(({ one, other }) => pair(one, other)),
  )
  const seen = new Set<string>()
  const doubles: LikelyDouble[] = []
  for (const bucket of buckets(cards(db, dossierId)).values()) {
    if (bucket.length < 2 || bucket.length > MOST_ALIKE) continue
    for (const [i, one] of bucket.entries())
      for (const other of bucket.slice(i + 1)) {
        const both = pair(one.id, other.id)
        if (seen.has(both) || (!one.here && !other.here)) continue
        seen.add(both)
        const found = apart.has(both) ? null : compare(one, other)
        if (found) doubles.push(found)
      }
  }
  const rank = ({ why, birth }: LikelyDouble) => Likeness.options.indexOf(why) - (birth === 'same' ? 10 : 0)
  doubles.sort((a, b) => rank(a) - rank(b))
  return { doubles: doubles.slice(0, MOST), more: doubles.length > MOST }
}

/** Those who share a word and the beginning of another, or a word and the day of birth. */
function buckets(all: readonly Card[]): Map<string, Card[]> {
  const found = new Map<string, Card[]>()
  for (const card of all) {
    const own = new Set<string>()
    for (const { words, initials } of card.names)
      for (const word of words)
        for (const key of word.keys) {
          for (const other of [...words, ...initials])
            if (other !== word) for (const beginning of other.keys) own.add(`${key} ${beginning.charAt(0)}`)
          if (card.birth) own.add(`${key} ${card.birth.slice(0, 4)}`)
        }
    for (const bucket of own) {
      const list = found.get(bucket)
      if (list) list.push(card)
      else found.set(bucket, [card])
    }
  }
  return found
}

/** Throws `not-found` when one of the two is not there. */
export function keepApart(db: WritableDB, one: PersonId, other: PersonId, apart: boolean): void {
  const [first, second] = one < other ? [one, other] : [other, one]
  if (apart)
    db.prepare('INSERT INTO person_apart (one_id, other_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(first, second)
  else db.prepare('DELETE FROM person_apart WHERE one_id = ? AND other_id = ?').run(first, second)
}
