import { ActionIcon, Button, Indicator, MultiSelect, Popover, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { HearingKind, HearingState } from '#shared/domain/hearing.ts'
import { PersonId } from '#shared/domain/ids.ts'
import { type HearingFilter, NO_FILTER } from './filter.ts'

type Props = {
  filter: HearingFilter
  setFilter(filter: HearingFilter): void
  /** Those whom hearings of the dossier concern. */
  defendants: { value: string; label: string }[]
}

/** By defendant, kind and state. */
export function FilterMenu({ filter, setFilter, defendants }: Props) {
  const { t } = useTranslation('hearings')
  const chosen = filter.defendants.length + filter.kinds.length + filter.states.length
  const name = chosen === 0 ? t('filter.title') : t('filter.chosen', { count: chosen })
  const own = { comboboxProps: { withinPortal: false } }
  return (
    <Popover position="bottom-start" width={300} trapFocus shadow="md">
      <Indicator disabled={chosen === 0} label={chosen} size={15} color="pine">
        <Popover.Target>
          <ActionIcon variant="default" size={30} aria-label={name} title={name}>
            <IconFilter size={16} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p="sm">
        <Stack gap="sm">
          {defendants.length > 0 && (
            <MultiSelect
              label={t('filter.defendants')}
              data={defendants}
              value={filter.defendants}
              searchable
              {...own}
              nothingFoundMessage={t('filter.nobody')}
              onChange={(value) => setFilter({ ...filter, defendants: value.map((id) => PersonId.parse(id)) })}
            />
          )}
          <MultiSelect
            label={t('filter.kinds')}
            data={HearingKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={filter.kinds}
            {...own}
            onChange={(value) => setFilter({ ...filter, kinds: value.map((kind) => HearingKind.parse(kind)) })}
          />
          <MultiSelect
            label={t('filter.states')}
            data={HearingState.options.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            value={filter.states}
            {...own}
            onChange={(value) => setFilter({ ...filter, states: value.map((state) => HearingState.parse(state)) })}
          />
          <Button
            variant="default"
            disabled={chosen === 0}
            onClick={() => setFilter({ ...NO_FILTER, text: filter.text })}
          >
            {t('filter.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
