import type { PersonId } from '#shared/domain/ids.ts'
import { isByName, type PersonsShown } from '#shared/domain/persons-shown.ts'
import type { NameLeak, Report } from '#shared/domain/summary.ts'
import { cleanReport } from '../report/clean.ts'
import { hideInText, hideNames } from './hide.ts'
import { type FinishedFile, findLeaks } from './leaks.ts'
import { NameFinder } from './name-finder.ts'
import { hiddenPersons } from './stand-ins.ts'
import type { WhoIsWho } from './who-is-who.ts'

/** How one export hides names, and how it proves that it did. Made once for an export: every form of every name is in it. */
export type Hiding = {
  /** What stands for a person; null for one who appears by name. */
  standIn(id: PersonId): string | null
  text(text: string): string
  /** Cells of a table. */
  rows(rows: readonly (readonly string[])[]): string[][]
  report(report: Report): Report
  /** Forms of hidden names that are left in finished files or in their names. */
  leaksIn(files: readonly FinishedFile[]): NameLeak[]
}

/** For what names nobody of the vault, or is for the user's own eyes by a separate, deliberate act. */
export const NOTHING_HIDDEN: Hiding = {
  standIn: () => null,
  text: (text) => text,
  rows: (rows) => rows.map((row) => [...row]),
  report: (report) => report,
  leaksIn: () => [],
}

export function hidingFor(who: WhoIsWho, shown: PersonsShown, language: 'ru' | 'en'): Hiding {
  if (isByName(shown)) return NOTHING_HIDDEN
  const { persons, standIns, open } = hiddenPersons(who, shown, language)
  const finder = new NameFinder(persons, open)
  const text = (value: string) => hideInText(value, finder, standIns)
  return {
    standIn: (id) => standIns.get(id) ?? null,
    text,
    rows: (rows) => rows.map((row) => row.map(text)),
    // Clean first: what no format carries may stand in the middle of a name.
    report: (report) => hideNames(cleanReport(report), finder, standIns),
    leaksIn: (files) => findLeaks(files, finder),
  }
}
