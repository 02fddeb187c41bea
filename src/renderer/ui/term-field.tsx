import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Term } from '#shared/domain/charge.ts'
import { parseTerm, termWords } from '#shared/domain/term-text.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  value: Term | null
  /** Called with every term the field understands. */
  onChange(value: Term | null): void
}

/** A term typed as people write it: "5 лет 6 месяцев". */
export function TermField({ value, onChange, ...props }: Props) {
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const shown = typed ?? (value ? termWords(value, language) : '')
  const parsed = parseTerm(shown)
  return (
    <TextInput
      placeholder={t('term.placeholder')}
      {...props}
      value={shown}
      maxLength={60}
      error={parsed === null ? t('term.problem') : null}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const now = parseTerm(text)
        if (now !== null) onChange(now ?? null)
      }}
      onBlur={() => parsed !== null && setTyped(null)}
    />
  )
}
