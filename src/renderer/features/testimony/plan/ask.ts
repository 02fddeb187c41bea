import i18next from 'i18next'
import type { Contradiction, TestimonyRef } from '#shared/domain/contradiction.ts'
import type { DocumentId, DossierId, PersonId } from '#shared/domain/ids.ts'
import { settled } from '../../../app/records.ts'
import { createQuestion } from '../actions.ts'
import { type Side, sideOf } from '../sides.tsx'
import type { Testimony } from '../use-testimony.ts'

type Options = { dossierId: DossierId; testimony: Testimony; contradiction: Contradiction; language: string }

const MOST_WORDS = 260
const short = (words: string) => (words.length <= MOST_WORDS ? words : `${words.slice(0, MOST_WORDS).trimEnd()}…`)
const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'testimony', ...values })

const statementOf = (ref: TestimonyRef, testimony: Testimony) =>
  ref.type === 'statement'
    ? testimony.statement.get(ref.id)
    : ref.type === 'assertion'
      ? testimony.statement.get(testimony.assertion.get(ref.id)?.statementId ?? '')
      : undefined

/** What is read out of one side: who said it, the words where there are any, the sheet. */
const read = ({ title, words, place }: Side): string =>
  [
    `${title.replaceAll(' · ', ', ')}${words === '' ? '' : ':'}`,
    words === '' ? '' : `«${short(words)}»`,
    place === '' ? '' : `(${place})`,
  ]
    .filter((part) => part !== '')
    .join(' ')

/** A question for the plan out of a contradiction: both sides read out, and which of them is so. The lawyer puts it into words. */
export async function ask({ dossierId, testimony, contradiction, language }: Options): Promise<void> {
  const { id, kind } = contradiction
  // What the case file has is put to who speaks, whichever side it was marked on.
  const turned = statementOf(contradiction.left, testimony) && !statementOf(contradiction.right, testimony)
  const [left, right] = turned ? [contradiction.right, contradiction.left] : [contradiction.left, contradiction.right]
  const [a, b] = [sideOf(left, testimony, language), sideOf(right, testimony, language)]
  const speakers = [left, right].map((ref) => statementOf(ref, testimony)?.personId ?? null)
  const person: PersonId | null = speakers[1] ?? speakers[0] ?? null
  const documentIds = [a, b].flatMap((side): DocumentId[] => (side?.target ? [side.target.documentId] : []))
  await settled(
    createQuestion(dossierId, {
      personId: person,
      text: t(
        kind === 'verbatim'
          ? 'question.fromCopy'
          : speakers[0] === null
            ? 'question.fromFact'
            : speakers[0] === speakers[1]
              ? 'question.fromOwn'
              : 'question.fromTwo',
        {
          left: a ? read(a) : t('gone'),
          right: b ? read(b) : t('gone'),
        },
      ),
      aim: t(`aim.${kind}`),
      contradictionId: id,
      sources: [left, right],
      documentIds: [...new Set(documentIds)],
      asked: false,
      answer: '',
    }),
  )
}
