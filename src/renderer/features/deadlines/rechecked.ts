import type { Deadline, DeadlineBasis, DeadlineFields } from '#shared/domain/deadline.ts'
import { keptBasis, recheck } from '#shared/terms/recheck.ts'
import type { RuleBook } from '#shared/terms/rule-book.ts'
import { isOverridden } from './override.ts'

/** A deadline that today's rules would put on another day, which nobody has decided on yet. */
export type Moved = { deadline: Deadline; basis: DeadlineBasis; next: DeadlineBasis }

/** Of the open ones, by day. */
export const movedByRules = (deadlines: readonly Deadline[], rules: RuleBook): Moved[] =>
  deadlines.flatMap((deadline): Moved[] => {
    const { basis, zone, state } = deadline
    if (basis === null || state !== 'open') return []
    const found = recheck(basis, zone, rules)
    return found.kind === 'changed' && found.moved && !found.declined ? [{ deadline, basis, next: found.basis }] : []
  })

/** Takes what today's rules give; a date that was set by hand stays, beside the new computed one. */
export const taken = (deadline: Deadline, next: DeadlineBasis): Partial<DeadlineFields> => ({
  basis: next,
  ...(isOverridden(deadline) ? {} : { due: next.computed, dueTime: next.computedTime }),
})

/** Keeps the date, and remembers which other one was not taken. */
export const kept = (basis: DeadlineBasis, next: DeadlineBasis): Partial<DeadlineFields> => ({
  basis: keptBasis(basis, next),
})
