import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTime } from './parse-time.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** `HH:MM`, or null for no time. */
  value: string | null
  /** Called with every time the field understands. */
  onChange(value: string | null): void
}

/** A time of day typed as people write it. */
export function TimeField({ value, onChange, error, ...props }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const parsed = parseTime(typed ?? value ?? '')
  return (
    <TextInput
      placeholder={t('time.placeholder')}
      {...props}
      value={typed ?? value ?? ''}
      error={parsed.ok ? error : t(`time.problem.${parsed.problem}`)}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const now = parseTime(text)
        if (now.ok && now.time !== value) onChange(now.time)
      }}
      onBlur={(event) => {
        if (parsed.ok) setTyped(null)
        props.onBlur?.(event)
      }}
    />
  )
}
