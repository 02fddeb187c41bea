import { Autocomplete } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatuteReference } from '#shared/domain/charge.ts'
import { articleOf, DEFAULT_CODE, type StatuteCode } from '#shared/domain/statute.ts'
import { formatStatute, parseStatute } from '#shared/domain/statute-text.ts'
import classes from './charges.module.css'

const MOST = 12

type Suggestion = { label: string; title: string }

/** Articles and parts whose number begins as typed, or whose title has every word typed. */
function suggest(codes: readonly StatuteCode[], typed: string, language: 'ru' | 'en'): Suggestion[] {
  const text = typed.toLowerCase().replaceAll('ё', 'е').trim()
  if (text === '') return []
  const number = /\d[\d.]*/.exec(text)?.[0]
  const words = text.split(/\s+/)
  const found: Suggestion[] = []
  for (const code of codes)
    for (const { article, title, parts } of code.articles) {
      const name = title[language].toLowerCase().replaceAll('ё', 'е')
      if (number ? !article.startsWith(number) : !words.every((word) => name.includes(word))) continue
      for (const part of parts.length === 0 ? [''] : parts.map((known) => known.part)) {
        const reference = { code: code.code, article, part, item: '', through: [] }
        found.push({ label: formatStatute(reference, codes, language), title: title[language] })
      }
      if (found.length >= MOST) return found.slice(0, MOST)
    }
  return found
}

type Props = {
  codes: readonly StatuteCode[]
  value: StatuteReference | null
  onChange(value: StatuteReference): void
  autoFocus?: boolean
}

/** A reference to a statute typed as lawyers write it; under it, which article that is. */
export function StatuteField({ codes, value, onChange, autoFocus = false }: Props) {
  const { t, i18n } = useTranslation('charges')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value ? formatStatute(value, codes, language) : '')
  const parsed = parseStatute(shown, codes, value?.code ?? DEFAULT_CODE)
  const article = parsed.ok ? articleOf(codes, parsed.reference) : null
  const problem = parsed.ok || shown.trim() === '' ? null : t(`statute.problem.${parsed.problem}`)
  // To be told that this is no article comes with an example already.
  const told = !parsed.ok && problem !== null && parsed.problem === 'not-a-statute'
  const hint = parsed.ok ? t('statute.unlisted') : told ? null : t('statute.hint')
  const suggestions = useMemo(() => suggest(codes, typed ?? '', language), [codes, typed, language])
  const titles = new Map(suggestions.map(({ label, title }) => [label, title]))
  return (
    <Autocomplete
      label={t('field.statute')}
      placeholder={t('statute.placeholder')}
      description={article?.title[language] ?? hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      required
      autoFocus={autoFocus}
      maxLength={120}
      value={shown}
      data={suggestions.map(({ label }) => label)}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          <b className={classes.reference}>{option.value}</b>
          <span className={classes.optionTitle}>{titles.get(option.value)}</span>
        </span>
      )}
      error={problem}
      onChange={(text) => {
        setTyped(text)
        const now = parseStatute(text, codes, value?.code ?? DEFAULT_CODE)
        if (now.ok) onChange(now.reference)
      }}
      onBlur={() => parsed.ok && setTyped(null)}
    />
  )
}
