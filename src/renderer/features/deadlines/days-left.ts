import type { TFunction } from 'i18next'
import type { CalendarDay } from '#shared/domain/day.ts'
import { daysBetween } from '#shared/terms/days.ts'

/** "сегодня", "через 3 дня", "2 дня назад". */
export function daysLeft(due: CalendarDay, today: CalendarDay, t: TFunction<'deadlines'>): string {
  const days = daysBetween(today, due)
  if (days === 0) return t('left.today')
  if (days === 1) return t('left.tomorrow')
  if (days === -1) return t('left.yesterday')
  return days > 0 ? t('left.in', { count: days }) : t('left.ago', { count: -days })
}
