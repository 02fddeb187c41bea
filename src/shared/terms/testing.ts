import type { Measure } from '../domain/custody.ts'
import { CustodyPeriodId, newId } from '../domain/ids.ts'
import type { RuleSet, WorkCalendar } from '../domain/rule.ts'
import { builtIn } from './built-in.ts'
import type { HeldPeriod } from './held.ts'

const first = <T>(list: readonly T[]): T => {
  const [one] = list
  if (one === undefined) throw new Error('nothing built in')
  return one
}
export const russia: RuleSet = first(builtIn.sets)
export const calendar: WorkCalendar = first(builtIn.calendars)

/** A custody period from one date to another; null: it lasts. */
export const held = (
  measure: Measure,
  from: string,
  to: string | null,
  allowedUntil: string | null = null,
): HeldPeriod => ({
  id: newId(CustodyPeriodId),
  measure,
  from: { date: from },
  to: to === null ? null : { date: to },
  allowedUntil,
})
