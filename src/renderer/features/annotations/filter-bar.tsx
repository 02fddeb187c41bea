import { ActionIcon, Menu, TextInput, Tooltip } from '@mantine/core'
import { IconCheck, IconFilter, IconPalette, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnnotationType } from '#shared/domain/annotation.ts'
import type { Person } from '#shared/domain/person.ts'
import { type Filter, NO_FILTER, narrowingsOf } from './filter.ts'
import classes from './filter-bar.module.css'
import { LabelDot } from './label-dot.tsx'
import { useLabels } from './use-annotations.ts'

type Props = {
  filter: Filter
  onChange(filter: Filter): void
  tags: readonly string[]
  /** By a comment. */
  mentioned: readonly Person[]
  editLabels(): void
}

const TYPES: AnnotationType[] = ['highlight', 'underline', 'note', 'area']
const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item]

/** Narrows the list by words, label, type, tag and person. */
export function FilterBar({ filter, onChange, tags, mentioned, editLabels }: Props) {
  const { t } = useTranslation('annotations')
  const { list } = useLabels()
  const narrowed = narrowingsOf(filter)
  const item = (key: string, text: string, on: boolean, toggle: () => void, dot?: React.ReactNode) => (
    <Menu.CheckboxItem
      key={key}
      checked={on}
      closeMenuOnClick={false}
      checkIcon={<IconCheck size={14} aria-hidden />}
      onChange={toggle}
    >
      <span className={classes.choice}>
        {dot}
        {text}
      </span>
    </Menu.CheckboxItem>
  )
  return (
    <div className={classes.root}>
      <TextInput
        className={classes.text}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Tooltip label={t('filter.title')}>
            <ActionIcon
              aria-label={t('filter.title')}
              variant={narrowed > 0 ? 'light' : 'subtle'}
              {...(narrowed > 0 ? { color: 'pine' } : {})}
            >
              <IconFilter size={16} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Label>{t('label')}</Menu.Label>
          {list.map(({ id, shown, colour }) =>
            item(
              id,
              shown,
              filter.labels.includes(id),
              () => onChange({ ...filter, labels: toggled(filter.labels, id) }),
              <LabelDot colour={colour} />,
            ),
          )}
          {item(
            'none',
            t('filter.unlabelled'),
            filter.labels.includes(null),
            () => onChange({ ...filter, labels: toggled(filter.labels, null) }),
            <LabelDot colour={null} />,
          )}
          <Menu.Divider />
          <Menu.Label>{t('kind')}</Menu.Label>
          {TYPES.map((type) =>
            item(type, t(`type.${type}`), filter.types.includes(type), () =>
              onChange({ ...filter, types: toggled(filter.types, type) }),
            ),
          )}
          {tags.length > 0 && <Menu.Divider />}
          {tags.length > 0 && <Menu.Label>{t('tags')}</Menu.Label>}
          {tags
            .slice(0, 30)
            .map((tag) =>
              item(`tag-${tag}`, tag, filter.tags.includes(tag), () =>
                onChange({ ...filter, tags: toggled(filter.tags, tag) }),
              ),
            )}
          {mentioned.length > 0 && <Menu.Divider />}
          {mentioned.length > 0 && <Menu.Label>{t('filter.persons')}</Menu.Label>}
          {mentioned
            .slice(0, 30)
            .map(({ id, name }) =>
              item(id, name, filter.persons.includes(id), () =>
                onChange({ ...filter, persons: toggled(filter.persons, id) }),
              ),
            )}
          {narrowed > 0 && <Menu.Divider />}
          {narrowed > 0 && (
            <Menu.Item onClick={() => onChange({ ...NO_FILTER, text: filter.text })}>{t('filter.clear')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={t('labels.edit')}>
        <ActionIcon aria-label={t('labels.edit')} onClick={editLabels}>
          <IconPalette size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
