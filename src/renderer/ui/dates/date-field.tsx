import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { parseDate } from './parse-date.ts'
import { editableDate } from './short-date.ts'
import { useTyped } from './use-typed.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** EDTF, or null for no date. */
  value: string | null
  /** Called with every date the field understands. */
  onChange(value: string | null): void
  /** What may be typed, while nothing is. */
  hint?: string
  /** Called when what is typed is no date. `onChange` is called again as soon as it is one, be it the same as before. */
  onUnreadable?(): void
}

function read(text: string) {
  const parsed = parseDate(text)
  return parsed.ok ? { ok: true as const, value: parsed.edtf } : parsed
}

/** A date typed as people write it; under it, how it was understood. Escape takes back what is no date. */
export function DateField({ value, onChange, hint, onUnreadable, error = null, ...props }: Props) {
  const { t, i18n } = useTranslation()
  const { onKeyDown, onBlur } = props
  const text = value === null ? '' : editableDate(value, i18n.language)
  const { parsed, field } = useTyped({ value, text, read, onChange, onUnreadable, onKeyDown, onBlur })
  const edtf = parsed.ok ? parsed.value : null
  const words = edtf === null ? null : edtfWords(edtf, i18n.language === 'ru' ? 'ru' : 'en')
  return (
    <TextInput
      description={words ?? hint ?? t('date.hint')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={t('date.placeholder')}
      {...props}
      {...(parsed.ok ? { error } : { error: t(`date.problem.${parsed.problem}`), description: null })}
      {...field}
    />
  )
}
