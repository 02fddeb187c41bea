import { useTranslation } from 'react-i18next'
import type { Confidence } from '#shared/domain/rule.ts'
import type { WorkingLine } from '#shared/domain/working.ts'
import { workingWords } from '#shared/terms/words/words.ts'
import { zoneName } from '../../ui/dates/zones.ts'
import classes from './working.module.css'

type Props = { lines: readonly WorkingLine[]; label: string }

/** How a date was found, line by line. */
export function Working({ lines, label }: Props) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  return (
    <ol className={classes.lines} aria-label={label}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a working is never reordered
        <li key={index} data-step={line.step}>
          {workingWords(line.step === 'moment' ? { ...line, zone: zoneName(line.zone) } : line, language)}
        </li>
      ))}
    </ol>
  )
}

/** How sure the rule is, who checked it, and that a lawyer must confirm. */
export function Confirm({ confidence, checkedBy }: { confidence: Confidence; checkedBy: string }) {
  const { t } = useTranslation('deadlines')
  return (
    <p className={classes.confirm}>
      {t('confidence.title')}: <b>{t(`confidence.${confidence}`)}</b>. <CheckedBy name={checkedBy} /> {t('confirm')}
    </p>
  )
}

/** "Проверил(а): Сказкина В. И." Whoever is named by initials has the full stop already. */
export function CheckedBy({ name }: { name: string }) {
  const { t } = useTranslation('deadlines')
  return `${name === '' ? t('unchecked') : t('checkedBy', { name: name.replace(/\.$/, '') })}.`
}
