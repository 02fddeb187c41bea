import { ActionIcon, SegmentedControl, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteId } from '#shared/domain/ids.ts'
import type { NoteRow } from '#shared/domain/note.ts'
import { localeOf } from '../../ui/locale.ts'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import classes from './note-list.module.css'
import { noteName } from './note-name.ts'
import { type NoteOrder, pickNotes } from './pick-notes.ts'

const ROW = 62
const TODAY_MS = 24 * 3_600_000

function useDate(): (instant: number) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const locale = localeOf(i18n.language)
    const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
    return (instant) => (Math.abs(Date.now() - instant) < TODAY_MS ? time : day).format(instant)
  }, [i18n.language])
}

type Props = {
  /** Last edited first, as the vault gives them. */
  notes: NoteRow[]
  current: NoteId | null
  choose(id: NoteId): void
  create(): void
  /** Enter: on to the text. */
  enter(): void
}

/** The notes of a dossier: filter, order, a new one. Arrows open the next note at once. */
export function NoteList({ notes, current, choose, create, enter }: Props) {
  const { t } = useTranslation('notes')
  const [filter, setFilter] = useState('')
  const [order, setOrder] = useState<NoteOrder>('edited')
  const shown = useMemo(() => pickNotes(notes, filter, order), [notes, filter, order])
  const date = useDate()
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <TextInput
          className={classes.filter}
          aria-label={t('list.filter')}
          placeholder={t('list.filter')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Tooltip label={`${t('list.new')} (Ctrl+Alt+N)`}>
          <ActionIcon variant="filled" color="pine" aria-label={t('list.new')} onClick={create} size={30}>
            <IconPlus size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <SegmentedControl
        className={classes.order}
        fullWidth
        aria-label={t('list.order')}
        value={order}
        onChange={(value) => setOrder(value === 'title' ? 'title' : 'edited')}
        data={[
          { value: 'edited', label: t('list.byEdited') },
          { value: 'title', label: t('list.byTitle') },
        ]}
      />
      <VirtualListbox
        label={t('list.title')}
        items={shown}
        keyOf={(note) => note.id}
        rowHeight={ROW}
        current={current}
        choose={(note) => choose(note.id)}
        enter={enter}
        none={t('list.none')}
      >
        {(note) => (
          <>
            <span className={classes.line}>
              <span className={classes.name}>{noteName(note)}</span>
              <time className={classes.date}>{date(note.updatedAt)}</time>
            </span>
            <span className={classes.excerpt}>{note.excerpt}</span>
          </>
        )}
      </VirtualListbox>
    </div>
  )
}
