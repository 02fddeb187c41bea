import { Tooltip } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustodyPeriod } from '#shared/domain/custody.ts'
import type { CustodyPeriodId } from '#shared/domain/ids.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { shortDate } from '../../ui/dates/short-date.ts'
import { momentWords } from './period-words.ts'
import classes from './periods-table.module.css'

type Props = {
  periods: readonly CustodyPeriod[]
  warned: ReadonlyMap<CustodyPeriodId, string[]>
  current: CustodyPeriodId | null
  open(period: CustodyPeriod): void
}

/** The periods in the order of time. */
export function PeriodsTable({ periods, warned, current, open }: Props) {
  const { t, i18n } = useTranslation('custody')
  const { language } = i18n
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('column.measure')}</th>
            <th>{t('column.from')}</th>
            <th>{t('column.to')}</th>
            <th className={classes.wide}>{t('column.allowedUntil')}</th>
            <th>{t('column.place')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => {
            const problems = warned.get(period.id)
            return (
              // The measure's button is the way in for the keyboard; a click anywhere on the row is a convenience for the mouse.
              <tr key={period.id} data-current={period.id === current || undefined} onClick={() => open(period)}>
                <td>
                  <div className={classes.measure}>
                    <button type="button" className={classes.open} onClick={() => open(period)}>
                      {t(`measure.${period.measure}`)}
                    </button>
                    {problems && (
                      <Tooltip label={problems.join(' ')} multiline maw={320}>
                        <IconAlertTriangle
                          size={14}
                          className={classes.warning}
                          aria-label={problems.join(' ')}
                          role="img"
                        />
                      </Tooltip>
                    )}
                  </div>
                  {period.regime && <div className={classes.quiet}>{t(`regime.${period.regime}`)}</div>}
                </td>
                <td className={classes.date}>{momentWords(period.from, language)}</td>
                <td className={classes.date}>
                  {period.to ? momentWords(period.to, language) : t('lasts')}
                  {period.allowedUntil && (
                    <div className={`${classes.quiet} ${classes.narrow}`}>
                      {t('allowedUntil', { date: shortDate(period.allowedUntil, language) })}
                    </div>
                  )}
                </td>
                <td className={`${classes.date} ${classes.wide}`}>
                  {period.allowedUntil && shortDate(period.allowedUntil, language)}
                </td>
                <td>
                  {period.whereaboutsUnknown ? (
                    <span className={classes.unknown}>{t('state.unknown')}</span>
                  ) : (
                    period.facility
                  )}
                  {period.lettersAddress && (
                    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps a click on the button from opening the row
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
                    <span className={classes.address} onClick={(event) => event.stopPropagation()}>
                      <span className={classes.quiet}>{period.lettersAddress}</span>
                      <CopyButton text={period.lettersAddress} label={t('copyAddress')} />
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
