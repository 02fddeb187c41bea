import type { DocumentId, DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { quotedPassage, type SampleTarget } from '../target.ts'

/** What the records of the sample case are made with. */
export type Records = {
  vault: SampleTarget
  dossierId: DossierId
  person(key: string): PersonId
  document(key: string): DocumentId
  /** Words of a document's page, from 0. */
  passage(document: string, page: number, exact: string): Promise<Passage>
  /** The day so many days from today, ISO: what lies ahead must lie ahead whenever the sample is opened. */
  day(fromToday: number): string
  /** The first day from then on that is neither Saturday nor Sunday, or so many days after it: courts sit on those. */
  courtDay(fromToday: number, after?: number): string
}

const ZONE = 'Europe/Moscow'

/** A day, with its clock time where one is known. */
export const at = (date: string, time: string | null = null, wording = ''): Moment => ({
  date,
  time,
  zone: time === null ? null : ZONE,
  wording,
})

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the sample case has no ${key}`)
  return value
}

export function recordsOf(
  vault: SampleTarget,
  dossierId: DossierId,
  persons: ReadonlyMap<string, PersonId>,
  documents: ReadonlyMap<string, DocumentId>,
  today: Date,
): Records {
  const dayAt = (fromToday: number) =>
    new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + fromToday))
  const isWeekend = (fromToday: number) => dayAt(fromToday).getUTCDay() % 6 === 0
  const day = (fromToday: number) => dayAt(fromToday).toISOString().slice(0, 10)
  return {
    vault,
    dossierId,
    person: (key) => known(persons, key),
    document: (key) => known(documents, key),
    passage: async (key, page, exact) => {
      const { text } = await vault.request('documents.pageText', { id: known(documents, key), page })
      return quotedPassage(text, page, exact)
    },
    day,
    courtDay(fromToday, after = 0) {
      let from = fromToday
      while (isWeekend(from)) from++
      return day(from + after)
    },
  }
}
