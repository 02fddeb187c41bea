import type { Charge, Punishment } from '#shared/domain/charge.ts'
import type { Sentence } from '#shared/domain/sentence.ts'
import { formatStatute } from '#shared/domain/statute-text.ts'
import type { ReportBlock } from '#shared/domain/summary.ts'
import type { RichTextContext } from './inline.ts'
import { byPerson, dateRuns, lines, namesOf, placesOf, section } from './record-parts.ts'
import { recordWords } from './record-words.ts'
import { heading, paragraph, plain } from './runs.ts'

type Language = 'ru' | 'en'

function punishmentWords({ kind, term, regime, amount, currency, note }: Punishment, language: Language): string {
  const words = recordWords(language)
  const { years, months, days } = term ?? { years: 0, months: 0, days: 0 }
  const parts = [
    [years, words.report.term.years],
    [months, words.report.term.months],
    [days, words.report.term.days],
  ] as const
  const length = parts.flatMap(([count, unit]) => (count === 0 ? [] : `${count} ${unit}`)).join(' ')
  return [
    words.charges.punishmentKind[kind],
    length,
    regime === null ? '' : words.custody.regime[regime],
    amount === null ? '' : `${amount} ${currency ?? ''}`.trim(),
    note,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function chargeBlocks({ versions }: Charge, context: RichTextContext): ReportBlock[] {
  const { language, sources } = context
  const words = recordWords(language)
  const inForce = versions.at(-1)
  if (!inForce) return []
  return [
    paragraph([{ text: formatStatute(inForce.statute, sources.records.codes, language), bold: true }]),
    {
      type: 'table',
      header: [words.report.date, words.report.charge, words.report.state, words.report.place].map(plain),
      rows: versions.map((version) => [
        dateRuns(version.on, language),
        lines(formatStatute(version.statute, sources.records.codes, language), version.wording, version.penaltyRange),
        lines(
          words.charges.state[version.state],
          version.gravity === null ? '' : words.charges.gravity[version.gravity],
        ),
        placesOf([version.documentId], context),
      ]),
      widths: [0.18, 0.46, 0.18, 0.18],
    },
  ]
}

function sentenceBlocks(sentence: Sentence, context: RichTextContext): ReportBlock[] {
  const { language } = context
  const words = recordWords(language)
  const punished = (punishments: readonly Punishment[]) =>
    punishments.map((punishment) => punishmentWords(punishment, language)).join('\n')
  const row = (what: string, on: string | null, outcome: string, court: string, punishments: readonly Punishment[]) => [
    lines(what, court),
    dateRuns(on, language),
    lines(outcome, punished(punishments)),
  ]
  return [
    heading(3, words.charges.panel.sentence),
    {
      type: 'table',
      header: [words.report.instance, words.report.date, words.report.outcome].map(plain),
      rows: [
        row(
          words.charges.panel.sentence,
          sentence.on,
          words.charges.outcome[sentence.outcome],
          sentence.court,
          sentence.punishments,
        ),
        ...sentence.reviews.map((review) =>
          row(
            words.charges.instance[review.instance],
            review.on,
            words.charges.reviewOutcome[review.outcome],
            review.court,
            review.punishments,
          ),
        ),
      ],
      widths: [0.36, 0.22, 0.42],
    },
  ]
}

/** By defendant: each charge with its amendments, then the sentence and what later courts made of it. */
export function chargesSection(context: RichTextContext): ReportBlock[] {
  const { charges, sentences } = context.sources.records
  const words = recordWords(context.language)
  const concerned = new Set([...charges, ...sentences].map(({ personId }) => personId))
  const ofCharges = new Map(byPerson(charges))
  const blocks = [...concerned].flatMap((personId) => [
    heading(2, namesOf([personId], context)),
    ...(ofCharges.get(personId) ?? []).flatMap((charge) => chargeBlocks(charge, context)),
    ...sentences.filter((one) => one.personId === personId).flatMap((one) => sentenceBlocks(one, context)),
  ])
  return section(words.sections.charges, blocks)
}
