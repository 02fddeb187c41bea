import { useTranslation } from 'react-i18next'
import type { CalendarDay } from '#shared/domain/day.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { daysBetween } from '#shared/terms/days.ts'
import type { DefendantRelease } from '#shared/terms/defendant.ts'
import classes from './clock.module.css'
import { WorkingList } from './working-list.tsx'

/** When the term ends with the days held before it credited, and how that was found. */
export function ReleaseCard({ found, today }: { found: DefendantRelease; today: CalendarDay }) {
  const { t, i18n } = useTranslation('custody')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  if (!found.ok)
    return found.missing === 'no-sentence' ? null : (
      <p className={classes.quiet}>{t(`release.missing.${found.missing}`)}</p>
    )
  const { release, startsOn, provisional } = found
  const { earliest, latest, credit, served } = release
  const date = (day: string) => edtfWords(day, language)
  const left = daysBetween(today, latest)
  return (
    <div className={classes.release}>
      <div className={classes.releaseLabel}>{t(provisional ? 'release.provisional' : 'release.title')}</div>
      <div className={classes.releaseDate}>
        {earliest === latest ? date(latest) : t('release.between', { from: date(earliest), to: date(latest) })}
      </div>
      <div className={classes.quiet}>
        {served
          ? t('release.served')
          : [
              left >= 0 ? t('release.left', { count: left }) : t('release.passed', { count: -left }),
              credit.min === credit.max
                ? t('release.credit', { count: credit.max })
                : t('release.creditRange', { min: credit.min, count: credit.max }),
              t('release.from', { date: date(startsOn) }),
            ].join(' · ')}
      </div>
      <p className={classes.confirm}>{t('confirm')}</p>
      <WorkingList
        summary={t('release.working')}
        working={release.working}
        confidence={release.confidence}
        checkedBy={release.checkedBy}
      />
    </div>
  )
}
