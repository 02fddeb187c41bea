import { describe, expect, it } from 'vitest'
import { LabelId, NoteId, newId } from '#shared/domain/ids.ts'
import { firstChoice, SECTIONS, toggled, toOptions } from './choice.ts'

const labels = [{ id: newId(LabelId) }, { id: newId(LabelId) }]
const notes = [{ id: newId(NoteId) }, { id: newId(NoteId) }]

describe('what is chosen for the summary', () => {
  it('is everything at first, whatever comes later', () => {
    expect(toOptions(firstChoice('ru'), labels, notes)).toEqual({
      sections: SECTIONS,
      language: 'ru',
      labels: null,
      notes: null,
    })
  })
  it('names what stays once something is left out', () => {
    const choice = { ...firstChoice('en'), withoutLabels: [null], withoutNotes: [notes[0]?.id ?? newId(NoteId)] }
    expect(toOptions(choice, labels, notes)).toMatchObject({
      labels: labels.map(({ id }) => id),
      notes: [notes[1]?.id],
    })
  })
  it('is nothing without a section', () => {
    expect(toOptions({ ...firstChoice('ru'), sections: [] }, labels, notes)).toBeNull()
  })
  it('keeps sections in the order of the summary', () => {
    const one = toggled([], 'notes' as const, true, SECTIONS as readonly ('notes' | (typeof SECTIONS)[number])[])
    expect(toggled(one, 'documents', true, SECTIONS)).toEqual(['documents', 'notes'])
    expect(toggled(SECTIONS, 'notes', false, SECTIONS)).not.toContain('notes')
  })
})
