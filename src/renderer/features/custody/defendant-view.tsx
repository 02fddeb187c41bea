import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustodyPeriod, Incident } from '#shared/domain/custody.ts'
import type { CalendarDay } from '#shared/domain/day.ts'
import type { CustodyPeriodId, PersonId } from '#shared/domain/ids.ts'
import type { StatuteCode } from '#shared/domain/statute.ts'
import type { CustodyClock } from '#shared/terms/custody-clock.ts'
import type { DefendantRelease } from '#shared/terms/defendant.ts'
import { ChargesList } from '../charges/charges-section.tsx'
import { SentenceCard } from '../charges/sentence-card.tsx'
import { ClockCard } from './clock-card.tsx'
import classes from './custody-screen.module.css'
import { IncidentsList } from './incidents-list.tsx'
import { PeriodsTable } from './periods-table.tsx'
import { Portrait } from './portrait.tsx'
import { ReleaseCard } from './release-card.tsx'
import type { OpenPanel } from './screen-panel.tsx'
import type { StateWords } from './state-words.ts'
import type { Defendant } from './use-defendants.ts'
import type { ShownWarning } from './warnings.ts'
import { WarningsList } from './warnings-list.tsx'

type SectionProps = { title: string; add?: { label: string; run(): void } | null; children: ReactNode }

function Section({ title, add, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.sectionHead}>
        <h2 id={id} className={classes.heading}>
          {title}
        </h2>
        {add && (
          <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} aria-hidden />} onClick={add.run}>
            {add.label}
          </Button>
        )}
      </header>
      {children}
    </section>
  )
}

type Props = {
  defendant: Defendant
  codes: readonly StatuteCode[]
  clock: CustodyClock | null
  release: DefendantRelease | null
  state: StateWords
  warnings: readonly ShownWarning[]
  today: CalendarDay
  currentPeriod: CustodyPeriodId | null
  nameOf(id: PersonId): string
  open(panel: OpenPanel): void
}

/** One defendant: the clock, what they are accused of, what was decided, where they were held, what was done to them. */
export function DefendantView(props: Props) {
  const { defendant, codes, clock, release, state, warnings, today, currentPeriod, nameOf, open } = props
  const { t } = useTranslation('custody')
  const { person, charges, sentence, periods, incidents, basis } = defendant
  const warned = new Map<CustodyPeriodId, string[]>()
  for (const { text, periods: about } of warnings)
    for (const id of about) warned.set(id, [...(warned.get(id) ?? []), text])
  const openPeriod = ({ id }: Pick<CustodyPeriod, 'id'>) => open({ kind: 'period', id })
  const openIncident = ({ id }: Incident) => open({ kind: 'incident', id })
  return (
    <article className={classes.view} aria-label={person.name}>
      <header className={classes.person}>
        <Portrait person={person} size={44} />
        <div className={classes.personWords}>
          <h1 className={classes.name}>{person.name}</h1>
          <div className={classes.state} data-tone={state.tone}>
            {[state.text, state.next].filter(Boolean).join(' · ')}
          </div>
        </div>
        <Button variant="default" className={classes.statutes} onClick={() => open({ kind: 'statutes' })}>
          {t('statutes')}
        </Button>
      </header>
      <WarningsList warnings={warnings} open={(id) => open({ kind: 'period', id })} />
      <Section
        title={t('section.custody')}
        add={periods.length > 0 ? { label: t('addPeriodShort'), run: () => open({ kind: 'new-period' }) } : null}
      >
        {clock && periods.length > 0 ? (
          <>
            <ClockCard
              clock={clock}
              periods={periods}
              basis={basis}
              today={today}
              open={openPeriod}
              editBasis={() => open({ kind: 'basis' })}
            />
            <PeriodsTable periods={periods} warned={warned} current={currentPeriod} open={openPeriod} />
          </>
        ) : (
          <p className={classes.none}>
            {t('noPeriods')}{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => open({ kind: 'new-period' })}>
              {t('addPeriod')}
            </Button>
          </p>
        )}
      </Section>
      <Section
        title={t('section.charges')}
        add={charges.length > 0 ? { label: t('charges:addShort'), run: () => open({ kind: 'new-charge' }) } : null}
      >
        <ChargesList
          charges={charges}
          codes={codes}
          add={() => open({ kind: 'new-charge' })}
          amend={({ id }) => open({ kind: 'amend', id })}
          edit={({ id }, at) => open({ kind: 'version', id, at })}
        />
      </Section>
      <Section title={t('section.sentence')}>
        <SentenceCard
          sentence={sentence}
          add={() => open({ kind: 'new-sentence' })}
          edit={() => open({ kind: 'sentence' })}
        />
        {release && <ReleaseCard found={release} today={today} />}
      </Section>
      <Section
        title={t('section.incidents')}
        add={incidents.length > 0 ? { label: t('addIncidentShort'), run: () => open({ kind: 'new-incident' }) } : null}
      >
        <IncidentsList
          incidents={incidents}
          nameOf={nameOf}
          add={() => open({ kind: 'new-incident' })}
          open={openIncident}
        />
      </Section>
    </article>
  )
}
