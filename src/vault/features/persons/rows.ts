import { z } from 'zod'
import { Participation, Person } from '#shared/domain/person.ts'

const PersonRow = z.object({
  seq: z.number(),
  id: z.string(),
  names: z.string(),
  birth: z.string().nullable(),
  contacts: z.string(),
  photo_id: z.string().nullable(),
  note: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
})
export type PersonRow = z.infer<typeof PersonRow>

export const PERSON =
  'SELECT p.seq, p.id, p.names, p.birth, p.contacts, p.photo_id, p.note, p.created_at, p.updated_at FROM person p'

export const toPersonRow = (raw: unknown): PersonRow => PersonRow.parse(raw)

export function toPerson(row: PersonRow, participations: Participation[]): Person {
  const names = JSON.parse(row.names) as { text: string }[]
  const [name, ...aliases] = names.map(({ text }) => text)
  return Person.parse({
    id: row.id,
    name,
    aliases,
    names,
    birth: row.birth,
    contacts: JSON.parse(row.contacts) as unknown,
    photoId: row.photo_id,
    note: row.note,
    participations,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

export const PARTICIPATION = 'SELECT id, person_id, dossier_id, roles FROM participation'

const ParticipationRow = z
  .object({ id: z.string(), person_id: z.string(), dossier_id: z.string(), roles: z.string() })
  .transform((row) => ({
    id: row.id,
    personId: row.person_id,
    dossierId: row.dossier_id,
    roles: JSON.parse(row.roles) as unknown,
  }))
  .pipe(Participation)

export const toParticipation = (raw: unknown): Participation => ParticipationRow.parse(raw)
