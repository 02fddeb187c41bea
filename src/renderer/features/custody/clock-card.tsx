import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustodyBasis, CustodyPeriod } from '#shared/domain/custody.ts'
import type { CalendarDay } from '#shared/domain/day.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { CustodyClock } from '#shared/terms/custody-clock.ts'
import { daysBetween } from '#shared/terms/days.ts'
import classes from './clock.module.css'
import { CustodyStrip } from './custody-strip.tsx'
import { type Tone, toneOf } from './state-words.ts'
import { WorkingList } from './working-list.tsx'

function Figure({
  label,
  value,
  note,
  tone = 'calm',
}: {
  label: string
  value: ReactNode
  note?: string
  tone?: Tone
}) {
  return (
    <div className={classes.figure}>
      <dt>{label}</dt>
      <dd className={classes.value} data-tone={tone}>
        {value}
      </dd>
      {note && (
        <dd className={classes.note} data-tone={tone}>
          {note}
        </dd>
      )}
    </div>
  )
}

type Props = {
  clock: CustodyClock
  periods: readonly CustodyPeriod[]
  basis: CustodyBasis
  today: CalendarDay
  open(period: CustodyPeriod): void
  editBasis(): void
}

/** Days held, what the law allows at most, what runs out next, and days nobody accounts for. */
export function ClockCard({ clock, periods, basis, today, open, editBasis }: Props) {
  const { t, i18n } = useTranslation('custody')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { held, nextExpiry, cap, gaps } = clock
  const left = nextExpiry && daysBetween(today, nextExpiry.on)
  const gapDays = gaps.reduce((sum, { days }) => sum + days, 0)
  const shown = cap?.next ?? cap?.last ?? null
  return (
    <div>
      <dl className={classes.figures} aria-label={t('clock.title')}>
        <Figure
          label={t('clock.held')}
          value={
            held.min === held.max
              ? t('days', { count: held.max })
              : t('clock.range', { min: held.min, count: held.max })
          }
          note={t(clock.heldNow ? 'clock.now' : 'clock.notNow')}
        />
        {nextExpiry && left !== null && (
          <Figure
            label={t(`clock.next.${nextExpiry.why}`)}
            value={edtfWords(nextExpiry.on, language)}
            note={left < 0 ? t('clock.ago', { count: -left }) : t('clock.left', { count: left })}
            tone={toneOf(left)}
          />
        )}
        {shown && (
          <Figure
            label={t(`clock.cap.${clock.stage}`)}
            value={t('clock.months', { count: shown.months })}
            note={t('clock.capUntil', { date: edtfWords(shown.latest, language) })}
            tone={shown.passed ? 'danger' : 'calm'}
          />
        )}
        {gapDays > 0 && (
          <Figure
            label={t('clock.gaps')}
            value={t('days', { count: gapDays })}
            note={t('clock.gapRuns', { count: gaps.length })}
            tone="warning"
          />
        )}
      </dl>
      <CustodyStrip periods={periods} gaps={gaps} today={today} open={open} />
      <div className={classes.foot}>
        <WorkingList
          summary={t('clock.working')}
          working={clock.working}
          confidence={clock.confidence}
          checkedBy={clock.checkedBy}
        />
        <button type="button" className={classes.link} onClick={editBasis}>
          {basis.courtReceivedOn === null
            ? t('basis.open')
            : t('basis.received', { date: edtfWords(basis.courtReceivedOn, language) })}
        </button>
      </div>
    </div>
  )
}
