import { useTranslation } from 'react-i18next'
import type { Stage } from '#shared/domain/rule.ts'
import classes from './rules.module.css'

/** What a case goes through under a set, in its order. */
export function StagesView({ stages }: { stages: readonly Stage[] }) {
  const { t, i18n } = useTranslation('rules')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  return (
    <article className={classes.rule} aria-label={t('stages.title')}>
      <h2 className={classes.title}>{t('stages.title')}</h2>
      <p className={classes.source}>{t('stages.lead')}</p>
      <ol className={classes.stages}>
        {stages.map(({ id, name }) => (
          <li key={id}>{name[language]}</li>
        ))}
      </ol>
    </article>
  )
}
