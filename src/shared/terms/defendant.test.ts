import { describe, expect, it } from 'vitest'
import { Charge } from '../domain/charge.ts'
import { CustodyPeriod, EMPTY_CUSTODY_PERIOD, type Measure } from '../domain/custody.ts'
import { ChargeId, CustodyPeriodId, DossierId, newId, PersonId, SentenceId } from '../domain/ids.ts'
import { Sentence, type SentenceReview } from '../domain/sentence.ts'
import { type DefendantRecords, defendantClock, defendantRelease, measureOn } from './defendant.ts'
import { calendar, russia } from './testing.ts'

const of = { dossierId: newId(DossierId), personId: newId(PersonId), createdAt: 0, updatedAt: 0 }
const at = (date: string) => ({ date, time: null, zone: null, wording: '' })
const period = (measure: Measure, from: string, to: string | null) =>
  CustodyPeriod.parse({
    ...EMPTY_CUSTODY_PERIOD,
    ...of,
    id: newId(CustodyPeriodId),
    measure,
    from: at(from),
    to: to === null ? null : at(to),
  })
const charge = (article: string, part: string, state = 'charged') =>
  Charge.parse({
    ...of,
    id: newId(ChargeId),
    versions: [
      {
        on: null,
        statute: { code: 'ru-cc', article, part, item: '' },
        wording: '',
        gravity: 'grave',
        penaltyRange: '',
        state,
        documentId: null,
        note: '',
      },
    ],
  })
const years = (count: number, regime: string | null = 'general') => ({
  kind: 'imprisonment',
  term: { years: count, months: 0, days: 0 },
  regime,
  amount: null,
  currency: null,
  note: '',
})
const sentence = (punishments: unknown[], more: Record<string, unknown> = {}) =>
  Sentence.parse({
    ...of,
    id: newId(SentenceId),
    outcome: 'convicted',
    on: '2023-10-20',
    court: '',
    documentId: null,
    punishments,
    inForceOn: '2023-11-01',
    reviews: [],
    note: '',
    ...more,
  })
const review = (outcome: SentenceReview['outcome'], punishments: unknown[] = []) => ({
  instance: 'appeal',
  outcome,
  on: '2023-11-01',
  court: '',
  documentId: null,
  punishments,
  note: '',
})
const records = (more: Partial<DefendantRecords>): DefendantRecords => ({
  periods: [period('remand', '2023-01-01', '2023-10-31')],
  charges: [charge('280', '1')],
  sentence: null,
  basis: { personId: of.personId, courtReceivedOn: null, actOn: null },
  ...more,
})
const release = (more: Partial<DefendantRecords>, today = '2024-03-01') =>
  defendantRelease(records(more), russia, calendar, today)
const day = (more: Partial<DefendantRecords>) => {
  const found = release(more)
  return found.ok ? found.release.latest : found.missing
}

describe("a defendant's release date", () => {
  // 3 years from 1 November 2023 end on 31 October 2026; 304 days of remand count 456 in a colony of general regime:
  // Fri 1 August 2025 (release.test.ts has the arithmetic).
  it('is found from the sentence, the charges and the periods', () => {
    expect(day({ sentence: sentence([years(3)]) })).toBe('2025-08-01')
  })

  it('counts remand one to one for what terrorism-linked articles were proved, and not for those dropped', () => {
    // 304 × 1: as under strict regime, Tue 30 December 2025.
    expect(
      day({ sentence: sentence([years(3)]), charges: [charge('280', '1'), charge('205.2', '2', 'convicted')] }),
    ).toBe('2025-12-30')
    expect(
      day({ sentence: sentence([years(3)]), charges: [charge('280', '1'), charge('205.2', '2', 'dropped')] }),
    ).toBe('2025-08-01')
  })

  it('takes the longest of several terms, and what an appeal put in its place', () => {
    expect(day({ sentence: sentence([years(1), years(3), years(2)]) })).toBe('2025-08-01')
    expect(day({ sentence: sentence([years(5)], { reviews: [review('reduced', [years(3)])] }) })).toBe('2025-08-01')
  })

  it.each([
    ['no-sentence', null],
    ['no-imprisonment', sentence([])],
    ['no-imprisonment', sentence([years(3)], { reviews: [review('quashed')] })],
    ['no-regime', sentence([years(3, null)])],
  ])('is not found: %s', (missing, given) => {
    expect(day({ sentence: given })).toBe(missing)
  })

  it('is provisional while the sentence is not in force', () => {
    expect(release({ sentence: sentence([years(3)], { inForceOn: null }) })).toMatchObject({
      ok: true,
      provisional: true,
      startsOn: '2024-03-01',
    })
  })
})

describe("a defendant's clock", () => {
  const stage = (more: Partial<DefendantRecords>) => defendantClock(records(more), russia, '2023-10-25').stage

  it('follows the case from the investigation to the court and the verdict', () => {
    const basis = { personId: of.personId, courtReceivedOn: '2023-06-01', actOn: null }
    expect(stage({})).toBe('investigation')
    expect(stage({ basis })).toBe('trial')
    expect(stage({ basis, sentence: sentence([years(3)]) })).toBe('after-verdict')
    expect(stage({ basis, sentence: sentence([years(3)], { reviews: [review('remitted')] }) })).toBe('trial')
  })

  it('names the measure that holds on a day', () => {
    const periods = [
      period('police-custody', '2023-01-01', '2023-01-02'),
      period('remand', '2023-01-02', '2023-03-01'),
      period('bail', '2023-03-01', null),
    ]
    expect(
      ['2022-12-31', '2023-01-02', '2023-03-01', '2024-01-01'].map((on) => measureOn(periods, on)?.measure ?? null),
    ).toEqual([null, 'remand', 'remand', 'bail'])
  })
})
