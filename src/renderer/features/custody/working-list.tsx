import { useTranslation } from 'react-i18next'
import type { Confidence } from '#shared/domain/rule.ts'
import type { WorkingLine } from '#shared/domain/working.ts'
import { workingWords } from '#shared/terms/words/words.ts'
import classes from './clock.module.css'

type Props = {
  summary: string
  working: readonly WorkingLine[]
  confidence: Confidence | null
  checkedBy: string
}

/** How a date was found, line by line, by which rule in which version, and who has checked it. */
export function WorkingList({ summary, working, confidence, checkedBy }: Props) {
  const { t, i18n } = useTranslation('custody')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const rules = new Set(
    working.flatMap(({ step, rule }) =>
      step === 'rule' && rule ? [t('working.rule', { source: rule.source[language], version: rule.version })] : [],
    ),
  )
  const set = working.find(({ rule }) => rule)?.rule
  return (
    <details className={classes.working}>
      <summary>{summary}</summary>
      <ol className={classes.lines}>
        {working.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a working have no other name than their place
          <li key={at} data-step={line.step}>
            {workingWords(line, language)}
          </li>
        ))}
      </ol>
      {set && (
        <p className={classes.source}>
          {t('working.rules', { set: `${set.set} ${set.setVersion}`, rules: [...rules].join('; ') })}{' '}
          {confidence && t(`working.confidence.${confidence}`)}{' '}
          {checkedBy === '' ? t('working.unchecked') : t('working.checked', { name: checkedBy })}
        </p>
      )}
    </details>
  )
}
