import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { HearingItem } from '#shared/domain/hearing.ts'
import type { ItemChange } from '#shared/domain/hearing-series.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Repeat } from '#shared/domain/repeat.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { DocumentPicks } from './documents.tsx'
import classes from './items.module.css'
import { moved } from './items.ts'
import { type Change, quietly } from './use-change.ts'

const LONGEST = 20_000

/** "без изменений", "совпадает на 93 %": how far a ruling repeats the one before. */
export function repeatWords(repeat: Repeat, t: TFunction<'hearings'>, language: string): string {
  if (repeat.as !== 'mostly') return t(`repeat.${repeat.as}`)
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(Math.floor(repeat.share * 100) / 100)
  return t('repeat.mostly', { share })
}

type Props = {
  item: HearingItem
  dossierId: DossierId
  fate: ItemChange | null
  repeat: Repeat | null
  change: Change
  autoFocus: boolean
}

/** One thing filed, argued or ruled: by whom, in what words, with which papers, and what became of it since the hearing before. */
export function ItemRow({ item, dossierId, fate, repeat, change, autoFocus }: Props) {
  const { t, i18n } = useTranslation('hearings')
  const kind = t(`items.one.${item.kind}`)
  const put = (patch: Partial<HearingItem>) =>
    change.items((items) => items.map((other) => (other.id === item.id ? { ...other, ...patch } : other)))
  const move = (by: -1 | 1) => quietly(change.items((items) => moved(items, item.id, by)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={classes.item} onKeyDown={onKeyDown}>
      <div className={classes.itemHead}>
        <CommittedText
          className={classes.by}
          aria-label={t('items.byOf', { kind })}
          placeholder={t('items.by')}
          value={item.by}
          maxLength={300}
          onCommit={(by) => put({ by })}
          autoFocus={autoFocus}
        />
        {fate && (
          <Tooltip
            multiline
            maw={420}
            disabled={fate.state !== 'changed'}
            label={fate.state === 'changed' ? t('series.was', { text: fate.before.text }) : ''}
          >
            <span className={classes.badge} data-state={fate.state}>
              {t(`series.${fate.state}`)}
            </span>
          </Tooltip>
        )}
        {repeat && (
          <span className={classes.badge} data-state="repeat">
            {repeatWords(repeat, t, i18n.language)}
          </span>
        )}
        <span className={classes.tools}>
          <ActionIcon size="sm" aria-label={t('items.up')} onClick={() => move(-1)}>
            <IconChevronUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon size="sm" aria-label={t('items.down')} onClick={() => move(1)}>
            <IconChevronDown size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="sm"
            aria-label={t('items.remove', { text: item.text.slice(0, 80) })}
            onClick={() => quietly(change.items((items) => items.filter(({ id }) => id !== item.id)))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      <CommittedTextarea
        aria-label={t('items.textOf', { kind })}
        placeholder={t(`items.text.${item.kind}`)}
        value={item.text}
        autosize
        minRows={1}
        maxRows={12}
        onCommit={(text) => put({ text })}
        check={(text) => (text.length > LONGEST ? t('problem.tooLong', { length: text.length, most: LONGEST }) : null)}
      />
      <DocumentPicks
        dossierId={dossierId}
        ids={item.documentIds}
        label={t('documents.attach')}
        quiet
        onChange={(documentIds) => quietly(put({ documentIds }))}
      />
    </li>
  )
}
