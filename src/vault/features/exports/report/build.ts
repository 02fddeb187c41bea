import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Note } from '#shared/domain/note.ts'
import type {
  ReportBlock,
  SummaryContents,
  SummaryOptions,
  SummaryPreview,
  SummarySection,
} from '#shared/domain/summary.ts'
import type { Hiding } from '../names/hiding.ts'
import { stringsFor } from '../strings/strings.ts'
import { admissibilitySection } from './admissibility.ts'
import { annotationsSection, chosenAnnotations } from './annotations.ts'
import { castSection } from './cast.ts'
import { chargesSection } from './charges.ts'
import { chronologySection } from './chronology.ts'
import { citer } from './cite.ts'
import { cleanReport } from './clean.ts'
import { custodySection } from './custody.ts'
import { deadlinesSection } from './deadlines.ts'
import { documentsByVolume, documentsSection } from './documents.ts'
import { factsSection } from './facts.ts'
import { factsByIssueSection } from './facts-by-issue.ts'
import { hearingsSection } from './hearings.ts'
import type { RichTextContext } from './inline.ts'
import { namedPersons } from './named.ts'
import { NO_RECORDS } from './records.ts'
import { noteBlocks } from './rich-text.ts'
import { heading, italic, paragraph } from './runs.ts'
import type { SummarySources } from './sources.ts'
import { statementsSection } from './statements.ts'

const NO_TIMELINE = NO_RECORDS.timeline('ru')

/** Of the hidden, the finished files are searched for every form: whom the text seems to name are others. */
const openPeople = ({ people }: SummarySources, hiding: Hiding) =>
  [...people].flatMap(([id, person]) => (hiding.standIn(id) === null ? [person] : []))

/** The notes asked for, in the order they were asked for; all in the order they were begun. */
const chosenNotes = (notes: readonly Note[], { notes: wanted }: SummaryOptions): Note[] =>
  wanted === null ? [...notes] : wanted.flatMap((id) => notes.find((note) => note.id === id) ?? [])

function notesSection(notes: readonly Note[], context: RichTextContext): ReportBlock[] {
  const strings = stringsFor(context.language)
  const blocks = [heading(1, strings.sections.notes)]
  for (const { title, body } of notes)
    blocks.push(heading(2, title === '' ? strings.notes.untitled : title), ...noteBlocks(body, context))
  if (notes.length === 0) blocks.push(paragraph(italic(strings.notes.none)))
  return blocks
}

/**
 * The case summary as every format shows it. Pure: the same sources, hiding, options and day give the same report.
 * Sections come in the order of `SummarySection`, whatever the order they were chosen in.
 */
export function buildSummary(
  sources: SummarySources,
  hiding: Hiding,
  options: SummaryOptions,
  date: string,
): SummaryPreview {
  const { documents, participants, records, trashed } = sources
  const { language } = options
  const strings = stringsFor(language)
  const context: RichTextContext = { sources, cite: citer(sources, language), language, withheld: { quotes: 0 } }
  const order = new Map<string, number>(documents.map((document, index) => [document.id, index]))
  const annotations = chosenAnnotations(sources.annotations, order, options)
  const notes = chosenNotes(sources.notes, options)
  const timeline = options.sections.includes('chronology') ? sources.records.timeline(language) : NO_TIMELINE
  const write: Record<SummarySection, () => ReportBlock[]> = {
    'facts-of-the-case': () => factsSection(sources, language),
    cast: () => castSection(sources, hiding, language),
    charges: () => chargesSection(context),
    custody: () => custodySection(context),
    hearings: () => hearingsSection(context),
    deadlines: () => deadlinesSection(context, date),
    statements: () => statementsSection(context),
    facts: () => factsByIssueSection(context),
    admissibility: () => admissibilitySection(context),
    documents: () => documentsSection(documents, language),
    annotations: () => annotationsSection(annotations, context),
    notes: () => notesSection(notes, context),
    chronology: () => chronologySection(timeline, context),
  }
  const has = (section: SummarySection) => options.sections.includes(section)
  const blocks = (Object.keys(write) as SummarySection[]).filter(has).flatMap((section) => write[section]())
  const cites = options.sections.some((section) => section !== 'facts-of-the-case') && documents.length > 0

  const only = (section: SummarySection, number: number) => (has(section) ? number : 0)
  const intro = cites ? [paragraph(italic(strings.howToReadCitations))] : []
  const named = cleanReport({
    title: sources.dossier.title,
    language,
    date,
    subtitle: strings.subtitle(edtfWords(date, language)),
    blocks: [...intro, ...blocks],
  })
  const report = hiding.report(named)
  const contents: SummaryContents = {
    named: namedPersons(report, openPeople(sources, hiding)),
    included: {
      documents: only('documents', documents.length),
      volumes: only('documents', documentsByVolume(documents).length),
      annotations: only('annotations', annotations.length),
      notes: only('notes', notes.length),
      events: timeline.events.length,
      persons: only('cast', participants.length),
      charges: only('charges', records.charges.length),
      custodyPeriods: only('custody', records.periods.length),
      incidents: only('custody', records.incidents.length),
      hearings: only('hearings', records.hearings.length),
      deadlines: only('deadlines', records.deadlines.length),
      statements: only('statements', records.statements.length),
      facts: only('facts', records.facts.length),
      challenges: only('admissibility', records.admissibility.length),
    },
    withheld: {
      trashedDocuments: trashed.documents,
      trashedNotes: trashed.notes,
      annotations: only('annotations', sources.annotations.length - annotations.length),
      notes: only('notes', sources.notes.length - notes.length),
      undated: timeline.undated.reduce((sum, { count }) => sum + count, 0),
      quotes: context.withheld.quotes,
    },
  }
  return { report, contents }
}
