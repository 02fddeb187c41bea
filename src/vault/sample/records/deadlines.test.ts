import { describe, expect, it } from 'vitest'
import type { DeadlineFields } from '#shared/domain/deadline.ts'
import { DocumentId, DossierId, HearingId, newId, PersonId } from '#shared/domain/ids.ts'
import { builtIn } from '#shared/terms/built-in.ts'
import type { SampleTarget } from '../target.ts'
import { addDeadlines } from './deadlines.ts'
import { recordsOf } from './target.ts'

/** What the sample case enters when it is opened on this day. */
async function deadlinesOn(today: string): Promise<DeadlineFields[]> {
  const made: DeadlineFields[] = []
  const vault = {
    request: async (name: string, input: { fields: DeadlineFields }) =>
      name === 'rules.list' ? { ...builtIn, own: [] } : made.push(input.fields),
  } as unknown as SampleTarget
  const people = new Map(['nebylitsyn', 'topol', 'bayunova'].map((key) => [key, newId(PersonId)]))
  const papers = new Map(['detention', 'extension-1'].map((key) => [key, newId(DocumentId)]))
  const records = recordsOf(vault, newId(DossierId), people, papers, new Date(`${today}T12:00:00`))
  await addDeadlines(records, newId(HearingId))
  return made
}

const isMoved = ({ basis }: DeadlineFields) => basis?.working.some(({ step }) => step === 'moved') ?? false

describe('deadlines of the sample case', () => {
  it('are computed by rules from what happened, off days that are not worked', async () => {
    const past = (await deadlinesOn('2026-11-25')).filter(({ state }) => state !== 'open')
    expect(past.map((one) => [one.basis?.from, one.due, one.dueTime, isMoved(one)])).toEqual([
      ['2023-03-11', '2023-03-13', '06:15', false],
      ['2023-05-05', '2023-05-10', null, true],
      ['2023-12-18', '2024-01-09', null, true],
    ])
  })

  it.each(['2026-11-25', '2027-01-01', '2028-02-28'])('lie ahead when it is opened on %s', async (today) => {
    const open = (await deadlinesOn(today)).filter(({ state }) => state === 'open')
    expect(open.every(({ due }) => due > today)).toBe(true)
    const byRule = open.flatMap(({ due, basis, overrideReason }) => (basis ? [{ due, basis, overrideReason }] : []))
    expect(byRule.map(({ due, basis }) => due === basis.computed)).toEqual([true, false])
    expect(byRule.at(-1)?.overrideReason).not.toBe('')
  })
})
