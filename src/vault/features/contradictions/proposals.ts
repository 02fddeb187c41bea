import { differences } from '#shared/differences/differ.ts'
import { type KnownName, type Mentions, mentionsOf } from '#shared/differences/extract.ts'
import { type ContradictionProposal, contradictionKey, type TestimonyRef } from '#shared/domain/contradiction.ts'
import type { Fact } from '#shared/domain/fact.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import type { Assertion } from '#shared/domain/statement.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listFacts } from '../facts/queries.ts'
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

/** One claim, or one fact, with what it names. `source`: claims of one statement are not held against each other, nor facts. */
type Compared = { ref: TestimonyRef; topicId: string; source: string; mentions: Mentions }

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** A fact's own date counts where its words name none. */
function mentionsOfFact({ text, when }: Fact, known: readonly KnownName[]): Mentions {
  const mentions = mentionsOf(text, known)
  if (when === null || !DAY.test(when.date)) return mentions
  const day = { value: when.date, words: when.date.split('-').reverse().join('.') }
  const time = when.time === null ? [] : [{ value: when.time, words: when.time }]
  return {
    ...mentions,
    dates: mentions.dates.length > 0 ? mentions.dates : [day],
    times: mentions.times.length > 0 ? mentions.times : time,
  }
}

function comparedOf(db: ReadableDB, dossierId: DossierId): Compared[] {
  const known: KnownName[] = listPersons(db, dossierId).map(({ id, name, aliases }) => ({
    id,
    forms: [name, ...aliases],
  }))
  const claims = assertionsOfDossier(db, dossierId).flatMap((assertion): Compared[] => {
    const { id, topicId, statementId } = assertion
    if (topicId === null) return []
    const mentions = mentionsOf(wordsOf(assertion), known)
    return [{ ref: { type: 'assertion', id }, topicId, source: statementId, mentions }]
  })
  const topics = new Set(claims.map(({ topicId }) => topicId))
  const facts = listFacts(db, dossierId).flatMap((fact): Compared[] => {
    const own = fact.issueIds.filter((id) => topics.has(id))
    if (own.length === 0) return []
    const mentions = mentionsOfFact(fact, known)
    return own.map((topicId) => ({ ref: { type: 'fact', id: fact.id }, topicId, source: 'facts', mentions }))
  })
  return [...claims, ...facts]
}

/**
 * Pairs under one topic, of claims of different statements or of a claim and a fact, that name different dates, times,
 * amounts, places or people. What somebody has decided about already is left out.
 */
export function proposeContradictions(db: ReadableDB, dossierId: DossierId): ContradictionProposal[] {
  const decided = new Set(listContradictions(db, dossierId).map(contradictionKey))
  const proposals: ContradictionProposal[] = []
  for (const all of Map.groupBy(comparedOf(db, dossierId), ({ topicId }) => topicId).values()) {
    const compared = all.slice(0, MOST_IN_TOPIC)
    for (const [index, left] of compared.entries())
      for (const right of compared.slice(index + 1)) {
        if (left.source === right.source) continue
        for (const { kind, left: leftWords, right: rightWords } of differences(left.mentions, right.mentions)) {
          const proposal: ContradictionProposal = { kind, left: left.ref, right: right.ref, leftWords, rightWords }
          const matter = contradictionKey(proposal)
          if (decided.has(matter)) continue
          // Under two topics a claim and a fact may meet twice.
          decided.add(matter)
          proposals.push(proposal)
        }
        if (proposals.length >= MOST_PROPOSALS) return proposals
      }
  }
  return proposals
}
