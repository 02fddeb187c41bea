import { IconShieldExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NameLeak } from '#shared/domain/summary.ts'
import classes from './leak-list.module.css'

/** Why nothing was written: where a name that must not show was found, file by file. */
export function LeakList({ leaks }: { leaks: readonly NameLeak[] }) {
  const { t } = useTranslation('exports')
  return (
    <div className={classes.root} role="alert">
      <h2 className={classes.title}>
        <IconShieldExclamation size={16} aria-hidden /> {t('leaks.title')}
      </h2>
      <p className={classes.body}>{t('leaks.body')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there */}
      <section className={classes.scroller} tabIndex={0} aria-label={t('leaks.title')}>
        {[...Map.groupBy(leaks, ({ file }) => file)].map(([file, found]) => (
          <div key={file}>
            <h3 className={classes.file}>{file}</h3>
            <ul className={classes.list}>
              {found.map((leak, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same form may be found twice in the same words
                <li key={index}>
                  <Found leak={leak} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  )
}

function Found({ leak: { where, found, around } }: { leak: NameLeak }) {
  const { t } = useTranslation('exports')
  if (where === 'name')
    return (
      <>
        <b>{found}</b> <span className={classes.around}>{t('leaks.name')}</span>
      </>
    )
  const at = around.indexOf(found)
  if (at < 0) return <b>{found}</b>
  return (
    <span className={classes.around}>
      …{around.slice(0, at)}
      <b className={classes.found}>{found}</b>
      {around.slice(at + found.length)}…
    </span>
  )
}
