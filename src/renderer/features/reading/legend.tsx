import { useTranslation } from 'react-i18next'
import { READ_AFTER_SECONDS, SHEET } from '#shared/domain/reading.ts'
import { SheetStrip } from './map/sheet-strip.tsx'
import classes from './reading-screen.module.css'

const { present, read, partly, double } = SHEET
const SAMPLES = [
  ['read', present + read, '0'],
  ['partly', present + partly, '0'],
  ['unread', present, '0'],
  ['missing', 0, '0'],
  ['double', present + double, '0'],
  ['marked', present, '3'],
] as const

/** What the squares mean, and by which rule a page counts as read. */
export function Legend() {
  const { t } = useTranslation('reading')
  return (
    <div className={classes.legend}>
      {SAMPLES.map(([name, flags, marks]) => (
        <span key={name} className={classes.sample}>
          <SheetStrip
            volume={{
              series: 'main',
              volume: 1,
              cells: flags.toString(16),
              marks,
              present: 1,
              read: 0,
              missing: 0,
              double: 0,
            }}
            from={1}
            to={1}
            picked={null}
          />
          {t(`legend.${name}`)}
        </span>
      ))}
      <span className={classes.rule}>{t('rule', { count: READ_AFTER_SECONDS })}</span>
    </div>
  )
}
