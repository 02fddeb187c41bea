import type { Deadline } from '#shared/domain/deadline.ts'

/** Whether a person set another date than the rule gave. */
export const isOverridden = ({ basis, due, dueTime }: Deadline): boolean =>
  basis !== null && (basis.computed !== due || basis.computedTime !== dueTime)
