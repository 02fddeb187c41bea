import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { navigate } from '../../../app/routes.ts'
import { missingOf, nothingMissing, runsText } from './missing.ts'
import classes from './overview.module.css'
import { Section } from './section.tsx'

const MOST_NAMED = 5

/** What the file lacks: sheets nobody has, files that could not be read, documents without a place, a date or text. */
export function MissingList({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('dossiers')
  const documents = useRequest('documents.list', { dossierId, trashed: false })
  const map = useRequest('documents.sheetMap', { dossierId })
  if (!documents.data || !map.data) return null
  const missing = missingOf(documents.data.documents, map.data.volumes)
  const toDocuments = () => navigate({ screen: 'dossier', dossierId, tab: 'documents' })
  const place = (series: string, volume: number) =>
    `${series === 'main' ? '' : `${t(`series.${series}`)}, `}${t('missing.volume', { volume })}`
  const counted: [string, number][] = [
    ['withoutText', missing.withoutText],
    ['withoutSheets', missing.withoutSheets],
    ['withoutDate', missing.withoutDate],
  ]
  return (
    <Section title={t('missing.title')}>
      {nothingMissing(missing) ? (
        <p className={classes.calm}>
          <IconCircleCheck size={16} aria-hidden /> {t('missing.nothing')}
        </p>
      ) : (
        <ul className={classes.lines}>
          {missing.gaps.map(({ series, volume, runs }) => (
            <li key={`gaps ${series} ${volume}`}>
              <b>{place(series, volume)}</b> {t('missing.gaps', { sheets: runsText(runs) })}
            </li>
          ))}
          {missing.overlaps.map(({ series, volume, runs }) => (
            <li key={`overlaps ${series} ${volume}`}>
              <b>{place(series, volume)}</b> {t('missing.overlaps', { sheets: runsText(runs) })}
            </li>
          ))}
          {missing.unreadable.length > 0 && (
            <li>
              {t('missing.unreadable', { count: missing.unreadable.length })}{' '}
              {missing.unreadable.slice(0, MOST_NAMED).map(({ id, title, unreadable }, index) => (
                <span key={id} title={unreadable ? t(`refusal:${unreadable}`) : undefined}>
                  {index > 0 && ', '}
                  {title}
                </span>
              ))}
              {missing.unreadable.length > MOST_NAMED && '…'}
            </li>
          )}
          {counted.map(
            ([key, count]) =>
              count > 0 && (
                <li key={key}>
                  <button type="button" className={classes.plain} onClick={toDocuments}>
                    {t(`missing.${key}`, { count })}
                  </button>
                </li>
              ),
          )}
        </ul>
      )}
    </Section>
  )
}
