import { useState } from 'react'
import type { DossierId } from '#shared/domain/ids.ts'
import { type TimelineFilter, type TimelineGrouping, TimelineLane } from '#shared/domain/timeline.ts'
import type { Scale } from '#shared/timeline/scale.ts'
import type { Place } from './picture/walk.ts'

/** What one looks at and how; kept for each dossier while the vault is open. */
export type Choice = {
  filter: TimelineFilter
  grouping: TimelineGrouping
  view: 'picture' | 'list'
  chosen: Place | null
}

const NO_FILTER: TimelineFilter = { lanes: [...TimelineLane.options], personId: null, text: '' }
const FIRST: Choice = { filter: NO_FILTER, grouping: 'kind', view: 'picture', chosen: null }

const choices = new Map<DossierId, Choice>()
/** Where the picture stood; not part of what React draws. */
export const scales = new Map<DossierId, Scale>()

export const isFiltering = ({ lanes, personId, text }: TimelineFilter): boolean =>
  lanes.length < TimelineLane.options.length || personId !== null || text.trim() !== ''

export function useChoice(dossierId: DossierId): [Choice, (change: Partial<Choice>) => void] {
  const [choice, setChoice] = useState(() => choices.get(dossierId) ?? FIRST)
  const change = (part: Partial<Choice>) =>
    setChoice((before) => {
      const next = { ...before, ...part }
      choices.set(dossierId, next)
      return next
    })
  return [choice, change]
}

export const everything = (): TimelineFilter => NO_FILTER
