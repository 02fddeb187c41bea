import { IconCalendarStats } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { StudiedPart, StudyDay } from '#shared/domain/reading.ts'
import { runsText } from '#shared/domain/runs.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { localeOf } from '../../ui/locale.ts'
import classes from './reading-screen.module.css'

/** When which volume was studied, as the schedule of studying the file has it; made to be printed. */
export function StudyLog({ days, title }: { days: readonly StudyDay[]; title: string }) {
  const { t, i18n } = useTranslation('reading')
  const clock = new Intl.DateTimeFormat(localeOf(i18n.language), { hour: '2-digit', minute: '2-digit' })
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const what = ({ series, volume, title: name }: StudiedPart) =>
    series === null ? name : t(`volume.${series}`, { volume })
  if (days.length === 0)
    return (
      <EmptyState icon={<IconCalendarStats size={40} stroke={1.25} />} title={t('log.empty.title')}>
        {t('log.empty.body')}
      </EmptyState>
    )
  return (
    <div className={classes.log}>
      <h2 className={classes.printed}>{t('log.printed', { title })}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('log.day')}</th>
            <th>{t('log.time')}</th>
            <th>{t('log.what')}</th>
            <th>{t('log.sheets')}</th>
            <th data-numeric>{t('log.count')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, parts }) =>
            parts.map((part, index) => (
              <tr key={`${day} ${what(part)}`} data-first={index === 0 || undefined}>
                {index === 0 && <th rowSpan={parts.length}>{edtfWords(day, language)}</th>}
                <td className={classes.time}>
                  {clock.format(part.from)}–{clock.format(part.to)}
                </td>
                <td>{what(part)}</td>
                <td
                  className={classes.sheets}
                >{`${t(part.series === null ? 'log.pagesShort' : 'log.sheetsShort')} ${runsText(part.runs)}`}</td>
                <td data-numeric>{part.count}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p className={classes.note}>{t('log.note')}</p>
    </div>
  )
}
