import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { BY_NAME } from '#shared/domain/persons-shown.ts'
import type { TimelineLane } from '#shared/domain/timeline.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { factFields } from '../facts/testing.ts'
import { hearingFields } from '../hearings/testing.ts'
import { moment, periodFields } from './testing.ts'
import { type DatedSentence, datesByWords, factsOf, sentencesWithDates } from './testing-judgments.ts'

/** Judgments of the European Court of Human Rights, where they are at hand; none of them is part of this project. */
const NAME = 'shared/corpora/a-court-documents/echr-judgments-docx-txt/'
const FOLDER =
  ['../../../../../', '../../../../../../']
    .map((up) => fileURLToPath(new URL(up + NAME, import.meta.url)))
    .find((folder) => existsSync(folder)) ?? ''
const LEAST = 20

type Judgment = { name: string; facts: string }

/** Those with a long history. */
function judgments(): Judgment[] {
  const decode = new TextDecoder('windows-1252')
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, facts: factsOf(decode.decode(readFileSync(join(FOLDER, name)))) }))
    .filter(({ facts }) => sentencesWithDates(facts).length >= LEAST)
}

const inWords = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  )

describe.runIf(FOLDER !== '')('the history of a judgment, entered as a dossier', () => {
  let vault: TestVault
  const entered: { judgment: Judgment; dossierId: DossierId; dated: DatedSentence[] }[] = []
  const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

  /** Every dated sentence is a fact; what a court heard is a hearing as well. */
  async function enter(judgment: Judgment) {
    const { id: dossierId } = await ask('dossiers.create', { title: judgment.name })
    const dated = sentencesWithDates(judgment.facts)
    for (const { paragraph, date, sentence } of dated) {
      const text = `§ ${paragraph}: ${sentence}`.slice(0, 5_000)
      await ask('facts.create', { dossierId, ...factFields(text, { when: moment(date) }) })
      if (/\b[Cc]ourt (?:ordered|extended|upheld|quashed|dismissed|convicted|rejected)\b/.test(sentence))
        await ask('hearings.create', {
          dossierId,
          fields: hearingFields(moment(date), { kind: 'other', state: 'held', court: `§ ${paragraph}` }),
        })
    }
    entered.push({ judgment, dossierId, dated })
  }

  beforeAll(async () => {
    vault = await openTestVault()
    for (const judgment of judgments()) await enter(judgment)
  }, 120_000)
  afterAll(() => vault.cleanup())

  it('is at least two judgments of at least twenty dates each', () => {
    expect(entered.length).toBeGreaterThanOrEqual(2)
  })

  it('has the dates that another way of reading finds, paragraph by paragraph', () => {
    for (const { judgment, dated } of entered) {
      const byWords = datesByWords(judgment.facts).flatMap(({ paragraph, dates }) =>
        dates.map((date) => [paragraph, date]),
      )
      expect(dated.map(({ paragraph, date }) => [paragraph, date])).toEqual(byWords)
    }
  })

  it('stands on the timeline in the order of the judgment’s own dates', async () => {
    for (const { judgment, dossierId } of entered) {
      const { events } = await ask('timeline.events', { dossierId, language: 'en' })
      const facts = events.filter(({ lane }) => lane === 'facts')
      const expected = datesByWords(judgment.facts)
        .flatMap(({ paragraph, dates }) => dates.map((date) => ({ paragraph, date })))
        .toSorted((a, b) => (a.date === b.date ? a.paragraph - b.paragraph : a.date < b.date ? -1 : 1))
      expect(facts.map(({ title, date }) => `${/^§ (\d+)/.exec(title)?.[1]} ${date}`)).toEqual(
        expected.map(({ paragraph, date }) => `${paragraph} ${date}`),
      )
      const times = events.map(({ earliest }) => earliest ?? 0)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })

  it('shows custody from the arrest to the release that the judgment names', async () => {
    const first = (dated: readonly DatedSentence[], words: RegExp) => dated.find(({ sentence }) => words.test(sentence))
    const held = entered.flatMap(({ dossierId, dated }) => {
      const arrest = first(dated, /was (?:detained|arrested) by the police/)
      const remand = first(dated, /ordered (?:her|his) pre-trial detention/)
      const release = first(dated, /applicant was released on an undertaking/)
      return arrest && remand && release ? [{ dossierId, arrest, remand, release }] : []
    })
    expect(held.length).toBeGreaterThan(0)
    for (const { dossierId, arrest, remand, release } of held) {
      const { id: personId } = await ask('persons.create', { name: 'The applicant' })
      await ask('persons.participate', { personId, dossierId, roles: ['defendant'], remove: false })
      for (const [measure, from, to] of [
        ['police-custody', arrest, remand],
        ['remand', remand, release],
      ] as const)
        await ask('custody.create', {
          dossierId,
          fields: periodFields(personId, { measure, from: moment(from.date), to: moment(to.date) }),
        })
      const { events } = await ask('timeline.events', { dossierId, language: 'en' })
      const custody = events.filter(({ lane }) => lane === 'custody')
      expect(custody.map(({ date }) => date)).toEqual([
        `${arrest.date}/${remand.date}`,
        `${remand.date}/${release.date}`,
      ])
      expect(arrest.date < remand.date && remand.date < release.date).toBe(true)
      expect(custody.map(({ who, title }) => [who, title])).toEqual([
        ['The applicant', 'Police custody'],
        ['The applicant', 'Remand'],
      ])
      // Both ends are days of custody, and the day on which one measure passes into the other counts once.
      const days = (Date.parse(release.date) - Date.parse(arrest.date)) / 86_400_000 + 1
      const [clock] = (await ask('custody.clocks', { dossierId, today: '2026-11-25' })).clocks
      expect(clock).toMatchObject({ name: 'The applicant', held: { min: days, max: days }, heldNow: false, gapDays: 0 })
      expect(await chronologyRows(dossierId, ['custody'])).toEqual(
        [
          ['The applicant: Police custody', `${arrest.date}/${remand.date}`],
          ['The applicant: Remand', `${remand.date}/${release.date}`],
        ].map(([measure, date]) => [edtfWords(date ?? '', 'en').replaceAll('\u00a0', ' '), measure]),
      )
    }
  })

  /** The chronology as another program reads it: the first two cells of each row. */
  async function chronologyRows(dossierId: DossierId, lanes: TimelineLane[]): Promise<string[][]> {
    const folder = mkdtempSync(join(tmpdir(), 'delo-judgments-'))
    try {
      const { files } = await ask('timeline.writeTo', {
        dossierId,
        options: {
          ...{ language: 'en', persons: BY_NAME, grouping: 'kind', titles: 'full', page: 'a4' },
          filter: { lanes, personId: null, text: '' },
        },
        ...{ formats: ['chronology-html', 'svg', 'pdf'], png: null, path: folder },
      })
      for (const { size } of files) expect(size).toBeGreaterThan(1_000)
      const html = readFileSync(join(folder, files[0]?.name ?? ''), 'utf8').replaceAll('\u00a0', ' ')
      return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].flatMap(([, row = '']) => {
        const [date, event] = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
          cell.replaceAll(/<br[^>]*>/g, '\n').replaceAll(/<[^>]+>/g, ''),
        )
        return date === undefined ? [] : [[date, event?.split('\n')[0] ?? '']]
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('is exported as a chronology with those dates, in that order', async () => {
    for (const { judgment, dossierId } of entered) {
      const rows = await chronologyRows(dossierId, ['facts'])
      const expected = datesByWords(judgment.facts)
        .flatMap(({ paragraph, dates }) => dates.map((date) => ({ paragraph, date })))
        .toSorted((a, b) => (a.date === b.date ? a.paragraph - b.paragraph : a.date < b.date ? -1 : 1))
      expect(rows.map(([date, event]) => `${/§ (\d+)/.exec(event ?? '')?.[1]}: ${date}`)).toEqual(
        expected.map(({ paragraph, date }) => `${paragraph}: ${inWords(date)}`),
      )
    }
  }, 60_000)
})
