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
/** Persons who are ranked; a single letter answers to more. */
const MOST_RANKED = 1_500

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

function candidates(
  db: ReadableDB,
  words: readonly SoughtWord[],
  dossierId: DossierId | null,
  whole: boolean,
): number[] {
  const conditions = words.map((word) => conditionOf(word, whole))
  if (dossierId !== null)
    conditions.push({
      sql: 'SELECT person.seq FROM person JOIN participation ON person_id = person.id WHERE dossier_id = ?',
      values: [dossierId],
    })
  return prepared<string[], number>(
    db,
    `${conditions.map(({ sql }) => sql).join(' INTERSECT ')} LIMIT ${MOST_RANKED}`,
    'pluck',
  ).all(...conditions.flatMap(({ values }) => values))
}

const WORDS = `SELECT person_seq AS seq, name_at AS nameAt, word_at AS wordAt, folded, json_group_array(key) AS keys
  FROM person_word WHERE person_seq IN (SELECT value FROM json_each(?)) GROUP BY person_seq, name_at, word_at`

function wordsOf(db: ReadableDB, seqs: readonly number[]): PersonWord[] {
  const rows = prepared<[string], Omit<PersonWord, 'keys'> & { keys: string }>(db, WORDS).all(JSON.stringify(seqs))
  return rows.map((row) => ({ ...row, keys: JSON.parse(row.keys) as string[] }))
}

/** Who answers to a name as typed; see the contract. Best first. */
export function findPersons(db: ReadableDB, { query, dossierId, limit }: Sought): { hits: PersonHit[]; more: boolean } {
  const words = nameWords(query).slice(0, MOST_WORDS).map(soughtWord)
  if (words.length === 0) return { hits: [], more: false }
  // Whole words first: beginnings of a short name would crowd its bearers out.
  const seqs = new Set(candidates(db, words, dossierId, true))
  if (seqs.size < MOST_RANKED) for (const seq of candidates(db, words, dossierId, false)) seqs.add(seq)
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
