import type { CalendarDay } from '../domain/day.ts'
import type { Deadline } from '../domain/deadline.ts'
import { addDays } from './days.ts'

/** A week: what is due within it is called to mind. */
const SOON_DAYS = 7
export const lastSoonDay = (today: CalendarDay): CalendarDay => addDays(today, SOON_DAYS)

export const DUE_GROUPS = ['overdue', 'soon', 'later', 'closed'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

/** Where a deadline stands today. What is done, moved or missed does not press any more. */
export function dueGroup({ state, due }: Pick<Deadline, 'state' | 'due'>, today: CalendarDay): DueGroup {
  if (state !== 'open') return 'closed'
  if (due < today) return 'overdue'
  return due <= lastSoonDay(today) ? 'soon' : 'later'
}
