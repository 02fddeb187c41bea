import { formatStatute } from '#shared/domain/statute-text.ts'
import { listCharges } from '../../charges/queries.ts'
import { listSentences } from '../../charges/sentences.ts'
import { listCodes } from '../../charges/statutes.ts'
import { DAY_ONLY, joined, type SourceContext, type SourceEvent, type TimelineEventSource } from './source.ts'

/** Every version of a charge on the day it was brought. */
function versions({ db, dossierId, language, words, nameOf, cite }: SourceContext) {
  const codes = listCodes(db)
  return listCharges(db, dossierId).flatMap(({ id, personId, versions: own }) =>
    own.map(
      ({ on, statute, state, documentId }, index): SourceEvent => ({
        id: `charge:${id}:${index}`,
        source: { type: 'charge', id },
        who: nameOf(personId),
        title: formatStatute(statute, codes, language),
        kind: words.timeline.one.charges,
        state: words.charges.state[state],
        look: state === 'dropped' ? 'quiet' : 'plain',
        date: on,
        ...DAY_ONLY,
        sequence: index,
        personIds: [personId],
        ...cite([documentId]),
      }),
    ),
  )
}

/** Verdicts, and what later courts made of them. */
function sentences({ db, dossierId, words, nameOf, cite }: SourceContext) {
  return listSentences(db, dossierId).flatMap(({ id, personId, outcome, on, court, documentId, reviews }) => {
    const verdict = { kind: words.documents.kind.verdict, on, court, documentId, state: words.charges.outcome[outcome] }
    const later = reviews.map((review) => ({
      kind: words.charges.instance[review.instance],
      on: review.on,
      court: review.court,
      documentId: review.documentId,
      state: words.charges.reviewOutcome[review.outcome],
    }))
    return [verdict, ...later].map(
      (step, index): SourceEvent => ({
        id: `sentence:${id}:${index}`,
        source: { type: 'sentence', id },
        who: nameOf(personId),
        title: joined([step.kind, step.court], ', '),
        kind: step.kind,
        state: step.state,
        look: 'plain',
        date: step.on,
        ...DAY_ONLY,
        sequence: index,
        personIds: [personId],
        ...cite([step.documentId]),
      }),
    )
  })
}

export const chargeEvents: TimelineEventSource = {
  lane: 'charges',
  read: (context) => [...versions(context), ...sentences(context)],
}
