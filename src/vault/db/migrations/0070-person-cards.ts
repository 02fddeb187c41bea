import type { WritableDB } from '../types.ts'

/**
 * What a person's card holds beyond a name: names in several scripts and forms, birth date, contacts, a photo; what
 * makes a person found by any form of a name; and the merges that can be taken back.
 *
 * `person.name` stays, as the first of `names`: others join it. Former aliases become names of the kind "alias".
 * `person_word` is left empty here: its keys belong to the program's version and are made when the vault is opened.
 */
export default {
  number: 70,
  name: 'person-cards',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE person_photo (
        id TEXT PRIMARY KEY NOT NULL,
        file_id TEXT NOT NULL REFERENCES stored_files(id),
        media_type TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX person_photo_by_file ON person_photo(file_id);

      ALTER TABLE person ADD COLUMN names TEXT NOT NULL DEFAULT '[]';     -- JSON: PersonName[], the shown one first
      ALTER TABLE person ADD COLUMN birth TEXT;                           -- EDTF
      ALTER TABLE person ADD COLUMN contacts TEXT NOT NULL DEFAULT '[]';  -- JSON: Contact[]
      ALTER TABLE person ADD COLUMN photo_id TEXT REFERENCES person_photo(id);
      CREATE INDEX person_by_photo ON person(photo_id) WHERE photo_id IS NOT NULL;

      -- Each word of each name, under each key it is found by (shared/text/name-key.ts).
      CREATE TABLE person_word (
        key TEXT NOT NULL,
        person_seq INTEGER NOT NULL REFERENCES person(seq) ON DELETE CASCADE,
        name_at INTEGER NOT NULL,
        word_at INTEGER NOT NULL,
        folded TEXT NOT NULL,
        PRIMARY KEY (key, person_seq, name_at, word_at)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX person_word_by_person ON person_word(person_seq);

      -- A person merged into another: all that is needed to part them again.
      CREATE TABLE person_merge (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        from_id TEXT NOT NULL,
        into_id TEXT NOT NULL,
        merged_at INTEGER NOT NULL,
        record TEXT NOT NULL             -- JSON: MergeRecord
      ) STRICT;
      CREATE INDEX person_merge_by_into ON person_merge(into_id);

      -- Two who were looked at and are not the same, the lesser id first.
      CREATE TABLE person_apart (
        one_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
        other_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
        PRIMARY KEY (one_id, other_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX person_apart_by_other ON person_apart(other_id);
    `)
    const rows = db.prepare<[], { id: string; name: string; aliases: string }>('SELECT id, name, aliases FROM person')
    const write = db.prepare('UPDATE person SET names = ? WHERE id = ?')
    for (const { id, name, aliases } of rows.all()) write.run(JSON.stringify(asNames(name, JSON.parse(aliases))), id)
    db.exec('ALTER TABLE person DROP COLUMN aliases')
  },
}

const asNames = (name: string, aliases: string[]) => [
  { text: name, kind: 'official', language: null },
  ...aliases.map((text) => ({ text, kind: 'alias', language: null })),
]
