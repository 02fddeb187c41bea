import { useMemo } from 'react'
import type { CustodyGlance } from '#shared/contract/custody.ts'
import type { DueSoon } from '#shared/contract/deadlines.ts'
import type { HearingBrief } from '#shared/domain/hearing.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { useDue } from '../deadlines/use-due.ts'
import { useNextHearings } from '../hearings/next-hearing.tsx'
import { type Stages, useStages } from './use-stages.ts'

/** Where each dossier stands, what runs and what comes next in it. */
export type Glances = {
  /** The most urgent first. */
  clocks: ReadonlyMap<DossierId, readonly CustodyGlance[]>
  hearings: ReadonlyMap<DossierId, HearingBrief>
  due: ReadonlyMap<DossierId, DueSoon>
  today: string
  stages: Stages
}

/** One request of each kind for all dossiers. */
export function useGlances(): Glances {
  const { today, dossiers } = useDue()
  const clocks = useRequest('custody.clocks', { dossierId: null, today }).data?.clocks
  const hearings = useNextHearings()
  const stages = useStages()
  return useMemo(
    () => ({
      clocks: Map.groupBy(clocks ?? [], ({ dossierId }) => dossierId),
      hearings,
      due: new Map(dossiers.map((one) => [one.dossierId, one])),
      today,
      stages,
    }),
    [clocks, hearings, dossiers, today, stages],
  )
}
