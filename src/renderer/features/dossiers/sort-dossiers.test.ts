import { describe, expect, it } from 'vitest'
import { type DossierRow, EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { DossierId, newId } from '#shared/domain/ids.ts'
import { filterDossiers, sortDossiers } from './sort-dossiers.ts'

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

describe('sorting dossiers', () => {
  it('puts titles in the alphabet’s order with numbers by value', () => {
    const rows = [row('Дело 10'), row('дело 2'), row('Ёлкин'), row('Жуков'), row('Егоров')]
    expect(titles(sortDossiers(rows, { by: 'title', descending: false }))).toEqual([
      'дело 2',
      'Дело 10',
      'Егоров',
      'Ёлкин',
      'Жуков',
    ])
  })
  it('keeps those without a date last both ways', () => {
    const rows = [row('none'), row('old', { openedOn: '2019~' }), row('new', { openedOn: '2024-05' })]
    expect(titles(sortDossiers(rows, { by: 'opened', descending: false }))).toEqual(['old', 'new', 'none'])
    expect(titles(sortDossiers(rows, { by: 'opened', descending: true }))).toEqual(['new', 'old', 'none'])
  })
  it('puts stages in the order of a case', () => {
    const rows = [row('a', { stage: 'appeal' }), row('c', { stage: 'charge' }), row('none')]
    expect(titles(sortDossiers(rows, { by: 'stage', descending: false }))).toEqual(['c', 'a', 'none'])
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
