import type { z } from 'zod'
import { EdtfDate } from './edtf.ts'

/** A calendar day, `2024-02-29`. */
export const CalendarDay = EdtfDate.refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), 'a day is needed')
export type CalendarDay = z.infer<typeof CalendarDay>
