import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DossierId, PersonId, type SupportEntryId } from '#shared/domain/ids.ts'
import type { Currency } from '#shared/domain/money.ts'
import { type SupportEntry, SupportKind } from '#shared/domain/support.ts'
import { DateField } from '../../ui/dates/date-field.tsx'
import { addEntry } from './actions.ts'
import { MoneyField } from './money-field.tsx'
import classes from './quick-entry.module.css'

type Draft = {
  date: string | null
  kind: SupportKind
  personId: PersonId | null
  amount: string | null
  currency: Currency
  donor: string
  purpose: string
}

/** What was typed and not yet entered; leaving the screen loses nothing. */
const drafts = new Map<DossierId, Draft>()

type Props = {
  dossierId: DossierId
  /** The entry made last, whose currency is likely to be the next one's. */
  last: SupportEntry | undefined
  persons: { value: string; label: string }[]
  purposes: string[]
  added(id: SupportEntryId): void
}

const today = () => new Date().toLocaleDateString('sv-SE')

/** A line of fields; Enter in any of them enters it, and the next one begins with the same day, person and purpose. */
export function QuickEntry({ dossierId, last, persons, purposes, added }: Props) {
  const { t } = useTranslation('support')
  const [typed, setTyped] = useState<Draft | null>(() => drafts.get(dossierId) ?? null)
  const [tried, setTried] = useState(false)
  // The fields themselves hold what they could not understand: a new line begins with new fields.
  const [line, setLine] = useState(0)
  const money = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (line > 0) money.current?.focus()
  }, [line])
  const draft: Draft = typed ?? {
    date: today(),
    kind: 'money',
    personId: (last?.personId ?? persons[0]?.value ?? null) as PersonId | null,
    amount: null,
    currency: last?.currency ?? 'RUB',
    donor: '',
    purpose: '',
  }
  const change = (fields: Partial<Draft>) => {
    const next = { ...draft, ...fields }
    drafts.set(dossierId, next)
    setTyped(next)
  }
  const moneyMissing = draft.kind === 'money' && draft.amount === null
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const { date, personId, amount, currency, ...rest } = draft
    const wrong = event.currentTarget.querySelector('[aria-invalid="true"]')
    if (date === null || personId === null || moneyMissing || wrong) return
    try {
      const fields = { ...rest, date, personId, amount, currency: amount === null ? null : currency, note: '' }
      const { id } = await addEntry(dossierId, fields)
      change({ amount: null, donor: '' })
      setTried(false)
      setLine((present) => present + 1)
      added(id)
    } catch {
      // It was told already, and what was typed stays.
    }
  }
  return (
    <form className={classes.root} aria-label={t('add.title')} onSubmit={(event) => void submit(event)} noValidate>
      <DateField
        key={`date ${line}`}
        className={classes.date}
        label={t('field.date')}
        value={draft.date}
        description={null}
        onChange={(date) => change({ date })}
        {...(tried && draft.date === null ? { error: t('problem.date') } : {})}
      />
      <Select
        className={classes.kind}
        label={t('field.kind')}
        data={SupportKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        allowDeselect={false}
        onChange={(kind) => change({ kind: SupportKind.parse(kind) })}
      />
      <Select
        className={classes.person}
        label={t('field.personId')}
        data={persons}
        value={draft.personId}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('nobody')}
        error={tried && draft.personId === null ? t('problem.person') : null}
        onChange={(id) => change({ personId: id === null ? null : PersonId.parse(id) })}
      />
      <MoneyField
        key={`money ${line}`}
        ref={money}
        className={classes.money}
        label={t('field.amount')}
        amount={draft.amount}
        currency={draft.currency}
        error={tried && moneyMissing ? t('problem.amount') : null}
        onChange={(amount, currency) => change({ amount, currency })}
      />
      <TextInput
        className={classes.donor}
        label={t('field.donor')}
        placeholder={t('nameless')}
        value={draft.donor}
        maxLength={300}
        onChange={(event) => change({ donor: event.currentTarget.value })}
      />
      <TextInput
        className={classes.purpose}
        label={t('field.purpose')}
        value={draft.purpose}
        maxLength={300}
        list="support-purposes"
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <datalist id="support-purposes">
        {purposes.map((purpose) => (
          <option key={purpose} value={purpose} />
        ))}
      </datalist>
      <Button type="submit" className={classes.submit} leftSection={<IconPlus size={15} aria-hidden />}>
        {t('add.submit')}
      </Button>
    </form>
  )
}
