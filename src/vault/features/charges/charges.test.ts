import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChargeVersion } from '#shared/domain/charge.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { SentenceFields } from '#shared/domain/sentence.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
let personId: PersonId
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Книжный клуб' })).id
  personId = (await ask('persons.create', { name: 'Небылицын Лука', aliases: [], note: '' })).id
})
afterEach(() => vault.cleanup())

const version = (article: string, part: string, more: Partial<ChargeVersion> = {}): ChargeVersion => ({
  on: '2023-03-02',
  statute: { code: 'ru-cc', article, part, item: '', through: [] },
  wording: 'Читал вслух запрещённую сказку',
  gravity: 'medium',
  penaltyRange: 'от 2 до 5 лет лишения свободы',
  state: 'charged',
  documentId: null,
  note: '',
  ...more,
})
const charge = (versions: ChargeVersion[]) => ask('charges.create', { dossierId, fields: { personId, versions } })
const sentenceFields = (more: Partial<SentenceFields> = {}): SentenceFields => ({
  personId,
  outcome: 'convicted',
  on: '2024-05-12',
  court: 'Залесский районный суд',
  documentId: null,
  punishments: [
    {
      kind: 'imprisonment',
      term: { years: 5, months: 6, days: 0 },
      regime: 'general',
      amount: null,
      currency: null,
      note: '',
    },
  ],
  inForceOn: null,
  reviews: [],
  note: '',
  ...more,
})

describe('charges', () => {
  it('keep every version, oldest first, after the vault was closed', async () => {
    const made = await charge([
      version('205.2', '1'),
      version('205.2', '2', {
        state: 'amended',
        statute: { code: 'ru-cc', article: '205.2', part: '2', item: '', through: [{ article: '33', part: '5' }] },
      }),
    ])
    await vault.reopen()
    const { charges } = await ask('charges.list', { dossierId })
    expect(charges).toEqual([made])
    expect(charges[0]?.versions.map(({ statute }) => statute.part)).toEqual(['1', '2'])
  })

  it('need at least one version, a person and a dossier that are there', async () => {
    await expect(charge([])).rejects.toMatchObject({ code: 'invalid-request' })
    const fields = { personId, versions: [version('280', '1')] }
    await expect(ask('charges.create', { dossierId: 'z'.repeat(26) as DossierId, fields })).rejects.toMatchObject({
      code: 'not-found',
    })
    const nobody = { ...fields, personId: 'z'.repeat(26) as PersonId }
    await expect(ask('charges.create', { dossierId, fields: nobody })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('come back whole when erasing is undone', async () => {
    const made = await charge([version('280', '1'), version('280', '2')])
    await ask('charges.erase', { id: made.id })
    expect((await ask('charges.list', { dossierId })).charges).toEqual([])
    expect(await ask('charges.restore', made)).toEqual(made)
    expect(await ask('charges.restore', made)).toEqual(made)
  })

  it('are found by their article and their wording, until they are erased', async () => {
    const made = await charge([version('205.2', '2')])
    const find = async (query: string) =>
      (await ask('search.run', { query, dossierId, filters: {}, limit: 10, offset: 0 })).groups.map(
        ({ target }) => target.id,
      )
    expect(await find('сказки')).toEqual([made.id])
    expect(await find('205.2')).toEqual([made.id])
    await ask('charges.erase', { id: made.id })
    expect(await find('сказки')).toEqual([])
  })

  it('hold their defendant in the vault, and go with their dossier', async () => {
    await charge([version('280', '1')])
    await expect(ask('persons.erase', { id: personId })).rejects.toMatchObject({ code: 'in-use' })
    await ask('dossiers.trash', { id: dossierId })
    await ask('dossiers.erase', { id: dossierId })
    await ask('persons.erase', { id: personId })
  })
})

describe('a sentence', () => {
  it('is one a defendant, with its reviews in order', async () => {
    const made = await ask('charges.createSentence', { dossierId, fields: sentenceFields() })
    await expect(ask('charges.createSentence', { dossierId, fields: sentenceFields() })).rejects.toMatchObject({
      code: 'conflict',
    })
    const review: SentenceFields['reviews'][number] = {
      instance: 'appeal',
      outcome: 'upheld',
      on: '2024-09-01',
      court: 'Апелляция',
      documentId: null,
      punishments: [],
      note: '',
    }
    const { before, ...changed } = await ask('charges.updateSentence', {
      id: made.id,
      fields: { inForceOn: '2024-09-01', reviews: [review, { ...review, instance: 'cassation', outcome: 'remitted' }] },
    })
    await vault.reopen()
    expect((await ask('charges.sentences', { dossierId })).sentences).toEqual([changed])
    expect(before).toEqual(made)
    expect(changed.court).toBe('Залесский районный суд')
    expect(changed.reviews.map(({ instance }) => instance)).toEqual(['appeal', 'cassation'])
  })

  it('comes back whole when erasing is undone, unless another took its place', async () => {
    const made = await ask('charges.createSentence', { dossierId, fields: sentenceFields() })
    await ask('charges.eraseSentence', { id: made.id })
    expect(await ask('charges.restoreSentence', made)).toEqual(made)
    await ask('charges.eraseSentence', { id: made.id })
    await ask('charges.createSentence', { dossierId, fields: sentenceFields({ outcome: 'acquitted' }) })
    await expect(ask('charges.restoreSentence', made)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the codes', () => {
  const codes = async () => (await ask('charges.statutes', {})).codes
  const article = async (number: string, code = 'ru-cc') =>
    (await codes()).find((known) => known.code === code)?.articles.find((known) => known.article === number)

  it('come with the Russian Criminal Code', async () => {
    expect((await article('205.2'))?.parts.map(({ part }) => part)).toEqual(['1', '2'])
  })

  it('can be changed article by article, and set back', async () => {
    const shipped = await article('280')
    const value = { article: '280', title: { ru: 'Призывы', en: 'Calls' }, parts: [] }
    expect(await ask('charges.setArticle', { code: 'ru-cc', article: '280', value })).toEqual({ before: null })
    expect(await article('280')).toEqual(value)
    expect(await ask('charges.setArticle', { code: 'ru-cc', article: '280', value: null })).toEqual({ before: value })
    expect(await article('280')).toEqual(shipped)
  })

  it('can be added to, and keep their articles in the order of numbers', async () => {
    const head = {
      code: 'ru-coa',
      short: { ru: 'КоАП РФ', en: 'CAO RF' },
      title: { ru: 'Кодекс об административных правонарушениях', en: 'Code of Administrative Offences' },
      aliases: [],
      general: [],
    }
    await ask('charges.setCode', { code: 'ru-coa', head })
    for (const number of ['20.10', '20.2', '20.3'])
      await ask('charges.setArticle', {
        code: 'ru-coa',
        article: number,
        value: { article: number, title: { ru: number, en: number }, parts: [] },
      })
    expect((await codes()).at(-1)?.articles.map((known) => known.article)).toEqual(['20.2', '20.3', '20.10'])
    await ask('charges.setCode', { code: 'ru-coa', head: null })
    expect((await codes()).map(({ code }) => code)).toEqual(['ru-cc'])
    const value = { article: '1', title: { ru: '', en: '' }, parts: [] }
    await expect(ask('charges.setArticle', { code: 'ru-coa', article: '1', value })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
