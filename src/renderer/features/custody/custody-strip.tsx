import { useTranslation } from 'react-i18next'
import type { CustodyPeriod } from '#shared/domain/custody.ts'
import type { Gap } from '#shared/terms/custody-clock.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { periodWords } from './period-words.ts'
import classes from './strip.module.css'
import { stripOf } from './strip.ts'

/** Beyond this part of the strip a label would run over its end. */
const LAST_LABEL = 0.88

const percent = (part: number) => `${(part * 100).toFixed(3)}%`

type Props = {
  periods: readonly CustodyPeriod[]
  gaps: readonly Gap[]
  today: string
  open(period: CustodyPeriod): void
}

/** Custody at a glance. What it shows is in the table of periods too, which is for the keyboard and screen readers. */
export function CustodyStrip({ periods, gaps, today, open }: Props) {
  const { t, i18n } = useTranslation('custody')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const strip = stripOf(periods, gaps, today)
  if (!strip) return null
  const measures = [...new Set(strip.pieces.map(({ period }) => period.measure))]
  return (
    <div className={classes.root} aria-hidden>
      <div className={classes.bar} style={{ height: `${strip.lanes * 1.25}rem` }}>
        {strip.gaps.map(({ from, to, gap }) => (
          <div
            key={gap.from}
            className={classes.gap}
            style={{ left: percent(from), width: percent(to - from) }}
            title={t('gap', { count: gap.days, from: shortDate(gap.from, language), to: shortDate(gap.to, language) })}
          />
        ))}
        {strip.pieces.map(({ period, from, to, fadeIn, fadeOut, lane, lasts }) => (
          <button
            key={period.id}
            type="button"
            tabIndex={-1}
            className={classes.piece}
            data-measure={period.measure}
            data-unknown={period.whereaboutsUnknown || undefined}
            data-lasts={lasts || undefined}
            title={periodWords(period, t, language)}
            style={{
              left: percent(from),
              width: percent(to - from),
              top: `${lane * 1.25}rem`,
              maskImage:
                fadeIn + fadeOut > 0
                  ? `linear-gradient(to right, transparent, #000 ${percent(fadeIn / (to - from))}, #000 ${percent(1 - fadeOut / (to - from))}, transparent)`
                  : undefined,
            }}
            onClick={() => open(period)}
          />
        ))}
        <div className={classes.today} style={{ left: percent(strip.today) }} />
      </div>
      <div className={classes.axis}>
        {strip.ticks.map(({ at, label }) => (
          <span key={label} className={classes.tick} style={{ left: percent(at) }}>
            {at < LAST_LABEL && <span className={classes.label}>{shortDate(label, language)}</span>}
          </span>
        ))}
      </div>
      <div className={classes.legend}>
        {measures.map((measure) => (
          <span key={measure} className={classes.key}>
            <i className={classes.swatch} data-measure={measure} /> {t(`measure.${measure}`)}
          </span>
        ))}
        {strip.gaps.length > 0 && (
          <span className={classes.key}>
            <i className={`${classes.swatch} ${classes.gapSwatch}`} /> {t('clock.gaps')}
          </span>
        )}
      </div>
    </div>
  )
}
