import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { DossierId, ParticipationId, PersonId, PersonMergeId, PersonPhotoId } from './ids.ts'
import { instant, languageTag, line, paragraph, title } from './text.ts'

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

/** More than anybody has. */
const MOST_NAMES = 60

/** What a name is to the person. */
export const NameKind = z.enum(['official', 'former', 'transliteration', 'alias', 'nickname', 'court-pseudonym'])
export type NameKind = z.infer<typeof NameKind>

/** One name in one form. */
export const PersonName = z.object({
  text: title(300),
  kind: NameKind,
  /** Language, with the script where it is not the language's own: `uk`, `ru-Latn`. Null: nobody has said. */
  language: languageTag.max(35).nullable(),
})
export type PersonName = z.infer<typeof PersonName>

export const ContactKind = z.enum(['phone', 'email', 'messenger', 'address', 'web', 'other'])
export type ContactKind = z.infer<typeof ContactKind>

/** A way to reach somebody; the note says whose it is, or when to use it. */
export const Contact = z.object({ kind: ContactKind, value: title(500), note: line(300) })
export type Contact = z.infer<typeof Contact>

export const PersonFields = z.object({
  /** The name that is shown comes first. */
  names: z.array(PersonName).min(1).max(MOST_NAMES),
  birth: EdtfDate.nullable(),
  contacts: z.array(Contact).max(50),
  note: paragraph(10_000),
})
export type PersonFields = z.infer<typeof PersonFields>

/** The shown name and plain aliases in place of `names`: enough wherever a person is made in passing. */
const plainNames = { name: title(300), aliases: z.array(title(300)).max(MOST_NAMES - 1) }

/** `names` counts where it is given. */
export const NewPerson = z.object({
  name: plainNames.name,
  aliases: plainNames.aliases.optional(),
  note: PersonFields.shape.note.optional(),
  names: PersonFields.shape.names.optional(),
  birth: PersonFields.shape.birth.optional(),
  contacts: PersonFields.shape.contacts.optional(),
})
export type NewPerson = z.infer<typeof NewPerson>

/** A photo as it is stored: made smaller in the window. */
export const MOST_PHOTO_BYTES = 2 * 1024 * 1024

/** What is absent stays. `names` counts where it is given; else `name` renames the shown one, `aliases` replaces the others. */
export const PersonPatch = NewPerson.partial()
export type PersonPatch = z.infer<typeof PersonPatch>

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
  /** The first of `names`, and the others. */
  name: plainNames.name,
  aliases: plainNames.aliases,
  photoId: PersonPhotoId.nullable(),
  participations: z.array(Participation),
  createdAt: instant,
  updatedAt: instant,
})
export type Person = z.infer<typeof Person>

/** A person who answers to what was typed. */
export const PersonHit = z.object({
  person: Person,
  /** The name that answers, where it is not the shown one. */
  matched: z.string().nullable(),
})
export type PersonHit = z.infer<typeof PersonHit>

/** What kind of record names a person; `other` is what no list below knows. */
export const PersonUse = z.enum([
  'charges',
  'custody',
  'hearings',
  'deadlines',
  'facts',
  'statements',
  'support',
  'other',
])
export type PersonUse = z.infer<typeof PersonUse>

/** Why two cards may be of one person, the surest reason first. */
export const Likeness = z.enum(['same-name', 'other-spelling', 'initials', 'surname-and-birth'])
export type Likeness = z.infer<typeof Likeness>

export const LikelyDouble = z.object({
  one: PersonId,
  other: PersonId,
  why: Likeness,
  /** What the birth dates say; contradicting ones are no likely doubles at all. */
  birth: z.enum(['same', 'unknown']),
})
export type LikelyDouble = z.infer<typeof LikelyDouble>

/** What the person who stays is to be after a merge: chosen field by field. */
export const MergedFields = PersonFields.extend({ photoId: PersonPhotoId.nullable() })
export type MergedFields = z.infer<typeof MergedFields>

/** A merge that can be taken back. */
export const PersonMerge = z.object({
  id: PersonMergeId,
  fromId: PersonId,
  intoId: PersonId,
  /** The name of the one who was merged. */
  name: z.string(),
  mergedAt: instant,
})
export type PersonMerge = z.infer<typeof PersonMerge>
