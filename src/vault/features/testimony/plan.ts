import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import type { Question } from '#shared/domain/question.ts'
import type { Report, ReportBlock } from '#shared/domain/summary.ts'
import { readRef } from './read-ref.ts'
import { type TestimonySources, WORDS } from './sources.ts'

function questionBlocks(question: Question, number: number, sources: TestimonySources): ReportBlock[] {
  const words = WORDS[sources.language]
  const papers = question.documentIds.flatMap((id) => sources.documents.get(id)?.title ?? [])
  return [
    { type: 'paragraph', large: true, runs: [{ text: `${number}. `, bold: true }, { text: question.text }] },
    ...question.sources.flatMap((ref): ReportBlock[] => {
      const source = readRef(ref, sources)
      if (!source) return []
      return [
        {
          type: 'quote',
          runs: [{ text: source.words }],
          citation: source.citation,
          colour: null,
          language: null,
          comment: [],
        },
      ]
    }),
    ...(papers.length === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            runs: [{ text: `${words.report.documents}: ${papers.join('; ')}`, italic: true }],
          },
        ]),
  ]
}

/**
 * The plan in large type, by witness in the order in which they are first asked. What a question is for stays in the
 * vault: the paper lies on a table in a court room.
 */
export function planReport(sources: TestimonySources, personId: PersonId | null): Report {
  const { language, nameOf } = sources
  const words = WORDS[language]
  const questions = sources.questions.filter((question) => personId === null || question.personId === personId)
  const blocks = [...Map.groupBy(questions, (question) => question.personId)].flatMap(
    ([witness, own]): ReportBlock[] => [
      { type: 'heading', level: 1, text: witness === null ? words.report.nobody : nameOf(witness) },
      ...own.flatMap((question, index) => questionBlocks(question, index + 1, sources)),
    ],
  )
  return {
    title: sources.title,
    language,
    date: sources.date,
    subtitle: words.report.planSubtitle.replace('{{day}}', edtfWords(sources.date, language)),
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', runs: [{ text: words.report.none, italic: true }] }],
  }
}

/** The plan as rows: number, witness, question, what is read and where it stands, the answer. */
export function planRows(sources: TestimonySources, personId: PersonId | null): string[][] {
  const words = WORDS[sources.language]
  const questions = sources.questions.filter((question) => personId === null || question.personId === personId)
  return [
    ['№', words.question.person, words.question.text, words.report.said, words.question.answer],
    ...questions.map((question, index) => [
      String(index + 1),
      question.personId === null ? '' : sources.nameOf(question.personId),
      question.text,
      question.sources
        .flatMap((ref) => readRef(ref, sources) ?? [])
        .map((source) => [source.words, source.citation].filter((part) => part !== '').join(' — '))
        .join('\n'),
      question.answer,
    ]),
  ]
}
