import type { StageId } from '../domain/dossier.ts'
import type { Stage } from '../domain/rule.ts'
import { type RuleBook, setFor } from './rule-book.ts'

/** The stages of a case under a jurisdiction, in their order; those that come with Delo where its set names none. */
export function stagesFor(book: RuleBook, jurisdiction: string): readonly Stage[] {
  const own = setFor(book, jurisdiction)?.stages ?? []
  return own.length > 0 ? own : (book.sets.findLast(({ stages }) => stages.length > 0)?.stages ?? [])
}

/**
 * What a stage is called. One that the jurisdiction's set does not know (the set was changed, or taken out again) is
 * looked for in every other, and stands as its id where nobody knows it.
 */
export function stageName(book: RuleBook, jurisdiction: string, id: StageId, language: 'ru' | 'en'): string {
  const known = [...stagesFor(book, jurisdiction), ...book.sets.flatMap(({ stages }) => stages)]
  return known.find((stage) => stage.id === id)?.name[language] ?? id
}
