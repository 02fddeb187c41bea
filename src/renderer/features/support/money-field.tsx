import { Input, Select, TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Currency } from '#shared/domain/money.ts'
import { currencyOptions, parseMoney } from './money.ts'
import classes from './money-field.module.css'

type Props = {
  label: string
  amount: string | null
  currency: Currency
  /** Called with every amount the field understands. */
  onChange(amount: string | null, currency: Currency): void
  onBlur?(): void
  error?: ReactNode
  className?: string | undefined
  ref?: Ref<HTMLInputElement>
}

const shown = (amount: string | null) => (amount ?? '').replace('.', ',').replace(/,00$/, '')

/** An amount as people write it, and its currency, which may be typed along with it: "20 EUR". */
export function MoneyField({ label, amount, currency, onChange, onBlur, error, className, ref }: Props) {
  const { t } = useTranslation('support')
  const [typed, setTyped] = useState<string | null>(null)
  const errorId = useId()
  const parsed = parseMoney(typed ?? shown(amount), currency)
  const wrong = parsed.ok ? error : t(`problem.money.${parsed.problem}`)
  return (
    <div className={`${classes.root} ${className ?? ''}`}>
      <TextInput
        ref={ref ?? null}
        className={classes.amount}
        label={label}
        inputMode="decimal"
        value={typed ?? shown(amount)}
        error={Boolean(wrong)}
        aria-describedby={wrong ? errorId : undefined}
        onChange={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          const now = parseMoney(text, currency)
          if (now.ok) onChange(now.amount, now.currency)
        }}
        onBlur={() => {
          if (parsed.ok) setTyped(null)
          onBlur?.()
        }}
      />
      <Select
        className={classes.currency}
        aria-label={t('field.currency')}
        data={currencyOptions([currency])}
        value={currency}
        searchable
        allowDeselect={false}
        limit={40}
        rightSectionWidth={20}
        nothingFoundMessage={t('noCurrency')}
        comboboxProps={{ width: 110 }}
        onChange={(code) => code !== null && onChange(amount, code)}
      />
      {wrong && (
        <Input.Error id={errorId} className={classes.error}>
          {wrong}
        </Input.Error>
      )}
    </div>
  )
}
