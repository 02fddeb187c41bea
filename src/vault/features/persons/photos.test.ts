import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_PHOTO_BYTES, type Person } from '#shared/domain/person.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let person: Person
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
beforeEach(async () => {
  vault = await openTestVault()
  person = await ask('persons.create', { name: 'Небылицын' })
})
afterEach(() => vault.cleanup())

/** The first bytes of a JPEG, and others of no meaning: nothing decodes them here. */
const jpeg = (fill: number, size = 5_000) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size, fill)])
const files = () =>
  readdirSync(join(vault.path, 'files'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile())

describe('a photo', () => {
  it('is stored encrypted and given back byte for byte', async () => {
    const bytes = jpeg(7)
    const { photoId } = await ask('persons.addPhoto', { personId: person.id, bytes })
    expect((await ask('persons.get', { id: person.id })).photoId).toBe(photoId)
    await vault.reopen()
    const read = await ask('persons.photo', { photoId })
    expect(read.mediaType).toBe('image/jpeg')
    expect(Buffer.from(read.bytes).equals(bytes)).toBe(true)
  })

  it('is a JPEG, PNG or WebP of a bounded size; anything else is refused and leaves nothing behind', async () => {
    for (const bytes of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Buffer.from('GIF89a'),
      Buffer.alloc(0),
      jpeg(1, MOST_PHOTO_BYTES),
    ])
      await expect(ask('persons.addPhoto', { personId: person.id, bytes })).rejects.toMatchObject({
        code: 'invalid-request',
      })
    await expect(
      ask('persons.addPhoto', { personId: 'z'.repeat(26) as Person['id'], bytes: jpeg(1) }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(files()).toEqual([])
  })

  it('comes back by undo, also with a card that was erased, until the vault is opened anew', async () => {
    const first = (await ask('persons.addPhoto', { personId: person.id, bytes: jpeg(1) })).photoId
    const second = (await ask('persons.addPhoto', { personId: person.id, bytes: jpeg(2) })).photoId
    expect((await ask('persons.setPhoto', { id: person.id, photoId: first })).photoId).toBe(first)
    const whole = await ask('persons.get', { id: person.id })
    await ask('persons.erase', { id: person.id })
    expect((await ask('persons.restore', whole)).photoId).toBe(first)
    expect(files()).toHaveLength(2)
    await vault.reopen()
    expect(files()).toHaveLength(1)
    expect((await ask('persons.setPhoto', { id: person.id, photoId: second })).photoId).toBeNull()
  })

  it('of a merged person is kept while the merge can be taken back', async () => {
    const other = await ask('persons.create', { name: 'Nebylitsyn' })
    const { photoId } = await ask('persons.addPhoto', { personId: other.id, bytes: jpeg(3) })
    const { names, birth, contacts, note } = person
    const { merge } = await ask('persons.merge', {
      fromId: other.id,
      intoId: person.id,
      fields: { names, birth, contacts, note, photoId: null },
    })
    await vault.reopen()
    expect((await ask('persons.part', { mergeId: merge.id })).from.photoId).toBe(photoId)
    expect((await ask('persons.photo', { photoId })).bytes.length).toBeGreaterThan(0)
  })

  it('that is also a document of a dossier outlives the document', async () => {
    const { photoId } = await ask('persons.addPhoto', { personId: person.id, bytes: jpeg(4) })
    const again = await ask('persons.create', { name: 'Двойник' })
    await ask('persons.addPhoto', { personId: again.id, bytes: jpeg(4) })
    expect(files()).toHaveLength(1)
    await ask('persons.erase', { id: again.id })
    await vault.reopen()
    expect((await ask('persons.photo', { photoId })).bytes.length).toBeGreaterThan(0)
  })
})
