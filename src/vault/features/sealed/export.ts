import type { RequestOutput, ValidInput } from '#shared/contract/index.ts'
import type { SealedWitness } from '#shared/domain/sealed.ts'
import type { Report, ReportBlock } from '#shared/domain/summary.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { VaultContext } from '../../feature.ts'
import { asCompartmentError } from '../../lifecycle/compartment.ts'
import { openedVault } from '../../lifecycle/opened.ts'
import { unlockByPassphrase } from '../../lifecycle/unlock.ts'
import { collectSources } from '../exports/collect.ts'
import { writeReport } from '../exports/formats/formats.ts'
import { dayOf, letOut } from '../exports/let-out.ts'
import { NOTHING_HIDDEN } from '../exports/names/hiding.ts'
import { citer } from '../exports/report/cite.ts'
import type { RichTextContext } from '../exports/report/inline.ts'
import { noteBlocks } from '../exports/report/rich-text.ts'
import { heading, paragraph, paragraphs, plain } from '../exports/report/runs.ts'
import { stringsFor } from '../exports/strings/strings.ts'
import { placePath } from './places.ts'
import { listWitnesses } from './witnesses.ts'
import { type ExportWords, exportWords } from './words.ts'

type Input = ValidInput<'compartment.export'>

/**
 * Writes chosen witnesses and notes into one new file. Apart from every other export, and only for whoever knows the
 * passphrase now, not for whoever finds the compartment open. The name says nothing of what is inside.
 * Throws `sealed-passphrase-wrong`, `not-found`, `folder-missing`, `disk-…`.
 */
export async function exportSealed(input: Input, context: VaultContext): Promise<RequestOutput<'compartment.export'>> {
  const folder = placePath(context, input.placeId)
  await confirmPassphrase(context, input.passphrase)
  const day = dayOf(context)
  const bytes = await writeReport(reportOf(input, context, day), input.format)
  const { fileWord } = exportWords(input.language)
  // The names are what is taken out here, and the compartment knows nobody else's.
  const leaving = { action: 'sealed.write', subject: input.dossierId, path: folder, title: '', hiding: NOTHING_HIDDEN }
  const { files } = await letOut(context, leaving, [{ what: `${fileWord} ${day}`, ending: input.format, bytes }])
  return { name: files[0]?.name ?? '', size: bytes.length }
}

async function confirmPassphrase(context: VaultContext, passphrase: string): Promise<void> {
  try {
    const { key } = await unlockByPassphrase([openedVault(context).header], passphrase)
    key.wipe()
  } catch (error) {
    throw asCompartmentError(error)
  }
}

function reportOf({ dossierId, witnesses, notes, language }: Input, { db }: VaultContext, date: string): Report {
  const words = exportWords(language)
  const sources = collectSources(db, dossierId, [])
  const context: RichTextContext = { sources, cite: citer(sources, language), language, withheld: { quotes: 0 } }
  const chosenWitnesses = listWitnesses(db, dossierId).filter(({ id }) => witnesses.includes(id))
  const chosenNotes = sources.notes.filter(({ id }) => notes.includes(id))
  if (chosenWitnesses.length !== witnesses.length || chosenNotes.length !== notes.length)
    throw new DeloError('not-found')
  const untitled = stringsFor(language).notes.untitled
  const blocks: ReportBlock[] = [
    ...chosenWitnesses.flatMap((witness) => witnessBlocks(witness, words)),
    ...chosenNotes.flatMap(({ title, body }) => [
      heading(1, title === '' ? untitled : title),
      ...noteBlocks(body, context),
    ]),
  ]
  return { title: words.title, language, date, subtitle: words.warning, blocks }
}

function witnessBlocks(witness: SealedWitness, words: ExportWords): ReportBlock[] {
  const { ruling, hypotheses, tells, questions } = witness
  const facts = [
    { term: words.ruling, text: ruling.by },
    { term: words.date, text: ruling.date },
    { term: words.place, text: ruling.place },
  ].filter(({ text }) => text !== '')
  const part = (name: string, blocks: ReportBlock[]) => (blocks.length === 0 ? [] : [heading(2, name), ...blocks])
  return [
    heading(1, words.witness(witness.pseudonym)),
    ...(facts.length === 0
      ? []
      : [{ type: 'facts' as const, rows: facts.map(({ term, text }) => ({ term, runs: plain(text) })) }]),
    ...part(words.grounds, paragraphs(ruling.grounds)),
    ...part(
      words.hypotheses,
      hypotheses.flatMap(({ name, grounds, confidence }) => [
        paragraph([{ text: name, bold: true }, { text: ` — ${words.confidence[confidence]}` }]),
        ...paragraphs(grounds),
      ]),
    ),
    ...part(words.tells, paragraphs(tells)),
    ...part(
      words.questions,
      questions.length === 0
        ? []
        : [
            {
              type: 'list',
              ordered: true,
              start: 1,
              items: questions.map(({ question, purpose, source }) => [
                paragraph(plain(question)),
                ...(purpose === '' ? [] : [paragraph([{ text: purpose, italic: true }])]),
                ...(source === '' ? [] : [paragraph([{ text: source, citation: true }])]),
              ]),
            },
          ],
    ),
  ]
}
