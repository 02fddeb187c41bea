import type { CalendarDay } from '#shared/domain/day.ts'

/** The day it is on this computer. */
export function today(): CalendarDay {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
