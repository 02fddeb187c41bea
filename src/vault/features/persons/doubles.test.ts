import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
const ids = new Map<string, PersonId>()
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

beforeAll(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
  const make = async (name: string, birth: string | null = null, aliases: string[] = []) =>
    ids.set(name, (await ask('persons.create', { name, aliases, birth })).id)
  await make('Небылицын Артём Ильич', '1990-05-04')
  await make('Артем Небылицын')
  await make('Nebylicyn Artyom')
  await make('Небылицын А. И.')
  await make('Небылицын Борис')
  await make('Небылицын Артём', '1971')
  await make('Сказкина Анна')
  await make('Сказкина Анна ', null, ['Кузнечик'])
  await make('Выдумкин', '1980-01')
  await make('Vydumkin', '1980')
  await make('Выдумкин Ы.')
  await ask('persons.participate', { personId: ids.get('Vydumkin') as PersonId, dossierId, roles: [], remove: false })
})
afterAll(() => vault.cleanup())

const doubles = async (where: DossierId | null = null) => {
  const names = new Map([...ids].map(([name, id]) => [id, name]))
  const found = (await ask('persons.doubles', { dossierId: where })).doubles
  return found.map(({ one, other, why, birth }) => [names.get(one), names.get(other), why, birth])
}

describe('cards that may be of one person', () => {
  it('share a name in whatever spelling and order, or a surname with initials, and no birth date speaks against it', async () => {
    const found = await doubles()
    expect(found).toEqual(
      expect.arrayContaining([
        ['Сказкина Анна', 'Сказкина Анна ', 'same-name', 'unknown'],
        ['Небылицын Артём Ильич', 'Артем Небылицын', 'other-spelling', 'unknown'],
        ['Артем Небылицын', 'Nebylicyn Artyom', 'other-spelling', 'unknown'],
        ['Небылицын Артём Ильич', 'Небылицын А. И.', 'initials', 'unknown'],
        ['Выдумкин', 'Vydumkin', 'surname-and-birth', 'same'],
      ]),
    )
    const pairs = found.map(([one, other]) => `${one} / ${other}`).join('\n')
    expect(pairs).not.toContain('Борис')
    expect(pairs).not.toContain('Небылицын Артём Ильич / Небылицын Артём\n')
    expect(pairs).not.toContain('Выдумкин Ы.')
    expect(found[0]?.[3]).toBe('same')
  })

  it('of one dossier are those of which one takes part in it', async () => {
    expect(await doubles(dossierId)).toEqual([['Выдумкин', 'Vydumkin', 'surname-and-birth', 'same']])
  })

  it('are not offered again once they were kept apart', async () => {
    const [one, other] = [ids.get('Vydumkin'), ids.get('Выдумкин')] as [PersonId, PersonId]
    await ask('persons.keepApart', { one, other, apart: true })
    expect(await doubles(dossierId)).toEqual([])
    await ask('persons.keepApart', { one: other, other: one, apart: false })
    expect(await doubles(dossierId)).toHaveLength(1)
  })
})
