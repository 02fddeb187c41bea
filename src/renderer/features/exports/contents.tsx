import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { displays, PersonDisplay } from '#shared/domain/persons-shown.ts'
import type { SummaryContents } from '#shared/domain/summary.ts'
import { useRequest } from '../../api/hooks.ts'
import { type Choice, SECTIONS } from './choice.ts'
import classes from './contents.module.css'
import { rolesIn } from './roles-in.ts'

const WITHHELD = ['trashedDocuments', 'trashedNotes', 'annotations', 'notes', 'undated', 'quotes'] as const
/** More names than these are told as a number. */
const NAMES_SHOWN = 12

const INCLUDED = [
  'persons',
  'charges',
  'custodyPeriods',
  'incidents',
  'hearings',
  'deadlines',
  'statements',
  'facts',
  'challenges',
  'documents',
  'annotations',
  'notes',
  'events',
] as const

type Props = { dossierId: DossierId; choice: Choice; contents: SummaryContents }

/** In words: what the files will hold, how people appear in them, and what they will not hold. */
export function Contents({ dossierId, choice, contents: { included, withheld, named } }: Props) {
  const { t } = useTranslation('exports')
  const left = SECTIONS.filter((section) => !choice.sections.includes(section))
  const goesIn = INCLUDED.filter((kind) => included[kind] > 0)
  const staysOut = WITHHELD.filter((kind) => withheld[kind] > 0)
  return (
    <div className={classes.root}>
      <h2 className={classes.title}>{t('included.title')}</h2>
      <ul className={classes.list}>
        {goesIn.length === 0 && <li>{t('included.nothing')}</li>}
        {goesIn.map((kind) => (
          <li key={kind}>
            {t(`included.${kind}`, { count: included[kind] })}
            {kind === 'documents' && included.volumes > 0 && t('included.volumes', { count: included.volumes })}
          </li>
        ))}
      </ul>
      <PeopleCounts dossierId={dossierId} choice={choice} />
      {named.length > 0 && (
        <>
          <h2 className={classes.title}>{t('named.title')}</h2>
          <p className={classes.named}>
            {named.slice(0, NAMES_SHOWN).join(', ')}
            {named.length > NAMES_SHOWN && ` ${t('named.more', { count: named.length - NAMES_SHOWN })}`}
          </p>
        </>
      )}
      <h2 className={classes.title}>{t('withheld.title')}</h2>
      <ul className={classes.list}>
        {left.length > 0 && (
          <li>
            {t('withheld.sections', {
              count: left.length,
              names: left.map((section) => t(`sections.${section}`)).join(', '),
            })}
          </li>
        )}
        {staysOut.map((kind) => (
          <li key={kind}>{t(`withheld.${kind}`, { count: withheld[kind] })}</li>
        ))}
        <li>{t('withheld.person')}</li>
        <li>{t('withheld.files')}</li>
        <li>{t('withheld.tags')}</li>
      </ul>
    </div>
  )
}

/** "По имени: 3. Под псевдонимом: 2." The dossier's people, by how they appear. */
function PeopleCounts({ dossierId, choice }: Omit<Props, 'contents'>) {
  const { t } = useTranslation('exports')
  const persons = useRequest('persons.list', { dossierId }).data?.persons ?? []
  const displayOf = displays(choice.persons, rolesIn(dossierId, persons))
  const counts = Map.groupBy(persons, ({ id }) => displayOf(id))
  const shown = PersonDisplay.options.filter((display) => counts.has(display))
  if (shown.length === 0) return null
  return (
    <>
      <h2 className={classes.title}>{t('people.title')}</h2>
      <ul className={classes.list}>
        {shown.map((display) => (
          <li key={display}>{t(`people.${display}`, { count: counts.get(display)?.length ?? 0 })}</li>
        ))}
      </ul>
    </>
  )
}
