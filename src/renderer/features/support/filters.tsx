import { Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import { PersonId } from '#shared/domain/ids.ts'
import { SupportKind } from '#shared/domain/support.ts'
import type { SupportFilter } from '#shared/domain/support-view.ts'
import classes from './filters.module.css'
import { NO_FILTER } from './rows.ts'

type Props = {
  choices: Pick<RequestOutput<'support.choices'>, 'persons' | 'currencies' | 'years'>
  filter: SupportFilter
  setFilter(filter: SupportFilter): void
  persons: { value: string; label: string }[]
}

/** By words, person, kind, currency and year; only what occurs is offered. */
export function Filters({ choices, filter, setFilter, persons }: Props) {
  const { t } = useTranslation('support')
  const present = new Set<string>(choices.persons)
  const filtered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
  return (
    <div className={classes.root}>
      <TextInput
        type="search"
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        maxLength={300}
        value={filter.text}
        onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
      />
      <MultiSelect
        classNames={{ input: classes.field }}
        aria-label={t('field.personId')}
        placeholder={filter.persons.length === 0 ? t('field.personId') : ''}
        data={persons.filter(({ value }) => present.has(value))}
        value={filter.persons}
        searchable
        nothingFoundMessage={t('nobody')}
        onChange={(ids) => setFilter({ ...filter, persons: ids.map((id) => PersonId.parse(id)) })}
      />
      <MultiSelect
        classNames={{ input: classes.field }}
        aria-label={t('field.kind')}
        placeholder={filter.kinds.length === 0 ? t('field.kind') : ''}
        data={SupportKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={filter.kinds}
        onChange={(kinds) => setFilter({ ...filter, kinds: kinds.map((kind) => SupportKind.parse(kind)) })}
      />
      <Select
        aria-label={t('field.currency')}
        placeholder={t('field.currency')}
        data={choices.currencies}
        value={filter.currency}
        clearable
        onChange={(currency) => setFilter({ ...filter, currency })}
      />
      <Select
        aria-label={t('filter.year')}
        placeholder={t('filter.year')}
        data={choices.years}
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
