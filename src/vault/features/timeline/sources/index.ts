import { documentEvents } from './documents.ts'
import type { TimelineEventSource } from './source.ts'

/** Everything that has a date, one line a feature. */
export const SOURCES: readonly TimelineEventSource[] = [documentEvents]
