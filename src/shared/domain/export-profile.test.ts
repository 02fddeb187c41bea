import { describe, expect, it } from 'vitest'
import { ExportChoice, forReader, Reader } from './export-profile.ts'
import { newId, PersonId } from './ids.ts'
import { Role } from './person.ts'
import { displays, isByName, type PersonsShown } from './persons-shown.ts'

const home = { language: 'ru' as const, formats: ['pdf' as const] }
const person = newId(PersonId)
const shows = (persons: PersonsShown, ...roles: Role[]) => displays(persons, () => roles)(person)

describe('a reader', () => {
  it.each(Reader.options)('%s begins with a choice that the vault takes, in files that were chosen', (reader) => {
    const choice = forReader(reader, home)
    expect(ExportChoice.parse(choice)).toEqual(choice)
    expect(choice.formats).toEqual(['pdf'])
    expect(choice.sections.length).toBeGreaterThan(0)
  })

  it('of the press, the family or an international body learns of no secret witness and no agent', () => {
    for (const reader of ['press', 'family', 'international'] as const)
      for (const role of ['anonymous-witness', 'undercover-agent'] as const)
        expect(shows(forReader(reader, home).persons, role)).toBe('withheld')
  })

  it('of the press learns no name of a victim, a witness or a relative, and no line of defence', () => {
    const { persons, sections } = forReader('press', home)
    for (const role of ['victim', 'witness', 'relative', 'doctor'] as const)
      expect(shows(persons, role)).not.toBe('name')
    expect(shows(persons, 'defendant')).toBe('name')
    for (const section of ['statements', 'facts', 'admissibility', 'annotations', 'notes', 'documents'] as const)
      expect(sections).not.toContain(section)
  })

  it('outside the defence sees no annotation and no note; a colleague sees everything', () => {
    for (const reader of ['court', 'press', 'international', 'family'] as const)
      expect(forReader(reader, home).sections).not.toEqual(expect.arrayContaining(['notes']))
    expect(isByName(forReader('colleague', home).persons)).toBe(true)
    expect(isByName(forReader('court', home).persons)).toBe(true)
  })

  it('abroad reads English, the others what the window speaks', () => {
    expect(Reader.options.map((reader) => forReader(reader, home).language)).toEqual(['ru', 'ru', 'ru', 'en', 'ru'])
  })
})

describe('how a person appears', () => {
  const byRole: PersonsShown = {
    all: 'pseudonym',
    byRole: [
      { role: 'defendant', show: 'name' },
      { role: 'witness', show: 'withheld' },
    ],
    each: [],
  }
  it('goes by their role, else as all', () => {
    expect(shows(byRole, 'defendant')).toBe('name')
    expect(shows(byRole, 'expert')).toBe('pseudonym')
    expect(shows(byRole)).toBe('pseudonym')
  })
  it('is the more closed way where two hold', () => {
    expect(shows(byRole, 'defendant', 'witness')).toBe('withheld')
    const twice = (['name', 'role'] as const).map((show) => ({ personId: person, show, pseudonym: '' }))
    expect(shows({ ...byRole, each: twice }, 'witness')).toBe('role')
  })
  it('is chosen for one person above all roles', () => {
    expect(shows({ ...byRole, each: [{ personId: person, show: 'name', pseudonym: '' }] }, 'witness')).toBe('name')
  })
  it('is known for every role there is', () => {
    for (const role of Role.options)
      expect(shows(forReader('family', home).persons, role)).toMatch(/name|role|withheld/)
  })
})
