import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newAdmissibility } from '#shared/domain/admissibility.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { SummarySection } from '#shared/domain/summary.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { hearingFields } from '../hearings/testing.ts'
import { wordsOf } from './testing/report-text.ts'

let vault: TestVault
let dossierId: DossierId
let personId: PersonId
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const at = (date: string, time: string | null = null): Moment => ({
  date,
  time,
  zone: time === null ? null : 'Europe/Moscow',
  wording: '',
})

beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
  personId = (await ask('persons.create', { name: 'Небылицын Артём Игоревич', aliases: ['Artyom Nebylitsyn'] })).id
  await ask('persons.participate', { personId, dossierId, roles: ['defendant'], remove: false })
})
afterEach(() => vault.cleanup())

const preview = async (language: 'ru' | 'en' = 'ru', sections = SummarySection.options) => {
  const { report, contents } = await ask('exports.preview', {
    dossierId,
    options: { sections: [...sections], language, labels: null, notes: null },
  })
  return { text: wordsOf(report.blocks), contents, report }
}

describe('the sections of records', () => {
  it('are left out where nothing was entered', async () => {
    const { report } = await preview()
    const titles = report.blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []))
    expect(titles).toEqual(['Сведения о деле', 'Участники', 'Документы', 'Пометки', 'Заметки', 'Хронология'])
  })

  it('hold charge and sentence with their history', async () => {
    const statute = { code: 'ru-cc', article: '205.2', part: '2', item: '', through: [] }
    const version = {
      on: '2023-03-20',
      statute,
      wording: 'Первая',
      gravity: 'grave',
      penaltyRange: '',
      documentId: null,
      note: '',
    } as const
    await ask('charges.create', {
      dossierId,
      fields: {
        personId,
        versions: [
          { ...version, state: 'charged' },
          { ...version, on: '2023-08-28', wording: 'Вторая', state: 'amended' },
        ],
      },
    })
    const { text, contents } = await preview()
    for (const words of ['ст. 205.2 ч. 2 УК РФ', 'Первая', 'Вторая', 'предъявлено', 'изменено', 'тяжкое'])
      expect(text).toContain(words)
    expect(contents.included.charges).toBe(1)
    expect((await preview('en')).text).toContain('amended')
  })

  it('hold custody, what was done to the person, and hearings with their course', async () => {
    await ask('custody.create', {
      dossierId,
      fields: {
        personId,
        measure: 'remand',
        regime: null,
        from: at('2023-03-11', '06:15'),
        to: null,
        allowedUntil: '2023-05-11',
        facility: 'СИЗО № 0',
        lettersAddress: 'АДРЕС ДЛЯ ПИСЕМ',
        whereaboutsUnknown: false,
        rulingId: null,
        note: 'ПОМЕТКА ДЛЯ СЕБЯ',
      },
    })
    const { text } = await preview()
    for (const words of ['11 марта 2023 г., 06:15', 'Заключение под стражу', 'СИЗО № 0', 'разрешено до 11 мая 2023 г.'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words)
    // The team's own remarks and addresses stay in the vault.
    expect(text).not.toMatch(/АДРЕС ДЛЯ ПИСЕМ|ПОМЕТКА ДЛЯ СЕБЯ/)
  })

  it('put facts under their issues, and those without an issue last', async () => {
    const issue = await ask('issues.create', {
      dossierId,
      title: 'Было ли окно',
      kind: 'defence',
      parentId: null,
      burden: '',
      position: 'Окна не было.',
    })
    const fact = { status: 'disputed-by-us', material: 'yes', note: '', when: at('2023-03-03') } as const
    await ask('facts.create', { dossierId, ...fact, personIds: [], text: 'Без вопроса', issueIds: [] })
    await ask('facts.create', { dossierId, ...fact, personIds: [], text: 'Под вопросом', issueIds: [issue.id] })
    const { text, contents } = await preview('ru', ['facts'])
    expect(text.indexOf('Окна не было.')).toBeGreaterThan(text.indexOf('Было ли окно'))
    expect(text.indexOf('Под вопросом')).toBeLessThan(text.indexOf('Без вопроса'))
    expect(contents.included.facts).toBe(2)
  })

  it('follow challenged evidence, and gather everything with a date into the chronology', async () => {
    await ask('admissibility.create', {
      dossierId,
      ...newAdmissibility('Протокол обыска', { groundId: 'no-interpreter' }),
    })
    const { text } = await preview()
    expect(text).toContain('Протокол обыска')
    expect(text).toContain('УПК РФ, ст. 18')
  })

  it('withhold a name in every one of them', async () => {
    await ask('hearings.create', {
      dossierId,
      fields: hearingFields(at('2023-09-18', '10:00'), {
        ...{ kind: 'merits', state: 'held', court: 'Суд', outcome: 'Небылицыну отказано' },
        defendantIds: [personId],
      }),
    })
    const persons = { all: 'withheld' as const, each: [] }
    const { report } = await ask('exports.preview', {
      dossierId,
      options: { sections: [...SummarySection.options], language: 'ru', labels: null, notes: null, persons },
    })
    expect(wordsOf(report.blocks)).not.toMatch(/небылиц|nebylits|артём/i)
    expect(wordsOf(report.blocks)).toContain('[имя не раскрывается] отказано')
  })
})
