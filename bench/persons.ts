import { performance } from 'node:perf_hooks'
import { newId, PersonId } from '../src/shared/domain/ids.ts'
import { findPersons } from '../src/vault/features/persons/find.ts'
import { insertPerson } from '../src/vault/features/persons/queries.ts'
import { openTestVault } from '../src/vault/testing.ts'
import { printTable } from './table.ts'
import { randomFrom } from './texts.ts'

const PERSONS = 20_000
const ROUNDS = 40
const PROMISE = 50

const SYLLABLES = 'ба ве ги до жу зи ка ло ми не по ру сы та ур фе хо ца че шу'.split(' ')
const ENDINGS = ['ов', 'ин', 'ский', 'енко', 'ук', 'ов', 'ев', 'ова', 'ина', 'ец']
const GIVEN = ['Артём', 'Анна', 'Илья', 'Мария', 'Павел', 'Вера', 'Лука', 'Зоя', 'Степан', 'Алла']
const PATRONYMICS = ['Ильич', 'Павловна', 'Львович', 'Сергеевна', 'Петрович', 'Андреевна']

/** Invented names, each with a nickname or a spelling in Latin letters now and then. */
function nameMaker(): () => { name: string; aliases: string[] } {
  const random = randomFrom(11)
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  return () => {
    const stem =
      one(SYLLABLES) + one(SYLLABLES) + (random() < 0.5 ? one(SYLLABLES) : '') + one(['р', 'н', 'л', 'к', 'д'])
    const surname = stem.charAt(0).toUpperCase() + stem.slice(1) + one(ENDINGS)
    const name = `${surname} ${one(GIVEN)} ${one(PATRONYMICS)}`
    return { name, aliases: random() < 0.3 ? [`Лицо ${Math.floor(random() * 1_000)}`] : [] }
  }
}

/** Finding a person among 20,000 by every kind of query that is typed. */
export async function benchPersons(): Promise<void> {
  const vault = await openTestVault()
  try {
    const make = nameMaker()
    const names = Array.from({ length: PERSONS }, make)
    const started = performance.now()
    vault.context.write({ action: 'bench', subject: '' }, [], (db) => {
      for (const given of names) insertPerson(db, newId(PersonId), given, 0)
    })
    const written = performance.now() - started
    const surname = (at: number) => names[at * 97]?.name.split(' ')[0] ?? ''
    const kinds: [string, (at: number) => string][] = [
      ['a full name', (at) => names[at * 97]?.name ?? ''],
      ['a declined surname', (at) => `${surname(at)}у`],
      ['a surname with initials', (at) => `${surname(at)} А. И.`],
      ['a Latin spelling', (at) => ['Bavelorov', 'Gidozhukin', 'Nebylicyn', 'Schutscharenko'][at % 4] ?? ''],
      ['a given name', (at) => GIVEN[at % GIVEN.length] ?? ''],
      ['three letters', (at) => surname(at).slice(0, 3)],
      ['one letter', (at) => surname(at).slice(0, 1)],
    ]
    const rows = kinds.map(([what, query]) => {
      const times: number[] = []
      for (let round = 0; round <= ROUNDS; round++) {
        const began = performance.now()
        findPersons(vault.context.db, { query: query(round), dossierId: null, limit: 20 })
        // The first run only warms up.
        if (round > 0) times.push(performance.now() - began)
      }
      times.sort((a, b) => a - b)
      const [median, worst] = [times[Math.floor(ROUNDS / 2)] ?? 0, times[Math.floor(ROUNDS * 0.95)] ?? 0]
      return {
        what,
        figure: `${median.toFixed(1)} / ${worst.toFixed(1)} ms`,
        promise: `p95 ≤ ${PROMISE} ms`,
        ok: worst <= PROMISE,
      }
    })
    rows.push({
      what: 'writing a card, found at once',
      figure: `${(written / PERSONS).toFixed(2)} ms`,
      promise: '',
      ok: true,
    })
    printTable(`Finding a person among ${PERSONS.toLocaleString('en')} (median / p95)`, rows)
  } finally {
    await vault.cleanup()
  }
}
