import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hearing } from '#shared/domain/hearing.ts'
import { newItem } from '../card/items.ts'
import { type Change, quietly } from '../card/use-change.ts'
import classes from './court.module.css'
import { Part } from './part.tsx'

/** The agenda, to be ticked off; a point that comes up is added with Enter. */
export function Checklist({ hearing, change }: { hearing: Hearing; change: Change }) {
  const { t } = useTranslation('hearings')
  const [typed, setTyped] = useState('')
  const points = hearing.items.filter(({ kind }) => kind === 'agenda')
  const add = () => {
    const text = typed.trim()
    if (text === '') return
    setTyped('')
    change.items((items) => [...items, newItem('agenda', { text })]).catch(() => setTyped(text))
  }
  return (
    <Part name="agenda" title={t('items.agenda')} shortcut="A">
      {points.map(({ id, text, done }) => (
        <Checkbox
          key={id}
          size="md"
          className={classes.point}
          label={text}
          checked={done}
          data-done={done || undefined}
          onChange={(event) => {
            const { checked } = event.currentTarget
            quietly(change.items((items) => items.map((one) => (one.id === id ? { ...one, done: checked } : one))))
          }}
        />
      ))}
      <TextInput
        variant="unstyled"
        classNames={{ input: classes.add }}
        aria-label={t('items.addAgenda')}
        placeholder={t('items.addAgenda')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
        onBlur={add}
      />
    </Part>
  )
}
