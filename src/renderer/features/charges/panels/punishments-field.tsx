import { ActionIcon, Button, Group, Select, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Punishment, PunishmentKind } from '#shared/domain/charge.ts'
import { Regime } from '#shared/domain/custody.ts'
import { CommittedText } from '../../../ui/committed-text.tsx'
import { TermField } from '../../../ui/term-field.tsx'
import classes from './panels.module.css'

const EMPTY: Punishment = {
  kind: 'imprisonment',
  term: null,
  regime: 'general',
  amount: null,
  currency: null,
  note: '',
}
const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/
/** "300 000,50" as it is kept: "300000.50". */
const plain = (typed: string) => typed.replace(/[\s\u00a0]/g, '').replace(',', '.')

type RowProps = { at: number; value: Punishment; change(fields: Partial<Punishment>): void; remove(): void }

function Row({ at, value, change, remove }: RowProps) {
  const { t } = useTranslation('charges')
  const name = t('punishment.number', { number: at + 1 })
  const setKind = (kind: Punishment['kind']) =>
    change({
      kind,
      regime: kind === 'imprisonment' ? (value.regime ?? 'general') : null,
      ...(kind === 'fine' ? { term: null, currency: value.currency ?? 'RUB' } : { amount: null, currency: null }),
    })
  return (
    <fieldset className={classes.row} aria-label={name}>
      <Group gap="xs" wrap="nowrap">
        <Select
          flex={1}
          aria-label={t('punishment.kind')}
          data={PunishmentKind.options.map((kind) => ({ value: kind, label: t(`punishmentKind.${kind}`) }))}
          value={value.kind}
          allowDeselect={false}
          onChange={(kind) => setKind(PunishmentKind.parse(kind))}
        />
        <ActionIcon aria-label={t('punishment.remove', { name })} onClick={remove}>
          <IconX size={15} aria-hidden />
        </ActionIcon>
      </Group>
      {value.kind === 'fine' ? (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <CommittedText
            flex={1}
            label={t('punishment.amount')}
            inputMode="decimal"
            value={value.amount ?? ''}
            check={(typed) => (typed.trim() === '' || AMOUNT.test(plain(typed)) ? null : t('punishment.notAmount'))}
            onCommit={(typed) => change({ amount: plain(typed) || null })}
          />
          <CommittedText
            w={76}
            label={t('punishment.currency')}
            value={value.currency ?? ''}
            maxLength={3}
            check={(typed) => (/^[A-Za-z]{3}$/.test(typed.trim()) ? null : t('punishment.notCurrency'))}
            onCommit={(typed) => change({ currency: typed.trim().toUpperCase() })}
          />
        </Group>
      ) : (
        <TermField label={t('punishment.term')} value={value.term} onChange={(term) => change({ term })} />
      )}
      {value.kind === 'imprisonment' && (
        <Select
          label={t('punishment.regime')}
          data={Regime.options.map((regime) => ({ value: regime, label: t(`custody:regime.${regime}`) }))}
          value={value.regime}
          allowDeselect={false}
          onChange={(regime) => change({ regime: Regime.parse(regime) })}
        />
      )}
      <CommittedText
        label={t('punishment.note')}
        value={value.note}
        onCommit={(note) => change({ note })}
        maxLength={500}
      />
    </fieldset>
  )
}

type Props = { value: Punishment[]; onChange(value: Punishment[]): void }

/** What was imposed: terms, fines, bans, each in a row of its own. */
export function PunishmentsField({ value, onChange }: Props) {
  const { t } = useTranslation('charges')
  const set = (at: number, fields: Partial<Punishment>) =>
    onChange(value.map((punishment, index) => (index === at ? { ...punishment, ...fields } : punishment)))
  return (
    <Stack gap="xs">
      <div className={classes.legend}>{t('field.punishments')}</div>
      {value.map((punishment, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and their order is theirs
          key={at}
          at={at}
          value={punishment}
          change={(fields) => set(at, fields)}
          remove={() => onChange(value.filter((_, index) => index !== at))}
        />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={value.length >= 30}
        onClick={() => onChange([...value, EMPTY])}
      >
        {t('punishment.add')}
      </Button>
    </Stack>
  )
}
