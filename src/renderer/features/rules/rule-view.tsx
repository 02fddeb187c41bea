import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Rule, RuleVersion } from '#shared/domain/rule.ts'
import { CheckedBy } from '../deadlines/working.tsx'
import { parameterWords } from './rule-words.ts'
import classes from './rules.module.css'

/** One rule: what it says in each of its versions, where it comes from, how sure it is and who checked it. */
export function RuleView({ rule }: { rule: Rule }) {
  const { i18n } = useTranslation('rules')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  return (
    <article className={classes.rule} aria-label={rule.title[language]}>
      <h2 className={classes.title}>{rule.title[language]}</h2>
      <p className={classes.source}>{rule.source[language]}</p>
      {rule.versions.toReversed().map((version) => (
        <Version key={version.version} rule={rule} version={version} />
      ))}
    </article>
  )
}

function Version({ rule, version }: { rule: Rule; version: RuleVersion }) {
  const { t, i18n } = useTranslation(['rules', 'deadlines'])
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { from, to, text, note, confidence, checkedBy } = version
  const force = [
    from && t('version.from', { from: edtfWords(from, language) }),
    to && t('version.to', { to: edtfWords(to, language) }),
  ].filter(Boolean)
  const facts: [string, string][] = [
    [t('event'), rule.event[language]],
    [t('deadlines:confidence.title'), t(`deadlines:confidence.${confidence}`)],
    [t('note'), note[language]],
  ]
  return (
    <section className={classes.version}>
      <h3 className={classes.heading}>
        {t('version.title', { version: version.version })}
        <span className={classes.force}>{force.length === 0 ? t('version.always') : force.join(' ')}</span>
      </h3>
      <p className={classes.text}>{text[language]}</p>
      <ul className={classes.parameters} aria-label={t('how')}>
        {parameterWords(version.parameters, i18n.getFixedT(null, 'rules'), language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className={classes.confirm}>
        <CheckedBy name={checkedBy} /> {t('confirm')}
      </p>
    </section>
  )
}
