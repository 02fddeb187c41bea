import { EMPTY_HEARING_FIELDS, type HearingFields, type HearingItem } from '#shared/domain/hearing.ts'
import { HearingItemId, newId } from '#shared/domain/ids.ts'
import type { Moment } from '#shared/domain/moment.ts'

export const at = (date: string, time: string | null = null, zone = 'Europe/Moscow'): Moment => ({
  date,
  time,
  zone: time === null ? null : zone,
  wording: '',
})

export function item(kind: HearingItem['kind'], text: string, more: Partial<HearingItem> = {}): HearingItem {
  const id = newId(HearingItemId)
  return { id, threadId: id, kind, by: '', text, documentIds: [], done: false, inherited: false, ...more }
}

/** A hearing with nothing in it but its start. */
export const hearingFields = (start: Moment, more: Partial<HearingFields> = {}): HearingFields => ({
  ...EMPTY_HEARING_FIELDS,
  kind: 'extension',
  start,
  ...more,
})
