import { useMemo } from 'react'
import type { CustodyGlance } from '#shared/contract/custody.ts'
import type { DueSoon } from '#shared/contract/deadlines.ts'
import type { HearingBrief } from '#shared/domain/hearing.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { useDue } from '../deadlines/use-due.ts'
import { useNextHearings } from '../hearings/next-hearing.tsx'

/** What runs and what comes next in each dossier. */
export type Glances = {
  /** The most urgent first. */
  clocks: ReadonlyMap<DossierId, readonly CustodyGlance[]>
  hearings: ReadonlyMap<DossierId, HearingBrief>
  due: ReadonlyMap<DossierId, DueSoon>
  today: string
}

/** One request of each kind for all dossiers. */
export function useGlances(): Glances {
  const { today, dossiers } = useDue()
  const clocks = useRequest('custody.clocks', { dossierId: null, today }).data?.clocks
  const hearings = useNextHearings()
  return useMemo(
    () => ({
      clocks: Map.groupBy(clocks ?? [], ({ dossierId }) => dossierId),
      hearings,
      due: new Map(dossiers.map((one) => [one.dossierId, one])),
      today,
    }),
    [clocks, hearings, dossiers, today],
  )
}
