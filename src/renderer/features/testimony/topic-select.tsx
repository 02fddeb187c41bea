import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issue } from '#shared/domain/fact.ts'
import { type DossierId, IssueId } from '#shared/domain/ids.ts'
import { settled } from '../../app/records.ts'
import { createIssue } from '../issues/actions.ts'
import { topicRows } from './names.ts'

const NEW = 'new'

type Props = {
  dossierId: DossierId
  topics: readonly Issue[]
  value: IssueId | null
  onChange(value: IssueId | null): void
  /** A new topic that is being made, so that saving can wait for it. */
  onCreating?(topic: Promise<IssueId | null>): void
  autoFocus?: boolean
}

/** A topic of the tree, or a new one by the name typed: an ordinary issue of the case, to be filled in later. */
export function TopicSelect({ dossierId, topics, value, onChange, onCreating, autoFocus = false }: Props) {
  const { t } = useTranslation('testimony')
  const [typed, setTyped] = useState('')
  const rows = topicRows(topics)
  const name = typed.trim()
  const known = rows.some(({ topic }) => topic.title.toLowerCase() === name.toLowerCase())
  const choose = async (next: string | null) => {
    if (next !== NEW) return onChange(next === null ? null : IssueId.parse(next))
    const creating = settled(createIssue(dossierId, name, { kind: 'other' }).then(({ id }) => id))
    onCreating?.(creating)
    const id = await creating
    if (id) onChange(id)
  }
  return (
    <Select
      label={t('topic.label')}
      description={t('topic.hint')}
      data={[
        ...rows.map(({ topic, depth }) => ({ value: topic.id, label: `${'\u2003'.repeat(depth)}${topic.title}` })),
        ...(name !== '' && !known ? [{ value: NEW, label: t('topic.new', { title: name }) }] : []),
      ]}
      value={rows.some(({ topic }) => topic.id === value) ? value : null}
      onChange={(next) => void choose(next)}
      onSearchChange={setTyped}
      searchable
      clearable
      allowDeselect={false}
      selectFirstOptionOnChange
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            !('value' in option) ||
            option.value === NEW ||
            option.label.toLowerCase().includes(search.trim().toLowerCase()),
        )
      }
      limit={300}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
    />
  )
}
