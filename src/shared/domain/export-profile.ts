import { z } from 'zod'
import { ExportProfileId, LabelId, NoteId } from './ids.ts'
import { Role } from './person.ts'
import { isByName, type PersonDisplay, PersonsShown } from './persons-shown.ts'
import { ExportFormat, type SummaryOptions, SummarySection } from './summary.ts'
import { instant, title } from './text.ts'

/** All that is chosen for a summary. What is left out is kept, so that new labels and notes go in by themselves. */
export const ExportChoice = z.object({
  sections: z.array(SummarySection).max(SummarySection.options.length),
  language: z.enum(['ru', 'en']),
  formats: z.array(ExportFormat).max(ExportFormat.options.length),
  /** A null stands for annotations without a label. */
  withoutLabels: z.array(LabelId.nullable()).max(1_000),
  withoutNotes: z.array(NoteId).max(50_000),
  persons: PersonsShown,
})
export type ExportChoice = z.infer<typeof ExportChoice>

/** A choice that was given a name, for every dossier of the vault. */
export const ExportProfile = z.object({
  id: ExportProfileId,
  name: title(80),
  choice: ExportChoice,
  createdAt: instant,
  updatedAt: instant,
})
export type ExportProfile = z.infer<typeof ExportProfile>

/** For whom a summary is made. */
export const Reader = z.enum(['court', 'colleague', 'press', 'international', 'family'])
export type Reader = z.infer<typeof Reader>

/** Where a reader's summary begins; everything can be chosen otherwise afterwards. */
type Preset = { sections: SummarySection[]; persons: PersonsShown; language: 'ru' | 'en' | null }

const shown = (all: PersonDisplay, groups: Partial<Record<PersonDisplay, Role[]>> = {}): PersonsShown => ({
  all,
  byRole: Role.options.flatMap((role) => {
    const show = (Object.keys(groups) as PersonDisplay[]).find((display) => groups[display]?.includes(role))
    return show === undefined ? [] : [{ role, show }]
  }),
  each: [],
})
const without = (...left: SummarySection[]) => SummarySection.options.filter((section) => !left.includes(section))

/** Who acts for the state, or in public for the defence, does so under their own name. */
const OFFICE: Role[] = [
  'investigator',
  'prosecutor',
  'judge',
  'expert',
  'specialist',
  'defence-counsel',
  'appointed-counsel',
]

const PRESETS: Record<Reader, Preset> = {
  /**
   * The court knows everybody by name, and a secret witness by the pseudonym that the case has for them. Annotations
   * and notes are the defence's own work, and its calendar of deadlines is nobody else's business.
   */
  court: { sections: without('annotations', 'notes', 'deadlines'), persons: shown('name'), language: null },
  /** Bound by the same secret, and about to work on the same case. */
  colleague: { sections: without(), persons: shown('name'), language: null },
  /**
   * What was said or done in open court, and what was done to the defendants. Statements, evidence and the line of
   * defence stay out: materials of an investigation may be under a ban on disclosure, and a newspaper is read by the
   * prosecution. Defendants and officials by name; victims, witnesses and relatives never; a secret witness, and an
   * agent whose disclosure may itself be an offence, not even by part.
   */
  press: {
    sections: ['facts-of-the-case', 'cast', 'charges', 'custody', 'hearings'],
    persons: shown('pseudonym', {
      name: ['defendant', 'suspect', ...OFFICE, 'public-defender', 'journalist'],
      role: ['relative', 'doctor', 'operative', 'prison-officer', 'interpreter', 'attesting-witness'],
      withheld: ['anonymous-witness', 'undercover-agent'],
    }),
    language: null,
  },
  /**
   * A complaint names the victim and those responsible, else nobody can be asked about it; such bodies keep files
   * confidential but send them to the government, so that witnesses go by pseudonym and secret ones stay out. In
   * English, which all of them read. The whole case, but for the defence's own work.
   */
  international: {
    sections: without('annotations', 'notes', 'deadlines'),
    persons: shown('name', {
      pseudonym: ['witness', 'attesting-witness', 'relative', 'doctor'],
      withheld: ['anonymous-witness', 'undercover-agent'],
    }),
    language: 'en',
  },
  /**
   * How he is, when the next hearing is and what runs out. Relatives may be questioned as witnesses, and their phones
   * taken: what others said, the evidence and the plans of the defence stay out, and other people go by their part.
   */
  family: {
    sections: ['facts-of-the-case', 'charges', 'custody', 'hearings', 'deadlines'],
    persons: shown('role', {
      name: [
        'defendant',
        'suspect',
        'relative',
        'judge',
        'prosecutor',
        'investigator',
        'defence-counsel',
        'appointed-counsel',
      ],
      withheld: ['anonymous-witness', 'undercover-agent'],
    }),
    language: null,
  },
}

/** A choice as it begins for a reader. Files, and the language where any will do, stay as they are. */
export const forReader = (
  reader: Reader,
  { language, formats }: Pick<ExportChoice, 'language' | 'formats'>,
): ExportChoice => ({
  ...PRESETS[reader],
  language: PRESETS[reader].language ?? language,
  formats,
  withoutLabels: [],
  withoutNotes: [],
})

/** What the vault is asked for. Everything that is not left out is named only where something is. */
export function summaryOptions(
  choice: Omit<ExportChoice, 'formats'>,
  labels: readonly { id: LabelId }[],
  notes: readonly { id: NoteId }[],
): SummaryOptions {
  const { sections, language, withoutLabels, withoutNotes, persons } = choice
  const every = [...labels.map(({ id }) => id), null]
  return {
    sections: [...sections],
    language,
    labels: withoutLabels.length === 0 ? null : every.filter((id) => !withoutLabels.includes(id)),
    notes: withoutNotes.length === 0 ? null : notes.map(({ id }) => id).filter((id) => !withoutNotes.includes(id)),
    persons: isByName(persons) ? undefined : persons,
  }
}
