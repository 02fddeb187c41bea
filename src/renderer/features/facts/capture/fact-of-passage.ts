import { type Passage, passageText } from '#shared/domain/passage.ts'
import { type NewFact, newFact } from '../actions.ts'
import { dateInText } from '../guess/date-in-text.ts'
import { type Named, personsInText } from '../guess/persons-in-text.ts'

/** What a fact's text holds (domain/fact.ts). */
const LONGEST = 5_000

export type Guess = { date: boolean; persons: boolean }

/**
 * A fact as a passage words it: its text, the date and the persons it names. `fallback` is the text where the passage
 * has no words (an area of a scan). `guess` says what is only supposed.
 */
export function factOfPassage(
  passage: Passage,
  { fallback, persons, zone }: { fallback: string; persons: readonly Named[]; zone: string },
): { fact: NewFact; guess: Guess } {
  const words = passageText(passage)
    .replace(/\s+/gu, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a text layer may hold any; a line of text may not
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .slice(0, LONGEST)
    .trim()
  const found = dateInText(words)
  const personIds = personsInText(words, persons)
  const when = found && {
    date: found.date,
    time: found.time,
    zone: found.time === null ? null : zone,
    wording: found.wording,
  }
  return {
    fact: newFact(words || fallback, { when, personIds }),
    guess: { date: when !== null, persons: personIds.length > 0 },
  }
}
