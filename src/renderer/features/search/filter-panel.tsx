import { Button, Group, MultiSelect, NumberInput, Popover, Stack, TagsInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DocumentKind } from '#shared/domain/document.ts'
import { LabelId } from '#shared/domain/ids.ts'
import type { ChosenFilters } from '#shared/domain/search.ts'
import { DateField } from '../../ui/dates/date-field.tsx'
import { languageOptions } from '../../ui/languages.ts'
import { hasOpenList } from '../../ui/open-list.ts'
import { useLabels } from '../annotations/use-annotations.ts'
import { countFilters, NO_FILTERS } from './filters.ts'

type Props = { filters: ChosenFilters; onChange(filters: ChosenFilters): void; tags: readonly string[] }

/** Narrows a search by what is known of documents and annotations. */
export function FilterPanel({ filters, onChange, tags }: Props) {
  const { t, i18n } = useTranslation('search')
  const labels = useLabels().list
  const [opened, setOpened] = useState(false)
  const set = (change: Partial<ChosenFilters>) => onChange({ ...filters, ...change })
  const count = countFilters(filters)
  const inside = { comboboxProps: { withinPortal: false } }
  return (
    <Popover
      position="bottom-start"
      width={380}
      withRoles
      trapFocus
      returnFocus
      opened={opened}
      onChange={setOpened}
      closeOnEscape={false}
    >
      <Popover.Target>
        <Button
          onClick={() => setOpened(!opened)}
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={15} aria-hidden />}
          rightSection={count > 0 ? count : null}
        >
          {t('filter.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('filter.title')}
        // An open list of choices closes first.
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !hasOpenList(event.target)) setOpened(false)
        }}
      >
        <Stack gap="xs">
          <MultiSelect
            label={t('filter.kind')}
            data={DocumentKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={filters.kinds ?? []}
            onChange={(values) => set({ kinds: DocumentKind.array().parse(values) })}
            searchable
            clearable
            {...inside}
          />
          <MultiSelect
            label={t('filter.language')}
            data={languageOptions(i18n.language, filters.languages ?? [])}
            value={filters.languages ?? []}
            onChange={(languages) => set({ languages })}
            searchable
            clearable
            {...inside}
          />
          <Group grow align="flex-start" gap="xs">
            <DateField
              label={t('filter.from')}
              value={filters.fromDate}
              onChange={(fromDate) => set({ fromDate })}
              {...(filters.fromDate === null ? { description: null } : {})}
            />
            <DateField
              label={t('filter.to')}
              value={filters.toDate}
              onChange={(toDate) => set({ toDate })}
              {...(filters.toDate === null ? { description: null } : {})}
            />
          </Group>
          <Group grow align="flex-start" gap="xs">
            <NumberInput
              label={t('filter.volume')}
              min={1}
              max={9_999}
              allowDecimal={false}
              value={filters.volume ?? ''}
              onChange={(value) => {
                const { volume: _, ...rest } = filters
                onChange(typeof value === 'number' ? { ...rest, volume: value } : rest)
              }}
            />
            <MultiSelect
              label={t('filter.label')}
              data={labels.map(({ id, shown }) => ({ value: id, label: shown }))}
              value={filters.labels ?? []}
              onChange={(values) => set({ labels: LabelId.array().parse(values) })}
              clearable
              {...inside}
            />
          </Group>
          <TagsInput
            label={t('filter.tag')}
            data={[...tags]}
            value={filters.tags ?? []}
            onChange={(values) => set({ tags: values })}
            clearable
            {...inside}
          />
          <Group justify="flex-end">
            <Button
              variant="subtle"
              color="gray"
              disabled={count === 0}
              onClick={() => onChange({ ...NO_FILTERS, document: filters.document, scopes: filters.scopes })}
            >
              {t('filter.clear')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
