import type { DossierId } from '#shared/domain/ids.ts'
import type { PersonHit } from '#shared/domain/person.ts'
import { nameWords, type SoughtWord, soughtWord } from '#shared/text/name-key.ts'
import type { ReadableDB } from '../../db/types.ts'
import { prepared } from '../search/prepared.ts'
import { type PersonWord, rankPersons } from './rank.ts'
import { PARTICIPATION, PERSON, toParticipation, toPerson, toPersonRow } from './rows.ts'

type Sought = { query: string; dossierId: DossierId | null; limit: number }

/** A name has fewer words; the others of a pasted page are not looked at. */
const MOST_WORDS = 12
/** Persons who are ranked at least; a single letter answers to more. */
const LEAST_RANKED = 300
/** A person has several rows under one word: keys, and names that repeat it. */
const KEYS_A_PERSON = 3

type Condition = { sql: string; values: string[] }

/** Persons who have a word under one of the keys, or one that begins so, or that is the initial of the sought word. */
function conditionOf({ keys, beginnings, initial }: SoughtWord, whole: boolean): Condition {
  const exact = initial ? beginnings : [...keys, ...beginnings.map((beginning) => beginning.charAt(0))]
  const parts = ['SELECT person_seq FROM person_word WHERE key IN (SELECT value FROM json_each(?))']
  const values = [JSON.stringify(exact)]
  if (!whole || initial)
    for (const beginning of beginnings) {
      parts.push('SELECT person_seq FROM person_word WHERE key >= ? AND key < ?')
      values.push(beginning, `${beginning}\uffff`)
    }
  return { sql: `SELECT person_seq FROM (${parts.join(' UNION ALL ')})`, values }
}

type Narrow = { dossierId: DossierId | null; most: number; whole: boolean }

function candidates(db: ReadableDB, words: readonly SoughtWord[], { dossierId, most, whole }: Narrow): number[] {
  // An initial answers to a twentieth of all names: the ranking looks at it, where another word has chosen persons.
  const telling = words.some(({ initial }) => !initial) ? words.filter(({ initial }) => !initial) : words
  const conditions = telling.map((word) => conditionOf(word, whole))
  const within: Condition[] =
    dossierId === null
      ? []
      : [
          {
            sql: 'SELECT person.seq FROM person JOIN participation ON person_id = person.id WHERE dossier_id = ?',
            values: [dossierId],
          },
        ]
  const ask = (all: Condition[], limit: number) =>
    prepared<string[], number>(db, `${all.map(({ sql }) => sql).join(' INTERSECT ')} LIMIT ${limit}`, 'pluck').all(
      ...all.flatMap(({ values }) => values),
    )
  // One rare word is enough: the ranking does the rest, and the thousands called Анна need not be looked up.
  for (const condition of conditions.length > 1 ? conditions : []) {
    const few = ask([condition, ...within], most * KEYS_A_PERSON)
    if (few.length < most * KEYS_A_PERSON) return [...new Set(few)]
  }
  return ask([...conditions, ...within], most)
}

const WORDS = `SELECT person_seq, name_at, word_at, folded, key FROM person_word
  WHERE person_seq IN (SELECT value FROM json_each(?)) ORDER BY person_seq, name_at, word_at`

type KeyRow = [seq: number, nameAt: number, wordAt: number, folded: string, key: string]

/** The words of persons, each with its keys; rows as arrays and grouped here, which takes a third of SQLite's grouping. */
function wordsOf(db: ReadableDB, seqs: readonly number[]): PersonWord[] {
  const words: PersonWord[] = []
  let last: PersonWord | undefined
  for (const row of prepared<[string], KeyRow>(db, WORDS, 'raw').iterate(JSON.stringify(seqs))) {
    const [seq, nameAt, wordAt, folded, key] = row
    if (last && last.seq === seq && last.nameAt === nameAt && last.wordAt === wordAt) last.keys.push(key)
    else {
      last = { seq, nameAt, wordAt, folded, keys: [key] }
      words.push(last)
    }
  }
  return words
}

/** Who answers to a name as typed; see the contract. Best first. */
export function findPersons(db: ReadableDB, { query, dossierId, limit }: Sought): { hits: PersonHit[]; more: boolean } {
  const words = nameWords(query).slice(0, MOST_WORDS).map(soughtWord)
  if (words.length === 0) return { hits: [], more: false }
  // Whole words first: beginnings of a short name would crowd its bearers out.
  const most = Math.max(LEAST_RANKED, limit)
  const seqs = new Set(candidates(db, words, { dossierId, most, whole: true }))
  if (seqs.size < most) for (const seq of candidates(db, words, { dossierId, most, whole: false })) seqs.add(seq)
  const ranked = rankPersons(words, wordsOf(db, [...seqs]))
  const chosen = ranked.slice(0, limit)
  const persons = personsOf(
    db,
    chosen.map(({ seq }) => seq),
  )
  const hits = chosen.flatMap(({ seq, nameAt }): PersonHit[] => {
    const person = persons.get(seq)
    return person ? [{ person, matched: nameAt === 0 ? null : (person.names[nameAt]?.text ?? null) }] : []
  })
  return { hits, more: ranked.length > chosen.length }
}

function personsOf(db: ReadableDB, seqs: readonly number[]) {
  const list = JSON.stringify(seqs)
  const rows = db.prepare(`${PERSON} WHERE p.seq IN (SELECT value FROM json_each(?))`).all(list).map(toPersonRow)
  const parts = Map.groupBy(
    db
      .prepare(
        `${PARTICIPATION} WHERE person_id IN (SELECT id FROM person WHERE seq IN (SELECT value FROM json_each(?)))
         ORDER BY seq`,
      )
      .all(list)
      .map(toParticipation),
    (part): string => part.personId,
  )
  return new Map(rows.map((row) => [row.seq, toPerson(row, parts.get(row.id) ?? [])]))
}
