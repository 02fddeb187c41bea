import { useTranslation } from 'react-i18next'
import type { AdmissibilityEntry, AdmissibilityStep } from '#shared/domain/admissibility.ts'
import { groundWords } from '#shared/domain/grounds.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import classes from './admissibility.module.css'
import { StateChip } from './state-chip.tsx'

type Props = {
  entries: readonly AdmissibilityEntry[]
  open: string | null
  choose(entry: AdmissibilityEntry): void
}

/** Evidence by evidence, what became of its challenge: a row reads from left to right as the case went. */
export function LedgerTable({ entries, open, choose }: Props) {
  const { t, i18n } = useTranslation('admissibility')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const step = ({ on, text }: AdmissibilityStep, state: string | null, name: string) => (
    <td>
      {state !== null && <StateChip state={state} label={t(`${name}.${state}`)} />}
      {state !== null && on !== null && ' '}
      {on !== null && <span className={classes.date}>{shortDate(on, i18n.language)}</span>}
      {text !== '' && <div className={classes.words}>{text}</div>}
    </td>
  )
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {['evidence', 'ground', 'motion', 'ruling', 'appeal', 'verdict'].map((name) => (
            <th key={name}>{t(`column.${name}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          // The evidence's button is the way in for the keyboard; a click on the row is a convenience for the mouse.
          <tr
            key={entry.id}
            className={classes.row}
            data-open={entry.id === open || undefined}
            onClick={() => choose(entry)}
          >
            <td>
              <button
                type="button"
                className={classes.evidence}
                aria-expanded={entry.id === open}
                onClick={(event) => {
                  event.stopPropagation()
                  choose(entry)
                }}
              >
                {entry.evidence}
              </button>
            </td>
            <td className={classes.ground}>{groundWords(entry.groundId, language)}</td>
            {step(entry.motion, null, '')}
            {step(entry.ruling, entry.ruling.outcome, 'outcome')}
            {step(entry.appeal, entry.appeal.outcome === 'none' ? null : entry.appeal.outcome, 'appeal')}
            {step(entry.verdict, entry.verdict.treatment, 'treatment')}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
