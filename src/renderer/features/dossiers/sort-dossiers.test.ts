import { describe, expect, it } from 'vitest'
import type { CustodyGlance } from '#shared/contract/custody.ts'
import type { DueSoon } from '#shared/contract/deadlines.ts'
import { type DossierRow, EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { DeadlineId, DossierId, newId, PersonId } from '#shared/domain/ids.ts'
import { builtIn } from '#shared/terms/built-in.ts'
import { type DossierSort, filterDossiers, sortDossiers } from './sort-dossiers.ts'
import { stagesOf } from './use-stages.ts'

const row = (title: string, fields: Partial<DossierRow> = {}): DossierRow => ({
  ...EMPTY_DOSSIER_FIELDS,
  id: newId(DossierId),
  title,
  createdAt: 0,
  updatedAt: 0,
  trashedAt: null,
  documentCount: 0,
  pageCount: 0,
  noteCount: 0,
  annotationCount: 0,
  unreadCount: 0,
  ...fields,
})
const titles = (rows: DossierRow[]) => rows.map(({ title }) => title)
type Known = Parameters<typeof sortDossiers>[2]
const nothing: Known = { clocks: new Map(), hearings: new Map(), due: new Map(), stages: stagesOf(builtIn, 'ru') }
const sorted = (rows: DossierRow[], by: DossierSort, descending = false, glances: Partial<Known> = {}) =>
  sortDossiers(rows, { by, descending }, { ...nothing, ...glances })

const clock = (on: string | null, whereaboutsUnknown = false): CustodyGlance => ({
  ...{
    dossierId: newId(DossierId),
    personId: newId(PersonId),
    name: 'Небылицын Лука',
    measure: 'remand',
    heldNow: true,
  },
  ...{ held: { min: 1, max: 1 }, whereaboutsUnknown, gapDays: 0 },
  nextExpiry: on === null ? null : { on, why: 'ruling', passed: false, daysLeft: 1 },
})
const dueOn = (due: string): DueSoon => ({
  ...{ dossierId: newId(DossierId), dossierTitle: '', overdue: 0, soon: 0 },
  next: { id: newId(DeadlineId), title: 'Жалоба', due },
})

describe('sorting dossiers', () => {
  it('puts titles in the alphabet’s order with numbers by value', () => {
    const rows = [row('Дело 10'), row('дело 2'), row('Ёлкин'), row('Жуков'), row('Егоров')]
    expect(titles(sorted(rows, 'title'))).toEqual(['дело 2', 'Дело 10', 'Егоров', 'Ёлкин', 'Жуков'])
  })
  it('keeps those without a date last both ways', () => {
    const rows = [row('none'), row('old', { openedOn: '2019~' }), row('new', { openedOn: '2024-05' })]
    expect(titles(sorted(rows, 'opened'))).toEqual(['old', 'new', 'none'])
    expect(titles(sorted(rows, 'opened', true))).toEqual(['new', 'old', 'none'])
  })
  it('puts stages in the order of a case', () => {
    const rows = [row('a', { stage: 'appeal' }), row('c', { stage: 'charge' }), row('none')]
    expect(titles(sorted(rows, 'stage'))).toEqual(['c', 'a', 'none'])
  })
  it('puts first whose custody runs out first, and before them those of whom nobody knows where they are', () => {
    const [free, later, sooner, unknown] = ['free', 'later', 'sooner', 'unknown'].map((title) => row(title))
    if (!free || !later || !sooner || !unknown) throw new Error('no rows')
    const clocks = new Map([
      [later.id, [clock(null), clock('2026-05-01')]],
      [sooner.id, [clock('2026-04-01')]],
      [unknown.id, [clock(null, true)]],
    ])
    const rows = [free, later, sooner, unknown]
    expect(titles(sorted(rows, 'custody', false, { clocks }))).toEqual(['unknown', 'sooner', 'later', 'free'])
    expect(titles(sorted(rows, 'custody', true, { clocks }))).toEqual(['later', 'sooner', 'unknown', 'free'])
  })
  it('puts first what is due first', () => {
    const [none, later, sooner] = ['none', 'later', 'sooner'].map((title) => row(title))
    if (!none || !later || !sooner) throw new Error('no rows')
    const due = new Map([
      [later.id, dueOn('2026-05-01')],
      [sooner.id, dueOn('2026-04-01')],
    ])
    expect(titles(sorted([none, later, sooner], 'deadline', false, { due }))).toEqual(['sooner', 'later', 'none'])
  })
})

describe('filtering dossiers', () => {
  const rows = [row('Дело Белозёрова', { caseNumbers: [{ kind: 'court', number: '1-118/2026' }] }), row('Жалоба')]
  it('finds every word in any field, ё as е, whatever the case', () => {
    expect(titles(filterDossiers(rows, 'БЕЛОЗЕРОВ 118/'))).toEqual(['Дело Белозёрова'])
    expect(titles(filterDossiers(rows, 'белозёров жалоба'))).toEqual([])
  })
  it('shows all without words', () => {
    expect(filterDossiers(rows, '  ')).toHaveLength(2)
  })
})
