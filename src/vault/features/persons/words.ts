import type { PersonName } from '#shared/domain/person.ts'
import { foldName, NAME_KEY_VERSION, nameKeys, nameWords } from '#shared/text/name-key.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import type { VaultContext } from '../../feature.ts'

const STATE = 'person-words'

/** Makes the person found by these names and by no others; in the transaction that writes them. */
export function writeWords(db: WritableDB, seq: number, names: readonly PersonName[]): void {
  db.prepare('DELETE FROM person_word WHERE person_seq = ?').run(seq)
  const insert = db.prepare(
    'INSERT INTO person_word (key, person_seq, name_at, word_at, folded) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  for (const [nameAt, { text }] of names.entries())
    for (const [wordAt, word] of nameWords(text).entries()) {
      const folded = foldName(word)
      for (const key of nameKeys(word)) insert.run(key, seq, nameAt, wordAt, folded)
    }
  noteVersion(db)
}

/** Words are of this version, or there are none. */
const isCurrent = (db: ReadableDB): boolean =>
  db.prepare<[string], number>('SELECT value FROM search_state WHERE key = ?').pluck().get(STATE) ===
    NAME_KEY_VERSION || !db.prepare('SELECT 1 FROM person LIMIT 1').get()

const noteVersion = (db: WritableDB) =>
  db
    .prepare('INSERT INTO search_state (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value')
    .run(STATE, NAME_KEY_VERSION)

/** When a vault opens: words kept by another version's folding are made anew, some 5,000 persons a second. */
export function refreshWords(context: VaultContext): void {
  if (isCurrent(context.db)) return
  context.write({ action: 'persons.words', subject: '' }, [], (db) => {
    const persons = db.prepare<[], { seq: number; names: string }>('SELECT seq, names FROM person').all()
    for (const { seq, names } of persons) writeWords(db, seq, JSON.parse(names) as PersonName[])
  })
}
