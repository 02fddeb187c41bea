import { ActionIcon, Button, Menu, TextInput, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Label, LabelColour } from '#shared/domain/label.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { createRecord, eraseRecord, settled, type Ways } from '../../app/records.ts'
import { recordUndo } from '../../app/undo.ts'
import { LabelDot } from './label-dot.tsx'
import classes from './labels-editor.module.css'
import { type NamedLabel, useLabels } from './use-annotations.ts'

const ways: Ways<Pick<Label, 'id'>> = {
  erase: ({ id }) => request('labels.remove', { id }),
  restore: ({ id }) => request('labels.restore', { id }),
}
const attempt = (work: Promise<unknown>) => void work.catch(notifyError)

/** Names and colours of the labels. They belong to the whole vault, so that a colour means the same everywhere. */
export function LabelsEditor({ readOnly, onDone }: { readOnly: boolean; onDone(): void }) {
  const { t } = useTranslation('annotations')
  const { list } = useLabels()
  const save = async (before: NamedLabel, change: Partial<Pick<Label, 'name' | 'colour'>>) => {
    const { id, colour, position } = before
    const was = { id, colour, position, name: before.shown }
    const now = { ...was, ...change }
    await request('labels.save', now)
    recordUndo({
      label: t('labels.changed'),
      undo: () => request('labels.save', was),
      redo: () => request('labels.save', now),
    })
  }
  const add = () => {
    const used = new Set(list.map(({ colour }) => colour))
    const colour = LabelColour.options.find((option) => !used.has(option)) ?? 'grey'
    const label = { id: null, name: t('labels.new'), colour, position: list.length }
    void settled(createRecord(() => request('labels.save', label), ways, t('labels.added')))
  }
  return (
    <div className={classes.root}>
      <p className={classes.lead}>{t('labels.lead')}</p>
      <ul className={classes.list}>
        {list.map((label) => (
          <li key={label.id} className={classes.row}>
            <ColourMenu label={label} disabled={readOnly} onPick={(colour) => attempt(save(label, { colour }))} />
            <NameField label={label} disabled={readOnly} onName={(name) => attempt(save(label, { name }))} />
            <Tooltip label={t('labels.remove')}>
              <ActionIcon
                aria-label={`${t('labels.remove')}: ${label.shown}`}
                disabled={readOnly}
                onClick={() => void eraseRecord(label, ways, t('labels.removed'))}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconArrowLeft size={15} aria-hidden />} onClick={onDone}>
          {t('labels.done')}
        </Button>
        <Button variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} disabled={readOnly} onClick={add}>
          {t('labels.add')}
        </Button>
      </div>
    </div>
  )
}

type ColourProps = { label: NamedLabel; disabled: boolean; onPick(colour: LabelColour): void }

function ColourMenu({ label, disabled, onPick }: ColourProps) {
  const { t } = useTranslation('annotations')
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={t('labels.colourOf', { label: label.shown })} disabled={disabled}>
          <LabelDot colour={label.colour} size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LabelColour.options.map((colour) => (
          <Menu.Item key={colour} leftSection={<LabelDot colour={colour} />} onClick={() => onPick(colour)}>
            {t(`colour.${colour}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

type NameProps = { label: NamedLabel; disabled: boolean; onName(name: string): void }

function NameField({ label, disabled, onName }: NameProps) {
  const { t } = useTranslation('annotations')
  const [typed, setTyped] = useState<string | null>(null)
  const finish = () => {
    const name = typed?.trim() ?? ''
    setTyped(null)
    if (name !== '' && name !== label.shown) onName(name)
  }
  return (
    <TextInput
      className={classes.name}
      aria-label={t('labels.name')}
      maxLength={80}
      disabled={disabled}
      value={typed ?? label.shown}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
