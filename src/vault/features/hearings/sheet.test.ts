import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HearingId } from '#shared/domain/ids.ts'
import type { PersonDisplay } from '#shared/domain/persons-shown.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { importText } from '../imports/testing.ts'
import { at, hearingFields, item } from './testing.ts'

let vault: TestVault
let folder: string
beforeEach(async () => {
  vault = await openTestVault()
  folder = mkdtempSync(join(tmpdir(), 'delo-hearing-'))
})
afterEach(() => {
  vault.cleanup()
  rmSync(folder, { recursive: true, force: true })
})
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

/** An extension that runs into the night, prepared as a lawyer would. */
async function prepared(): Promise<HearingId> {
  const { id: dossierId } = await ask('dossiers.create', { title: 'Книжный клуб «Закладка»' })
  const person = async (name: string, role: 'defendant' | 'judge' | 'defence-counsel') => {
    const { id: personId } = await ask('persons.create', { name, aliases: [], note: '' })
    await ask('persons.participate', { personId, dossierId, roles: [role], remove: false })
    return personId
  }
  const defendant = await person('Небылицын Артём', 'defendant')
  const judge = await person('Притчина Алла', 'judge')
  const document = await importText(vault.session, dossierId, 'a.txt', 'Ручаемся за него')
  await ask('documents.update', { ids: [document], fields: { title: 'Поручительство' } })
  const { id } = await ask('hearings.create', {
    dossierId,
    fields: hearingFields(at('2031-03-12', '22:00'), {
      ...{ end: '01:30', court: 'Нигдевский районный суд', room: '3', judgeIds: [judge], defendantIds: [defendant] },
      attendance: [{ personId: defendant, attendance: 'by-video', note: 'из СИЗО' }],
      items: [
        item('agenda', 'Заявить отвод', { done: true }),
        item('agenda', 'Приобщить поручительство'),
        item('argued', 'Постоянное место жительства', { by: 'защита', inherited: true }),
      ],
      documentIds: [document],
    }),
  })
  return id
}

const write = async (id: HearingId, all: PersonDisplay) => {
  const persons = { all, each: [] }
  const { files, leaks } = await ask('hearings.writeSheetTo', {
    id,
    formats: ['md'],
    language: 'ru',
    persons,
    path: folder,
  })
  expect(leaks).toEqual([])
  return readFileSync(join(folder, files[0]?.name ?? ''), 'utf8').replaceAll('\u00a0', ' ')
}

describe('the sheet for the court room', () => {
  it('says when and before whom, what to do, who is to be there, what is at hand and what is to be said', async () => {
    const text = await write(await prepared(), 'name')
    for (const words of [
      '12 марта 2031 г., 22:00–01:30 следующего дня',
      'Нигдевский районный суд, зал 3',
      'Притчина Алла',
      '☑ Заявить отвод',
      '☐ Приобщить поручительство',
      'из СИЗО',
      'Поручительство',
      'Постоянное место жительства',
      'из прошлого заседания',
    ])
      expect(text).toContain(words)
  })

  it('hides names as every file does, in its name too, and is written over nothing', async () => {
    const id = await prepared()
    const text = await write(id, 'role')
    expect(text).not.toMatch(/Небылицын|Притчин/)
    await write(id, 'role')
    expect(readdirSync(folder)).toHaveLength(2)
  })
})
