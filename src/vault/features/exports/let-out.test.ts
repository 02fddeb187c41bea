import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RequestOutput } from '#shared/contract/index.ts'
import { EMPTY_DEADLINE_FIELDS } from '#shared/domain/deadline.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { PersonsShown } from '#shared/domain/persons-shown.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { SummarySection } from '#shared/domain/summary.ts'
import { TimelineFormat, TimelineLane } from '#shared/domain/timeline.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { at, hearingFields } from '../hearings/testing.ts'
import { onDay, statementFields } from '../statements/testing.ts'
import { readableText } from './names/readable-text.ts'

let vault: TestVault
let dossierId: DossierId
let person: PersonId
let folder: string
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

/** Every exporter's records name him: declined, in Latin letters, by an alias. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delo-let-out-'))
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело Небылицына' })).id
  person = (await ask('persons.create', { name: 'Небылицын Артём Игоревич', aliases: ['Книгочей'] })).id
  await ask('persons.participate', { personId: person, dossierId, roles: ['witness'], remove: false })
  await ask('notes.create', { dossierId, title: 'О Небылицыне', body: plainRichText('Nebylitsyn, он же «Книгочей».') })
  await testify()
  await ask('hearings.create', {
    dossierId,
    fields: hearingFields(at('2099-06-01', '10:00'), {
      court: 'Вымышленный районный суд, зал, в котором; допрашивают Артёма Игоревича Небылицына и тех, кто с ним',
      note: 'Придёт Nebylicyn.',
    }),
  })
  await ask('deadlines.create', {
    dossierId,
    fields: {
      ...EMPTY_DEADLINE_FIELDS,
      title: 'Жалоба на отказ Небылицыну',
      due: '2099-05-01',
      personId: person,
      note: 'Для Nebylitsyna.',
    },
  })
  await ask('support.create', {
    dossierId,
    fields: {
      kind: 'money',
      date: '2024-03-12',
      personId: person,
      donor: 'мать Небылицына',
      amount: '100.00',
      currency: 'RUB',
      purpose: 'передача Книгочею',
      note: '',
    },
  })
})
afterAll(async () => {
  await vault.cleanup()
  rmSync(folder, { recursive: true, force: true })
})

async function testify(): Promise<void> {
  const issue = { dossierId, kind: 'defence', parentId: null, burden: '', position: '' } as const
  const topic = await ask('issues.create', { ...issue, title: 'Где был Небылицын' })
  const fields = statementFields(person, { start: onDay('2023-03-12') })
  const statement = await ask('statements.create', { dossierId, ...fields })
  await ask('assertions.create', {
    statementId: statement.id,
    topicId: topic.id,
    text: 'Книги отдал Небылицыну, подпись Nebylitsyn',
    documentId: null,
    passage: null,
    stance: 'supports',
  })
  await ask('questions.create', {
    dossierId,
    personId: person,
    text: 'Кто ещё видел Небылицына?',
    aim: '',
    contradictionId: null,
    sources: [{ type: 'statement', id: statement.id }],
    documentIds: [],
    asked: false,
    answer: 'Никто, кроме Книгочея.',
  })
}

type Written = Pick<RequestOutput<'testimony.writeTo'>, 'files' | 'leaks'>
const png = async () => {
  const sharp = (await import('sharp')).default
  const picture = sharp({ create: { width: 8, height: 4, channels: 3, background: '#fff' } })
  return (await picture.png().toBuffer()).toString('base64')
}
const shared = () => ({ dossierId, language: 'ru' as const, path: folder })
const EXPORTERS: Record<string, (persons: PersonsShown) => Promise<Written>> = {
  summary: (persons) =>
    ask('exports.writeTo', {
      dossierId,
      options: { sections: SummarySection.options, language: 'ru', labels: null, notes: null, persons },
      formats: ['pdf', 'docx', 'html', 'md'],
      path: folder,
    }),
  matrix: (persons) =>
    ask('testimony.writeTo', {
      ...shared(),
      what: 'matrix',
      personId: null,
      formats: ['pdf', 'docx', 'xlsx', 'csv'],
      persons,
    }),
  plan: (persons) =>
    ask('testimony.writeTo', {
      ...shared(),
      what: 'plan',
      personId: null,
      formats: ['pdf', 'docx', 'xlsx', 'csv'],
      persons,
    }),
  'sheet of deadlines': (persons) =>
    ask('deadlines.writeSheetTo', {
      ...shared(),
      formats: ['pdf', 'docx', 'html', 'md', 'csv'],
      closed: true,
      working: true,
      persons,
    }),
  'support log': (persons) => ask('support.writeCsvTo', { ...shared(), ids: null, withoutDonors: false, persons }),
  timeline: async (persons) =>
    ask('timeline.writeTo', {
      dossierId,
      options: {
        language: 'ru',
        persons,
        filter: { lanes: [...TimelineLane.options], personId: null, text: '' },
        grouping: 'person',
        titles: 'full',
        page: 'a4',
      },
      formats: [...TimelineFormat.options],
      png: await png(),
      path: folder,
    }),
}
const shownAs = (show: PersonsShown['all'], pseudonym = ''): PersonsShown => ({
  all: 'name',
  each: [{ personId: person, show, pseudonym }],
})
/** Not the finder that the exporters use. */
const NAME = /небылиц|книгоче|арт[её]м|nebyl/i

describe.each(Object.keys(EXPORTERS))('what leaves with the %s', (exporter) => {
  const write = (persons: PersonsShown) => EXPORTERS[exporter]?.(persons) ?? Promise.reject(new Error(exporter))
  const read = (name: string) => readableText(name, readFileSync(join(folder, name)))

  it('names him in every file by default, which is what the check below would find', async () => {
    const { files, leaks } = await write({ all: 'name', each: [] })
    expect(leaks).toEqual([])
    for (const { name } of files) {
      expect(name).toMatch(NAME)
      // Of the log's two tables the totals name nobody.
      if (!/\.png$|итоги/.test(name)) expect(read(name), name).toMatch(NAME)
    }
  })

  it.each(['role', 'pseudonym', 'withheld'] as const)('names him nowhere when he is shown by %s', async (show) => {
    const { files, leaks } = await write(shownAs(show))
    expect(leaks).toEqual([])
    expect(files.length).toBeGreaterThan(1)
    for (const { name } of files) {
      expect(name).not.toMatch(NAME)
      expect(read(name), name).not.toMatch(NAME)
    }
    const standIn = { role: 'свидетель', pseudonym: 'Лицо', withheld: 'имя не раскрывается' }[show]
    for (const { name } of files)
      if (!/\.png$|итоги/.test(name)) expect(read(name).replace(/\s+/g, ' ')).toContain(standIn)
  })

  it.each(['родня Небылицыных', 'mr. Nebylicyn', 'Книгочеем прозванный'])(
    'is not written at all while «%s» is left in a file or its name',
    async (pseudonym) => {
      const before = readdirSync(folder)
      const { files, leaks } = await write(shownAs('pseudonym', pseudonym))
      expect(files).toEqual([])
      expect(leaks.some(({ where }) => where === 'name')).toBe(true)
      expect(readdirSync(folder)).toEqual(before)
      const content = new Set(leaks.flatMap(({ where, file }) => (where === 'content' ? [file.split('.').at(-1)] : [])))
      expect([...content].toSorted()).toEqual(CONTENT[exporter])
    },
  )
})

/** The kinds of files in which the name is found; of a PNG, in what it says. */
const CONTENT: Record<string, string[]> = {
  summary: ['docx', 'html', 'md', 'pdf'],
  matrix: ['csv', 'docx', 'pdf', 'xlsx'],
  plan: ['csv', 'docx', 'pdf', 'xlsx'],
  'sheet of deadlines': ['csv', 'docx', 'html', 'md', 'pdf'],
  'support log': ['csv'],
  timeline: ['docx', 'html', 'ics', 'pdf', 'png', 'svg'],
}

describe('people of one surname', () => {
  it('are told apart: what is the open one’s stays his', async () => {
    const sister = (await ask('persons.create', { name: 'Небылицына Анна Игоревна', aliases: [] })).id
    await ask('persons.participate', { personId: sister, dossierId, roles: ['relative'], remove: false })
    await ask('notes.create', {
      dossierId,
      title: 'Родня',
      body: plainRichText(
        'Небылицыну Артёму и Небылицыной Анне; А. И. Небылицыной… Небылицын ушёл, Анна Игоревна тоже.',
      ),
    })
    const { report } = await ask('exports.preview', {
      dossierId,
      options: {
        sections: ['notes'],
        language: 'ru',
        labels: null,
        notes: null,
        persons: { all: 'name', byRole: [{ role: 'relative', show: 'role' }], each: [] },
      },
    })
    const said = JSON.stringify(report.blocks)
    expect(said).toContain('Небылицыну Артёму и [родственник]')
    expect(said).toContain('Небылицын ушёл, [родственник] тоже')
  })
})
