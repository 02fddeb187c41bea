import { useEffect, useState } from 'react'
import type { CalendarDay } from '#shared/domain/day.ts'

/** The day on this computer's clock. */
export const today = (): CalendarDay => new Date().toLocaleDateString('sv-SE')

const MINUTE = 60_000

/** The day on this computer's clock; a window left open over midnight sees the new one. */
export function useToday(): CalendarDay {
  const [day, setDay] = useState(today)
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return day
}
