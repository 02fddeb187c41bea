import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { parseDate } from './parse-date.ts'
import { editableDate } from './short-date.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** EDTF, or null for no date. */
  value: string | null
  /** Called with every date the field understands. */
  onChange(value: string | null): void
  /** What may be typed, while nothing is. */
  hint?: string
}

/** A date typed as people write it; under it, how it was understood. */
export function DateField({ value, onChange, hint, ...props }: Props) {
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const parsed = parseDate(typed ?? value ?? '')
  const edtf = parsed.ok ? parsed.edtf : null
  const words = edtf === null ? null : edtfWords(edtf, i18n.language === 'ru' ? 'ru' : 'en')
  return (
    <TextInput
      description={words ?? hint ?? t('date.hint')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={t('date.placeholder')}
      {...props}
      value={typed ?? (value === null ? '' : editableDate(value, i18n.language))}
      error={parsed.ok ? props.error : t(`date.problem.${parsed.problem}`)}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const now = parseDate(text)
        if (now.ok && now.edtf !== value) onChange(now.edtf)
      }}
      onBlur={(event) => {
        if (parsed.ok) setTyped(null)
        props.onBlur?.(event)
      }}
    />
  )
}
