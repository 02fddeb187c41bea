import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { openConnection } from '../connection.ts'
import { faultsOf } from '../faults.ts'
import { migrate } from '../migrate.ts'
import { migrations } from './index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('persons of an older vault keep every alias, their parts and what points at them', () => {
  const db = openConnection(join(folder, 'vault.db'), SecretBytes.random(32), 'create')
  migrate(
    db,
    migrations.filter(({ number }) => number < 70),
  )
  const many = Array.from({ length: 50 }, (_, i) => `Имя ${i}`)
  db.exec(`INSERT INTO dossier (id, title, case_numbers, court, jurisdiction, summary, tags, languages, created_at, updated_at)
    VALUES ('d', 'Дело', '[]', '', '', '', '[]', '[]', 0, 0)`)
  const insert = db.prepare(
    "INSERT INTO person (id, name, aliases, note, created_at, updated_at) VALUES (?, ?, ?, 'пометка', 1, 2)",
  )
  insert.run('p', 'Ёлкина Анна', JSON.stringify(['Anna Yolkina', 'Yolkina']))
  insert.run('q', 'Выдумкин', JSON.stringify(many))
  db.exec("INSERT INTO participation (id, person_id, dossier_id, roles) VALUES ('x', 'p', 'd', '[\"witness\"]')")

  migrate(db)
  const rows = db.prepare<[], { name: string; names: string; note: string }>('SELECT * FROM person ORDER BY seq').all()
  expect(rows.map(({ name, note }) => [name, note])).toEqual([
    ['Ёлкина Анна', 'пометка'],
    ['Выдумкин', 'пометка'],
  ])
  expect(JSON.parse(rows[0]?.names ?? '')).toEqual([
    { text: 'Ёлкина Анна', kind: 'official', language: null },
    { text: 'Anna Yolkina', kind: 'alias', language: null },
    { text: 'Yolkina', kind: 'alias', language: null },
  ])
  expect((JSON.parse(rows[1]?.names ?? '') as { text: string }[]).map(({ text }) => text)).toEqual([
    'Выдумкин',
    ...many,
  ])
  expect(db.prepare('SELECT person_id, roles FROM participation').all()).toEqual([
    { person_id: 'p', roles: '["witness"]' },
  ])
  expect(faultsOf(db)).toEqual([])
  db.close()
})
