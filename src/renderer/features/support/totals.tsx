import { useTranslation } from 'react-i18next'
import { moneyWords } from '#shared/domain/money-words.ts'
import { SupportKind } from '#shared/domain/support.ts'
import type { CurrencySum, SupportTotals } from '#shared/domain/support-totals.ts'
import classes from './totals.module.css'

/** Sums by currency and by purpose of what is shown; never one sum of several currencies. */
export function Totals({ totals }: { totals: SupportTotals }) {
  const { t, i18n } = useTranslation('support')
  const money = ({ amount, currency }: CurrencySum) => moneyWords(amount, currency, i18n.language)
  return (
    <aside className={classes.root} aria-label={t('totals.title')}>
      <h2 className={classes.heading}>{t('totals.title')}</h2>
      <ul className={classes.sums}>
        {totals.sums.map((sum) => (
          <li key={sum.currency} className={classes.sum}>
            {money(sum)}
          </li>
        ))}
        {totals.sums.length === 0 && <li className={classes.none}>{t('totals.none')}</li>}
      </ul>
      <p className={classes.kinds}>
        {SupportKind.options
          .filter((kind) => totals.kinds[kind] > 0)
          .map((kind) => t(`totals.kind.${kind}`, { count: totals.kinds[kind] }))
          .join(' · ')}
      </p>
      <h3 className={classes.heading}>{t('totals.purposes')}</h3>
      <ul className={classes.purposes}>
        {totals.purposes.map(({ purpose, count, sums }) => (
          <li key={purpose} className={classes.purpose}>
            <span className={classes.name} data-none={purpose === '' || undefined}>
              {purpose || t('totals.noPurpose')}
            </span>
            <span className={classes.amounts}>
              {sums.length === 0
                ? t('count', { count })
                : sums.map((sum) => (
                    <span key={sum.currency} className={classes.amount}>
                      {money(sum)}
                    </span>
                  ))}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
