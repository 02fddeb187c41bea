import { VisuallyHidden } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { defendantClock, defendantRelease } from '#shared/terms/defendant.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { today as dayToday } from '../../ui/dates/today.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import panelClasses from '../../ui/with-panel.module.css'
import { addRole } from '../persons/actions.ts'
import { AddPerson } from '../persons/add-person.tsx'
import classes from './custody-screen.module.css'
import { DefendantList } from './defendant-list.tsx'
import { DefendantView } from './defendant-view.tsx'
import { type OpenPanel, ScreenPanel } from './screen-panel.tsx'
import { stateWords } from './state-words.ts'
import { type Defendant, useDefendants } from './use-defendants.ts'
import { useTerms } from './use-terms.ts'
import { warningsOf } from './warnings.ts'

type Props = {
  dossierId: DossierId
  /** A defendant, a charge, a period or an incident to begin with. */
  recordId?: string
}

/** Whose record it is, and the panel it is shown in. */
function placeOf(defendants: readonly Defendant[], id: string): { personId: PersonId; panel: OpenPanel | null } | null {
  for (const { person, charges, periods, incidents } of defendants) {
    const charge = charges.find((one) => one.id === id)
    if (charge)
      return { personId: person.id, panel: { kind: 'version', id: charge.id, at: charge.versions.length - 1 } }
    const period = periods.find((one) => one.id === id)
    if (period) return { personId: person.id, panel: { kind: 'period', id: period.id } }
    const incident = incidents.find((one) => one.id === id)
    if (incident) return { personId: person.id, panel: { kind: 'incident', id: incident.id } }
    if (person.id === id) return { personId: person.id, panel: null }
  }
  return null
}

/** Charges and custody of everybody who is accused in a dossier. */
export function CustodyScreen({ dossierId, recordId }: Props) {
  const { t, i18n } = useTranslation('custody')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { defendants, present, error } = useDefendants(dossierId)
  const terms = useTerms(dossierId)
  const codes = useRequest('charges.statutes', {}).data?.codes
  const [chosen, setChosen] = useState<PersonId | null>(null)
  const [asked, setAsked] = useState<OpenPanel | null | undefined>(undefined)
  const view = useRef<HTMLDivElement>(null)
  const today = dayToday()
  const clocks = useMemo(
    () =>
      new Map(
        terms && defendants ? defendants.map((one) => [one.person.id, defendantClock(one, terms.set, today)]) : [],
      ),
    [defendants, terms, today],
  )
  if (error) return <ErrorMessage error={error} />
  if (!defendants || !codes || !terms) return null

  const found = recordId === undefined ? null : placeOf(defendants, recordId)
  const wanted = chosen ?? found?.personId
  const shown = defendants.find(({ person }) => person.id === wanted) ?? defendants[0]
  const panel = asked === undefined ? (found?.panel ?? null) : asked
  const clockOf = ({ person }: Defendant) => clocks.get(person.id) ?? null
  const choose = (id: PersonId) => {
    setChosen(id)
    setAsked(null)
  }
  const added = (person: Person) => {
    addRole(person, dossierId, 'defendant').then(() => choose(person.id), notifyError)
  }
  const add = <AddPerson dossierId={dossierId} present={defendants.map(({ person }) => person)} added={added} />
  if (!shown)
    return (
      <>
        <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
        <EmptyState icon={<IconScale size={40} stroke={1.25} />} title={t('empty.title')} actions={add}>
          {t('empty.body')}
        </EmptyState>
      </>
    )
  const clock = clockOf(shown)
  const nameOf = (id: PersonId) => present.find((person) => person.id === id)?.name ?? t('personElsewhere')
  const release = shown.sentence ? defendantRelease(shown, terms.set, terms.calendar, today) : null
  const focusView = () => view.current?.querySelector<HTMLElement>('button')?.focus()
  return (
    <div className={panelClasses.root}>
      <div className={classes.root}>
        <DefendantList
          defendants={defendants}
          stateOf={(defendant) => stateWords(defendant, clockOf(defendant), today, t, language)}
          current={shown.person.id}
          choose={choose}
          enter={focusView}
          add={add}
        />
        <div ref={view} className={classes.scroll}>
          <DefendantView
            key={shown.person.id}
            defendant={shown}
            codes={codes}
            clock={clock}
            release={release}
            state={stateWords(shown, clock, today, t, language)}
            warnings={warningsOf(shown.periods, shown.periods.length > 0 ? clock : null, today, t, language)}
            today={today}
            currentPeriod={panel?.kind === 'period' ? panel.id : null}
            nameOf={nameOf}
            open={setAsked}
          />
        </div>
      </div>
      {panel && (
        <ScreenPanel
          panel={panel}
          dossierId={dossierId}
          defendant={shown}
          codes={codes}
          close={() => {
            setAsked(null)
            focusView()
          }}
        />
      )}
    </div>
  )
}
