import { describe, expect, it } from 'vitest'
import { LabelId, NoteId, newId, PersonId } from '#shared/domain/ids.ts'
import { begun, firstChoice, isChanged, SECTIONS, toggled, toOptions } from './choice.ts'
import { sharedSurnames } from './same-surname.ts'

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

describe('for whom a choice is', () => {
  const beginnings = { own: [], language: 'ru' as const }
  it('is said to be changed once something is chosen otherwise, and not when it is chosen back', () => {
    const press = begun(firstChoice('ru'), 'press', beginnings)
    if (!press) throw new Error('no such reader')
    expect(isChanged(press, beginnings)).toBe(false)
    const more = { ...press, sections: toggled(press.sections, 'notes', true, SECTIONS) }
    expect(isChanged(more, beginnings)).toBe(true)
    expect(isChanged({ ...more, sections: toggled(more.sections, 'notes', false, SECTIONS) }, beginnings)).toBe(false)
    const { persons } = press
    const turned = { ...press, persons: { ...persons, byRole: persons.byRole?.toReversed() } }
    expect(isChanged(turned, beginnings)).toBe(false)
  })
  it('keeps the files that were chosen', () => {
    expect(begun({ ...firstChoice('ru'), formats: ['md'] }, 'court', beginnings)?.formats).toEqual(['md'])
  })
})

describe('people of one surname', () => {
  const [nina, ivan, pavel] = [newId(PersonId), newId(PersonId), newId(PersonId)]
  const persons = [
    { id: nina, name: 'Сказкина Нина Андреевна' },
    { id: ivan, name: 'Сказкин Иван' },
    { id: pavel, name: 'Горынин Павел' },
  ]
  it('are named when one of them is hidden and another is not', () => {
    expect(sharedSurnames(persons, (id) => (id === ivan ? 'name' : 'role'))).toEqual(['Сказкина Нина Андреевна'])
    expect(sharedSurnames(persons, () => 'role')).toEqual([])
    expect(sharedSurnames(persons, () => 'name')).toEqual([])
  })
})
