import type { TestimonyRef } from '#shared/domain/contradiction.ts'
import {
  assertionPlace,
  assertionWords,
  factLine,
  statementLine,
  statementPlace,
  type TestimonySources,
} from './sources.ts'

/** What stands behind a reference: its words, and who or what says so and where. */
export type Read = { words: string; citation: string }

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' — ')

/** Null when it is gone. */
export function readRef(ref: TestimonyRef, sources: TestimonySources): Read | null {
  switch (ref.type) {
    case 'assertion': {
      const claim = sources.assertions.find(({ id }) => id === ref.id)
      const statement = sources.statements.find(({ id }) => id === claim?.statementId)
      if (!claim || !statement) return null
      const citation = joined(statementLine(statement, sources), assertionPlace(claim, sources))
      return { words: assertionWords(claim), citation }
    }
    case 'statement': {
      const statement = sources.statements.find(({ id }) => id === ref.id)
      return statement
        ? { words: statementLine(statement, sources), citation: statementPlace(statement, sources) }
        : null
    }
    case 'fact': {
      const fact = sources.facts.get(ref.id)
      return fact ? { words: fact.text, citation: joined(factLine(fact, sources), sources.placeOfFact(ref.id)) } : null
    }
    case 'document': {
      const document = sources.documents.get(ref.id)
      return document ? { words: document.title, citation: '' } : null
    }
  }
}
