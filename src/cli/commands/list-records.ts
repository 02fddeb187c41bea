import type { DossierId } from '#shared/domain/ids.ts'
import type { VaultSession } from '#vault/session.ts'

type Ask = VaultSession['request']
type Records = readonly { id: string }[]

/** What of a dossier can be listed, each by the request that the window makes too. */
export const RECORDS = {
  persons: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('persons.list', { dossierId })).persons,
  charges: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('charges.list', { dossierId })).charges,
  sentences: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('charges.sentences', { dossierId })).sentences,
  custody: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('custody.list', { dossierId })).periods,
  incidents: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('custody.incidents', { dossierId })).incidents,
  hearings: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('hearings.list', { dossierId })).hearings,
  deadlines: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('deadlines.list', { dossierId })).deadlines,
  issues: async (ask: Ask, dossierId: DossierId): Promise<Records> => (await ask('issues.list', { dossierId })).issues,
  facts: async (ask: Ask, dossierId: DossierId): Promise<Records> => (await ask('facts.list', { dossierId })).facts,
  citations: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('facts.citations', { dossierId })).citations,
  statements: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('statements.list', { dossierId })).statements,
  assertions: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('assertions.list', { dossierId })).assertions,
  contradictions: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('contradictions.list', { dossierId })).contradictions,
  questions: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('questions.list', { dossierId })).questions,
  admissibility: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('admissibility.list', { dossierId })).entries,
  support: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('support.list', { dossierId })).entries,
  timeline: async (ask: Ask, dossierId: DossierId): Promise<Records> =>
    (await ask('timeline.events', { dossierId, language: 'ru' })).events,
}
export type RecordName = keyof typeof RECORDS
export const isRecordName = (name: string): name is RecordName => Object.hasOwn(RECORDS, name)

/** What a record is about, in one line. */
export function briefOf(record: { id: string }): string {
  const value = record as Record<string, unknown>
  const first = (...names: string[]): string =>
    names
      .map((name) => value[name])
      .map((found) => (typeof found === 'string' ? found : isMoment(found) ? found.date : ''))
      .find((text) => text !== '') ?? ''
  const when = first('date', 'due', 'start', 'when', 'from', 'on')
  const what = first('title', 'name', 'text', 'evidence', 'measure', 'kind', 'occasion', 'quote', 'outcome')
  return [when, what].filter((part) => part !== '').join('  ')
}

const isMoment = (value: unknown): value is { date: string } =>
  typeof value === 'object' && value !== null && typeof (value as { date?: unknown }).date === 'string'
