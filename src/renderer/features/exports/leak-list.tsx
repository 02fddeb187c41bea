import { IconShieldExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NameLeak } from '#shared/domain/summary.ts'
import classes from './leak-list.module.css'

/** Why nothing was written: where a name that must not show was found. */
export function LeakList({ leaks }: { leaks: readonly NameLeak[] }) {
  const { t } = useTranslation('exports')
  return (
    <div className={classes.root} role="alert">
      <h2 className={classes.title}>
        <IconShieldExclamation size={16} aria-hidden /> {t('leaks.title')}
      </h2>
      <p className={classes.body}>{t('leaks.body')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there */}
      <ul className={classes.list} tabIndex={0} aria-label={t('leaks.title')}>
        {leaks.map(({ file, where, found, around }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same form may be found twice in the same words
          <li key={index}>
            <b>{found}</b> <span className={classes.where}>{t(`leaks.${where}`, { file })}</span>
            {where === 'content' && <div className={classes.around}>…{around}…</div>}
          </li>
        ))}
      </ul>
    </div>
  )
}
