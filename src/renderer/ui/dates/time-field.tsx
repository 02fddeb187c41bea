import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parseTime } from './parse-time.ts'
import { useTyped } from './use-typed.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** `HH:MM`, or null for no time. */
  value: string | null
  /** Called with every time the field understands. */
  onChange(value: string | null): void
  /** Called when what is typed is no time. `onChange` is called again as soon as it is one, be it the same as before. */
  onUnreadable?(): void
}

function read(text: string) {
  const parsed = parseTime(text)
  return parsed.ok ? { ok: true as const, value: parsed.time } : parsed
}

/** A time of day typed as people write it. Escape takes back what is no time. */
export function TimeField({ value, onChange, onUnreadable, error, ...props }: Props) {
  const { t } = useTranslation()
  const { onKeyDown, onBlur } = props
  const { parsed, field } = useTyped({ value, text: value ?? '', read, onChange, onUnreadable, onKeyDown, onBlur })
  return (
    <TextInput
      placeholder={t('time.placeholder')}
      {...props}
      error={parsed.ok ? error : t(`time.problem.${parsed.problem}`)}
      {...field}
    />
  )
}
