import type { ChargeId, CustodyPeriodId, DossierId, IncidentId } from '#shared/domain/ids.ts'
import type { StatuteCode } from '#shared/domain/statute.ts'
import { NewVersionPanel, VersionPanel } from '../charges/panels/charge-panel.tsx'
import { NewSentencePanel, SentencePanel } from '../charges/panels/sentence-panel.tsx'
import { StatutesPanel } from '../charges/panels/statutes-panel.tsx'
import { BasisPanel } from './panels/basis-panel.tsx'
import { IncidentPanel, NewIncidentPanel } from './panels/incident-panel.tsx'
import { NewPeriodPanel, PeriodPanel } from './panels/period-panel.tsx'
import type { Defendant } from './use-defendants.ts'

export type OpenPanel =
  | { kind: 'new-charge' | 'new-sentence' | 'sentence' | 'new-period' | 'new-incident' | 'basis' | 'statutes' }
  | { kind: 'amend'; id: ChargeId }
  | { kind: 'version'; id: ChargeId; at: number }
  | { kind: 'period'; id: CustodyPeriodId }
  | { kind: 'incident'; id: IncidentId }

type Props = {
  panel: OpenPanel
  dossierId: DossierId
  defendant: Defendant
  codes: readonly StatuteCode[]
  close(): void
}

/** The panel that is open; nothing when what it was about is gone. */
export function ScreenPanel({ panel, dossierId, defendant, codes, close }: Props) {
  const { person, charges, sentence, periods, incidents, basis } = defendant
  const fresh = { dossierId, personId: person.id, close }
  switch (panel.kind) {
    case 'new-charge':
      return <NewVersionPanel key={person.id} {...fresh} codes={codes} charge={null} />
    case 'amend': {
      const charge = charges.find(({ id }) => id === panel.id)
      return charge ? <NewVersionPanel key={charge.id} {...fresh} codes={codes} charge={charge} /> : null
    }
    case 'version': {
      const charge = charges.find(({ id }) => id === panel.id)
      return charge ? (
        <VersionPanel
          key={`${charge.id} ${panel.at}`}
          dossierId={dossierId}
          codes={codes}
          charge={charge}
          at={panel.at}
          close={close}
        />
      ) : null
    }
    case 'new-sentence':
      return <NewSentencePanel key={person.id} {...fresh} />
    case 'sentence':
      return sentence ? <SentencePanel key={sentence.id} sentence={sentence} close={close} /> : null
    case 'new-period':
      return <NewPeriodPanel key={person.id} {...fresh} last={periods.at(-1) ?? null} />
    case 'period': {
      const period = periods.find(({ id }) => id === panel.id)
      return period ? <PeriodPanel key={period.id} period={period} close={close} /> : null
    }
    case 'new-incident':
      return <NewIncidentPanel key={person.id} {...fresh} />
    case 'incident': {
      const incident = incidents.find(({ id }) => id === panel.id)
      return incident ? <IncidentPanel key={incident.id} incident={incident} close={close} /> : null
    }
    case 'basis':
      return <BasisPanel key={person.id} dossierId={dossierId} basis={basis} close={close} />
    case 'statutes':
      return <StatutesPanel codes={codes} close={close} />
  }
}
