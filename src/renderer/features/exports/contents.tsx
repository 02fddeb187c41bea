import { useTranslation } from 'react-i18next'
import type { SummaryContents } from '#shared/domain/summary.ts'
import classes from './contents.module.css'

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

/** In words: what the files will hold, and what they will not. */
export function Contents({ contents: { included, withheld, named } }: { contents: SummaryContents }) {
  const { t } = useTranslation('exports')
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
