import { z } from 'zod'
import { DossierId, ParticipationId, PersonId } from './ids.ts'
import { instant, paragraph, title } from './text.ts'

/** The part a person plays in a dossier (domain.md, "Role"). */
export const Role = z.enum([
  'defendant',
  'suspect',
  'victim',
  'witness',
  'anonymous-witness',
  'expert',
  'specialist',
  'attesting-witness',
  'interpreter',
  'investigator',
  'operative',
  'undercover-agent',
  'prosecutor',
  'judge',
  'defence-counsel',
  'appointed-counsel',
  'public-defender',
  'relative',
  'journalist',
  'observer',
  'doctor',
  'prison-officer',
])
export type Role = z.infer<typeof Role>

export const PersonFields = z.object({
  /** The name as it is shown; other scripts and forms are aliases. */
  name: title(300),
  aliases: z.array(title(300)).max(50),
  note: paragraph(10_000),
})
export type PersonFields = z.infer<typeof PersonFields>

/** Ties a person to a dossier with one or more roles. */
export const Participation = z.object({
  id: ParticipationId,
  personId: PersonId,
  dossierId: DossierId,
  roles: z.array(Role).max(22),
})
export type Participation = z.infer<typeof Participation>

/** A human being, shared by all dossiers of the vault. */
export const Person = PersonFields.extend({
  id: PersonId,
  participations: z.array(Participation),
  createdAt: instant,
  updatedAt: instant,
})
export type Person = z.infer<typeof Person>
