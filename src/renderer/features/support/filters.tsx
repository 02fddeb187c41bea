import { Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PersonId } from '#shared/domain/ids.ts'
import { type SupportEntry, SupportKind } from '#shared/domain/support.ts'
import classes from './filters.module.css'
import { monthOf, NO_FILTER, type SupportFilter } from './rows.ts'

type Props = {
  entries: SupportEntry[]
  filter: SupportFilter
  setFilter(filter: SupportFilter): void
  persons: { value: string; label: string }[]
}

/** By words, person, kind, currency and year; only what occurs is offered. */
export function Filters({ entries, filter, setFilter, persons }: Props) {
  const { t } = useTranslation('support')
  const present = new Set<string>(entries.map(({ personId }) => personId))
  const currencies = [...new Set(entries.flatMap(({ currency }) => currency ?? []))].sort()
  const years = [...new Set(entries.map(({ date }) => monthOf(date).slice(0, 4)))].filter(Boolean).sort().reverse()
  const filtered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
  return (
    <div className={classes.root}>
      <TextInput
        type="search"
        className={classes.text}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
      />
      <MultiSelect
        className={classes.many}
        aria-label={t('field.personId')}
        placeholder={filter.persons.length === 0 ? t('field.personId') : ''}
        data={persons.filter(({ value }) => present.has(value))}
        value={filter.persons}
        searchable
        nothingFoundMessage={t('nobody')}
        onChange={(ids) => setFilter({ ...filter, persons: ids.map((id) => PersonId.parse(id)) })}
      />
      <MultiSelect
        className={classes.many}
        aria-label={t('field.kind')}
        placeholder={filter.kinds.length === 0 ? t('field.kind') : ''}
        data={SupportKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={filter.kinds}
        onChange={(kinds) => setFilter({ ...filter, kinds: kinds.map((kind) => SupportKind.parse(kind)) })}
      />
      <Select
        className={classes.one}
        aria-label={t('field.currency')}
        placeholder={t('field.currency')}
        data={currencies}
        value={filter.currency}
        clearable
        onChange={(currency) => setFilter({ ...filter, currency })}
      />
      <Select
        className={classes.one}
        aria-label={t('filter.year')}
        placeholder={t('filter.year')}
        data={years}
        value={filter.year}
        clearable
        onChange={(year) => setFilter({ ...filter, year })}
      />
      {filtered && (
        <Button variant="subtle" onClick={() => setFilter(NO_FILTER)}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  )
}
