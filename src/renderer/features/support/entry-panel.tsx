import { Button, Select, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonId } from '#shared/domain/ids.ts'
import type { Currency } from '#shared/domain/money.ts'
import { type SupportEntry, type SupportEntryFields, SupportKind } from '#shared/domain/support.ts'
import { CommittedText, CommittedTextarea } from '../../ui/committed-text.tsx'
import { DateField } from '../../ui/dates/date-field.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { changeEntry, eraseEntry } from './actions.ts'
import { MoneyField } from './money-field.tsx'

type Props = { entry: SupportEntry; persons: { value: string; label: string }[]; close(): void }

const LONGEST_NOTE = 10_000

/** One entry, field by field. Saves itself. */
export function EntryPanel({ entry, persons, close }: Props) {
  const { t } = useTranslation('support')
  const [date, setDate] = useState<string | null>(entry.date)
  const [money, setMoney] = useState<{ amount: string | null; currency: Currency } | null>(null)
  const change = (fields: Partial<SupportEntryFields>) => changeEntry(entry, fields)
  const quietly = (fields: Partial<SupportEntryFields>) => void change(fields).catch(() => undefined)
  const saveDate = () => {
    if (date !== null && date !== entry.date) quietly({ date })
  }
  const saveMoney = () => {
    if (!money) return
    const currency = money.amount === null ? null : money.currency
    if (money.amount !== entry.amount || currency !== entry.currency) quietly({ amount: money.amount, currency })
    setMoney(null)
  }
  return (
    <SidePanel
      title={t('entry')}
      close={close}
      footer={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => {
            close()
            void eraseEntry(entry)
          }}
        >
          {t('erase')}
        </Button>
      }
    >
      <Stack gap="sm">
        <DateField
          label={t('field.date')}
          value={date}
          onChange={setDate}
          onBlur={saveDate}
          autoFocus
          {...(date === null ? { error: t('problem.date') } : {})}
        />
        <Select
          label={t('field.kind')}
          data={SupportKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={entry.kind}
          allowDeselect={false}
          onChange={(kind) => quietly({ kind: SupportKind.parse(kind) })}
        />
        <Select
          label={t('field.personId')}
          data={persons}
          value={entry.personId}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('nobody')}
          onChange={(id) => id !== null && quietly({ personId: PersonId.parse(id) })}
        />
        <MoneyField
          label={t('field.amount')}
          amount={money ? money.amount : entry.amount}
          currency={money?.currency ?? entry.currency ?? 'RUB'}
          onChange={(amount, currency) => {
            const next = { amount, currency }
            setMoney(next)
            // The currency is chosen, not typed: nothing more will come.
            if (amount === entry.amount && amount !== null && currency !== entry.currency) quietly(next)
          }}
          onBlur={saveMoney}
        />
        <CommittedText
          label={t('field.donor')}
          placeholder={t('nameless')}
          value={entry.donor}
          maxLength={300}
          onCommit={(donor) => change({ donor })}
        />
        <CommittedText
          label={t('field.purpose')}
          value={entry.purpose}
          maxLength={300}
          onCommit={(purpose) => change({ purpose })}
        />
        <CommittedTextarea
          label={t('field.note')}
          value={entry.note}
          autosize
          minRows={3}
          maxRows={14}
          onCommit={(note) => change({ note })}
          check={(note) =>
            note.length > LONGEST_NOTE ? t('problem.tooLong', { length: note.length, most: LONGEST_NOTE }) : null
          }
        />
      </Stack>
    </SidePanel>
  )
}
