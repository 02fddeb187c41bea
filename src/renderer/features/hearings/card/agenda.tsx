import { ActionIcon, Checkbox, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hearing, HearingItem } from '#shared/domain/hearing.ts'
import { CommittedTextarea } from '../../../ui/committed-text.tsx'
import classes from './items.module.css'
import { newItem } from './items.ts'
import { Section } from './section.tsx'
import { type Change, quietly } from './use-change.ts'

const LONGEST = 20_000

function AgendaRow({ item, change }: { item: HearingItem; change: Change }) {
  const { t } = useTranslation('hearings')
  const put = (patch: Partial<HearingItem>) =>
    change.items((items) => items.map((other) => (other.id === item.id ? { ...other, ...patch } : other)))
  return (
    <li className={classes.check} data-done={item.done || undefined}>
      <Checkbox
        aria-label={item.text || t('items.empty')}
        checked={item.done}
        onChange={(event) => quietly(put({ done: event.currentTarget.checked }))}
      />
      <CommittedTextarea
        className={classes.checkText}
        variant="unstyled"
        autosize
        minRows={1}
        aria-label={t('items.textOf', { kind: t('items.one.agenda') })}
        value={item.text}
        onCommit={(text) => put({ text })}
        check={(text) => (text.length > LONGEST ? t('problem.tooLong', { length: text.length, most: LONGEST }) : null)}
      />
      <ActionIcon
        size="sm"
        aria-label={t('items.remove', { text: item.text })}
        onClick={() => quietly(change.items((items) => items.filter(({ id }) => id !== item.id)))}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  )
}

/** What is to be done in the court room; Enter writes the next point. */
export function Agenda({ hearing, change }: { hearing: Hearing; change: Change }) {
  const { t } = useTranslation('hearings')
  const [typed, setTyped] = useState('')
  const points = hearing.items.filter(({ kind }) => kind === 'agenda')
  const add = () => {
    const text = typed.trim()
    if (text === '') return
    setTyped('')
    // Refused: the words go back into the field.
    change.items((items) => [...items, newItem('agenda', { text })]).catch(() => setTyped(text))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <Section title={t('items.agenda')}>
      {points.length > 0 && (
        <ul className={classes.list}>
          {points.map((item) => (
            <AgendaRow key={item.id} item={item} change={change} />
          ))}
        </ul>
      )}
      <TextInput
        aria-label={t('items.addAgenda')}
        placeholder={t('items.addAgenda')}
        value={typed}
        error={typed.length > LONGEST ? t('problem.tooLong', { length: typed.length, most: LONGEST }) : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
    </Section>
  )
}
