import { Select, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FactFields, FactStatus, type ListedFact, Materiality } from '#shared/domain/fact.ts'
import { parseDate } from '../../../ui/dates/parse-date.ts'
import { editableDate } from '../../../ui/dates/short-date.ts'
import { hasOpenList } from '../../../ui/open-list.ts'
import { changeFacts } from '../actions.ts'
import { IssueSelect } from '../form/issue-select.tsx'
import { PersonSelect } from '../form/person-select.tsx'
import classes from './cell.module.css'
import type { ColumnId } from './columns.ts'

type Props = {
  fact: ListedFact
  column: Exclude<ColumnId, 'citations'>
  /** `next`: on to the cell at the right. */
  end(next?: boolean): void
}

/** Edits one cell in its place: Enter keeps, Tab keeps and goes on, Escape leaves it as it was. */
export function CellEditor({ fact, column, end }: Props) {
  const set = (patch: Partial<FactFields>) => void changeFacts([fact], () => patch).catch(() => undefined)
  switch (column) {
    case 'date':
      return <DateEditor fact={fact} set={set} end={end} />
    case 'text':
      return <TextEditor fact={fact} set={set} end={end} />
    case 'status':
    case 'material':
      return <ChoiceEditor fact={fact} column={column} set={set} end={end} />
    case 'issues':
    case 'persons':
      return <ManyEditor fact={fact} column={column} set={set} end={end} />
  }
}

type EditorProps = { fact: ListedFact; set(patch: Partial<FactFields>): void; end(next?: boolean): void }

/** `commit` answers whether what was typed can be kept; what cannot stays to be put right. */
function useEnding(commit: () => boolean, end: (next?: boolean) => void) {
  // The end takes the focus away, and so comes by once more as a blur.
  const over = useRef(false)
  const finish = (next?: boolean) => {
    over.current = true
    end(next)
  }
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape') finish()
      else if (event.key === 'Enter') commit() && finish()
      else if (event.key === 'Tab' && !event.shiftKey) commit() && finish(true)
      else return
      event.preventDefault()
      event.stopPropagation()
    },
    onBlur() {
      if (!over.current && commit()) finish()
    },
  }
}

function TextEditor({ fact, set, end }: EditorProps) {
  const { t } = useTranslation('facts')
  const [typed, setTyped] = useState(fact.text)
  const commit = () => {
    const text = typed.trim()
    if (text === '') return false
    if (text !== fact.text) set({ text })
    return true
  }
  return (
    <TextInput
      autoFocus
      aria-label={t('field.text')}
      value={typed}
      maxLength={5_000}
      error={typed.trim() === '' ? t('field.textProblem') : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      {...useEnding(commit, end)}
    />
  )
}

function DateEditor({ fact, set, end }: EditorProps) {
  const { t, i18n } = useTranslation('facts')
  const { when } = fact
  const [typed, setTyped] = useState(when ? editableDate(when.date, i18n.language) : '')
  const parsed = parseDate(typed)
  const commit = () => {
    if (!parsed.ok) return false
    const date = parsed.edtf
    if (date === (when?.date ?? null)) return true
    const timed = when?.time && date && /^\d{4}-\d{2}-\d{2}$/.test(date)
    const clock = timed ? { time: when.time, zone: when.zone } : { time: null, zone: null }
    set({ when: date === null ? null : { date, wording: when?.wording ?? '', ...clock } })
    return true
  }
  return (
    <TextInput
      autoFocus
      aria-label={t('field.date')}
      value={typed}
      maxLength={80}
      error={parsed.ok ? null : t(`common:date.problem.${parsed.problem}`)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      {...useEnding(commit, end)}
    />
  )
}

function ChoiceEditor({ fact, column, set, end }: EditorProps & { column: 'status' | 'material' }) {
  const { t } = useTranslation('facts')
  const options = column === 'status' ? FactStatus.options : Materiality.options
  return (
    <Select
      autoFocus
      defaultDropdownOpened
      allowDeselect={false}
      aria-label={t(`field.${column}`)}
      data={options.map((value) => ({ value, label: t(`${column}.${value}`) }))}
      value={fact[column]}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(value) => {
        if (value === null) return
        set(column === 'status' ? { status: FactStatus.parse(value) } : { material: Materiality.parse(value) })
      }}
      onDropdownClose={() => end()}
    />
  )
}

function ManyEditor({ fact, column, set, end }: EditorProps & { column: 'issues' | 'persons' }) {
  const { t } = useTranslation('facts')
  const { dossierId } = fact
  return (
    <fieldset
      className={classes.popped}
      aria-label={t(`field.${column}`)}
      onKeyDown={(event) => {
        // An open list of choices closes first.
        if (event.key === 'Escape' && !hasOpenList(event.target)) end()
        else if (event.key === 'Tab' && !event.shiftKey) {
          event.preventDefault()
          end(true)
        }
        event.stopPropagation()
      }}
      onBlur={(event) => {
        const to = event.relatedTarget
        if (to instanceof Element && (event.currentTarget.contains(to) || to.closest('[role="listbox"]'))) return
        end()
      }}
    >
      {column === 'issues' ? (
        <IssueSelect dossierId={dossierId} autoFocus value={fact.issueIds} onChange={(issueIds) => set({ issueIds })} />
      ) : (
        <PersonSelect
          dossierId={dossierId}
          autoFocus
          value={fact.personIds}
          onChange={(personIds) => set({ personIds })}
        />
      )}
    </fieldset>
  )
}
