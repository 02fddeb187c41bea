import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Note } from '#shared/domain/note.ts'
import type {
  ReportBlock,
  SummaryContents,
  SummaryOptions,
  SummaryPreview,
  SummarySection,
} from '#shared/domain/summary.ts'
import { hideNames } from '../names/hide.ts'
import { NameFinder } from '../names/name-finder.ts'
import { hiddenPersons } from '../names/stand-ins.ts'
import { stringsFor } from '../strings/strings.ts'
import { annotationsSection, chosenAnnotations } from './annotations.ts'
import { chronologySection, datedDocuments } from './chronology.ts'
import { citer } from './cite.ts'
import { cleanReport } from './clean.ts'
import { documentsByVolume, documentsSection } from './documents.ts'
import { factsSection } from './facts.ts'
import type { RichTextContext } from './inline.ts'
import { namedPersons } from './named.ts'
import { noteBlocks } from './rich-text.ts'
import { heading, italic, paragraph } from './runs.ts'
import type { SummarySources } from './sources.ts'

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
 * The case summary as every format shows it. Pure: the same sources, options and day give the same report.
 * Sections come in the order of `SummarySection`, whatever the order they were chosen in.
 */
export function buildSummary(sources: SummarySources, options: SummaryOptions, date: string): SummaryPreview {
  const { documents, participants, trashed } = sources
  const { language } = options
  const strings = stringsFor(language)
  const context: RichTextContext = { sources, cite: citer(sources, language), language, withheld: { quotes: 0 } }
  const order = new Map<string, number>(documents.map((document, index) => [document.id, index]))
  const annotations = chosenAnnotations(sources.annotations, order, options)
  const notes = chosenNotes(sources.notes, options)
  const write: Record<SummarySection, () => ReportBlock[]> = {
    'facts-of-the-case': () => factsSection(sources, language),
    documents: () => documentsSection(documents, language),
    annotations: () => annotationsSection(annotations, context),
    notes: () => notesSection(notes, context),
    chronology: () => chronologySection(documents, language),
  }
  const has = (section: SummarySection) => options.sections.includes(section)
  const blocks = (Object.keys(write) as SummarySection[]).filter(has).flatMap((section) => write[section]())
  const cites = options.sections.some((section) => section !== 'facts-of-the-case') && documents.length > 0

  const dated = datedDocuments(documents).length
  const only = (section: SummarySection, number: number) => (has(section) ? number : 0)
  const intro = cites ? [paragraph(italic(strings.howToReadCitations))] : []
  const hidden = hiddenPersons(sources, options.persons, language)
  const named = cleanReport({
    title: sources.dossier.title,
    language,
    date,
    subtitle: strings.subtitle(edtfWords(date, language)),
    blocks: [...intro, ...blocks],
  })
  const report = hideNames(named, new NameFinder(hidden.persons), hidden.standIns)
  const contents: SummaryContents = {
    named: namedPersons(report, [...sources.people.values()]),
    included: {
      documents: only('documents', documents.length),
      volumes: only('documents', documentsByVolume(documents).length),
      annotations: only('annotations', annotations.length),
      notes: only('notes', notes.length),
      datedDocuments: only('chronology', dated),
      persons: only('facts-of-the-case', participants.length),
    },
    withheld: {
      trashedDocuments: trashed.documents,
      trashedNotes: trashed.notes,
      annotations: only('annotations', sources.annotations.length - annotations.length),
      notes: only('notes', sources.notes.length - notes.length),
      undatedDocuments: only('chronology', documents.length - dated),
      quotes: context.withheld.quotes,
    },
  }
  return { report, contents }
}
