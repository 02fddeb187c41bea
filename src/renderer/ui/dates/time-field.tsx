import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTime } from './parse-time.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** `HH:MM`, or null for no time. */
  value: string | null
  /** Called with every time the field understands. */
  onChange(value: string | null): void
  /** Called when what is typed is no time. `onChange` is called again as soon as it is one, be it the same as before. */
  onUnreadable?(): void
}

/** A time of day typed as people write it. Escape takes back what is no time. */
export function TimeField({ value, onChange, onUnreadable, error, ...props }: Props) {
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
        if (!now.ok) onUnreadable?.()
        else if (now.time !== value || !parsed.ok) onChange(now.time)
      }}
      onKeyDown={(event) => {
        props.onKeyDown?.(event)
        if (event.key !== 'Escape' || parsed.ok) return
        event.preventDefault()
        setTyped(null)
        onChange(value)
      }}
      onBlur={(event) => {
        if (parsed.ok) setTyped(null)
        props.onBlur?.(event)
      }}
    />
  )
}
