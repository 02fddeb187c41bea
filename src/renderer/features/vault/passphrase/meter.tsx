import { useTranslation } from 'react-i18next'
import classes from './meter.module.css'
import { measurePassphrase } from './strength.ts'

const FULL_BITS = 64

/** A bar and a sentence: how long the passphrase would hold. */
export function Meter({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation('vault')
  const { bits, level } = measurePassphrase(passphrase)
  return (
    <div className={classes.root}>
      <div className={classes.track}>
        <div
          className={classes.bar}
          data-level={level}
          style={{ width: `${Math.min(100, (bits / FULL_BITS) * 100)}%` }}
        />
      </div>
      <div className={classes.words} aria-live="polite">
        {t(`strength.${level}`)}
      </div>
    </div>
  )
}
