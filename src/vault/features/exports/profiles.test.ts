import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forReader } from '#shared/domain/export-profile.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await openTestVault()
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const names = async () => (await ask('profiles.list', {})).profiles.map(({ name }) => name)
const press = forReader('press', { language: 'ru', formats: ['pdf', 'docx'] })

describe('a profile', () => {
  it('keeps every choice under its name, over a reopening, in the order of names', async () => {
    const made = await ask('profiles.create', { name: 'Для газеты', choice: press })
    await ask('profiles.create', { name: 'Архив', choice: { ...press, sections: ['notes'] } })
    await vault.reopen()
    expect(await names()).toEqual(['Архив', 'Для газеты'])
    expect((await ask('profiles.list', {})).profiles[1]).toEqual(made)
    expect(made.choice).toEqual(press)
  })

  it('is changed, erased, and restored with its id', async () => {
    const made = await ask('profiles.create', { name: 'Для газеты', choice: press })
    const { before, ...changed } = await ask('profiles.update', {
      id: made.id,
      fields: { choice: { ...press, language: 'en' } },
    })
    expect(changed).toMatchObject({ id: made.id, name: 'Для газеты', choice: { language: 'en' } })
    expect(before).toEqual(made)
    await ask('profiles.erase', { id: made.id })
    expect(await names()).toEqual([])
    await expect(ask('profiles.update', { id: made.id, fields: {} })).rejects.toMatchObject({ code: 'not-found' })
    expect(await ask('profiles.restore', changed)).toEqual(changed)
    expect(await ask('profiles.restore', changed)).toEqual(changed)
    expect(await names()).toEqual(['Для газеты'])
  })

  it('hides the one who is left when two cards are made one', async () => {
    const [from, into] = await Promise.all(
      ['Баснина Зоя', 'Баснина З. Ф.'].map((name) => ask('persons.create', { name })),
    )
    if (!from || !into) throw new Error('nobody')
    const each = [{ personId: from.id, show: 'withheld' as const, pseudonym: '' }]
    await ask('profiles.create', { name: 'Без неё', choice: { ...press, persons: { all: 'name', each } } })
    const { names: all, birth, contacts, note, photoId } = into
    const fields = { names: all, birth, contacts, note, photoId }
    await ask('persons.merge', { fromId: from.id, intoId: into.id, fields })
    expect((await ask('profiles.list', {})).profiles[0]?.choice.persons.each[0]?.personId).toBe(into.id)
  })

  it('is refused without a name or with a section that is none', async () => {
    await expect(ask('profiles.create', { name: ' ', choice: press })).rejects.toMatchObject({
      code: 'invalid-request',
    })
    const choice = { ...press, sections: ['gossip' as never] }
    await expect(ask('profiles.create', { name: 'Слухи', choice })).rejects.toMatchObject({ code: 'invalid-request' })
  })
})
