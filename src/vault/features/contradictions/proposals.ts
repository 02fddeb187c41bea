import { differences } from '#shared/differences/differ.ts'
import { type KnownName, type Mentions, mentionsOf } from '#shared/differences/extract.ts'
import { type ContradictionProposal, contradictionKey } from '#shared/domain/contradiction.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import type { Assertion } from '#shared/domain/statement.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listPersons } from '../persons/queries.ts'
import { assertionsOfDossier } from '../statements/assertions.ts'
import { listContradictions } from './contradictions.ts'

/** A topic with more claims than a person could compare: beyond this its pairs are not looked at. */
const MOST_IN_TOPIC = 400
const MOST_PROPOSALS = 2_000

const wordsOf = ({ text, passage }: Assertion) => {
  const quote = passage === null ? '' : passageText(passage)
  return quote === '' || quote.includes(text) ? quote || text : `${text}\n${quote}`
}

/**
 * Pairs of claims under one topic, from different statements, that name different dates, times, amounts, places or
 * people. What somebody has decided about already is left out.
 */
export function proposeContradictions(db: ReadableDB, dossierId: DossierId): ContradictionProposal[] {
  const known: KnownName[] = listPersons(db, dossierId).map(({ id, name, aliases }) => ({
    id,
    forms: [name, ...aliases],
  }))
  const decided = new Set(listContradictions(db, dossierId).map(contradictionKey))
  const assertions = assertionsOfDossier(db, dossierId).filter(({ topicId }) => topicId !== null)
  const mentions = new Map<string, Mentions>(
    assertions.map((assertion) => [assertion.id, mentionsOf(wordsOf(assertion), known)]),
  )
  const proposals: ContradictionProposal[] = []
  for (const claims of Map.groupBy(assertions, ({ topicId }) => topicId).values()) {
    const compared = claims.slice(0, MOST_IN_TOPIC)
    for (const [index, left] of compared.entries())
      for (const right of compared.slice(index + 1)) {
        if (left.statementId === right.statementId) continue
        const [own, other] = [mentions.get(left.id), mentions.get(right.id)]
        if (!own || !other) continue
        for (const { kind, left: leftWords, right: rightWords } of differences(own, other)) {
          const proposal: ContradictionProposal = {
            kind,
            left: { type: 'assertion', id: left.id },
            right: { type: 'assertion', id: right.id },
            leftWords,
            rightWords,
          }
          if (!decided.has(contradictionKey(proposal))) proposals.push(proposal)
        }
        if (proposals.length >= MOST_PROPOSALS) return proposals
      }
  }
  return proposals
}
