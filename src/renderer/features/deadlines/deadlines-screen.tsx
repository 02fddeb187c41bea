import { Button } from '@mantine/core'
import { IconBook, IconCalendarDue, IconCalendarPlus, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#shared/domain/deadline.ts'
import { DeadlineId, type DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import panel from '../../ui/with-panel.module.css'
import { RulesScreen } from '../rules/rules-screen.tsx'
import { changeDeadline, eraseDeadline } from './actions.ts'
import { DeadlineCard } from './deadline-card.tsx'
import { DeadlineList } from './deadline-list.tsx'
import classes from './deadlines-screen.module.css'
import { MovedNotice } from './moved-notice.tsx'
import { NewDeadline } from './new-deadline.tsx'
import { movedByRules } from './rechecked.ts'
import { DeadlineSheet } from './sheet-panel.tsx'
import { useToday } from './today.ts'
import { useCharges } from './use-charges.ts'
import { usePeople } from './use-people.ts'

type Panel = 'new' | 'sheet' | 'card' | null

/** Deadlines of a dossier by day: what is overdue, what presses, what comes later. */
export function DeadlinesScreen({ dossierId, recordId }: { dossierId: DossierId; recordId?: string }) {
  const { t } = useTranslation('deadlines')
  const list = useRequest('deadlines.list', { dossierId })
  const { nameOf } = usePeople(dossierId)
  const { chargeName } = useCharges(dossierId)
  const today = useToday()
  const book = useRequest('rules.list', {}).data
  const [current, setCurrent] = useState<DeadlineId | null>(null)
  const [open, setOpen] = useState<Panel>(null)
  const [rules, setRules] = useState(false)
  const side = useRef<HTMLDivElement>(null)
  /** Into the panel by the keyboard: to its first field that is typed in. */
  const [entered, setEntered] = useState(0)
  useEffect(() => {
    if (entered > 0) side.current?.querySelector<HTMLElement>('input:not([type="radio"])')?.focus()
  }, [entered])
  const content = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(null)
    content.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  }
  const enter = (panel: Panel) => {
    setOpen(panel)
    setEntered((count) => count + 1)
  }

  // A hit of the search, a figure of the overview.
  useEffect(() => {
    const wanted = DeadlineId.safeParse(recordId)
    if (!wanted.success) return
    setCurrent(wanted.data)
    setOpen('card')
  }, [recordId])

  if (rules) return <RulesScreen close={() => setRules(false)} />
  if (list.error) return <ErrorMessage error={list.error} />
  if (!list.data) return null
  const { deadlines } = list.data
  const moved = book ? movedByRules(deadlines, book) : []
  const shown = open === 'card' ? deadlines.find(({ id }) => id === current) : undefined
  const pending = deadlines.filter(({ state }) => state === 'open').length
  const erase = (deadline: Deadline) => void eraseDeadline(deadline)
  const toggle = (deadline: Deadline) =>
    void changeDeadline(deadline, { state: deadline.state === 'open' ? 'done' : 'open' }).catch(() => undefined)
  const add = (
    <Button leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  )
  const toRules = (
    <Button variant="default" leftSection={<IconBook size={16} aria-hidden />} onClick={() => setRules(true)}>
      {t('rulesButton')}
    </Button>
  )
  return (
    <div className={panel.root}>
      <div ref={content} className={classes.content}>
        <PageHeader
          title={t('title')}
          meta={pending > 0 ? t('count', { count: pending }) : t('none')}
          actions={
            deadlines.length > 0 && (
              <>
                {toRules}
                <Button
                  variant="default"
                  leftSection={<IconPrinter size={16} aria-hidden />}
                  onClick={() => enter('sheet')}
                >
                  {t('sheetButton')}
                </Button>
                {add}
              </>
            )
          }
        />
        <MovedNotice
          moved={moved}
          open={({ id }) => {
            setCurrent(id)
            enter('card')
          }}
        />
        {deadlines.length === 0 ? (
          <EmptyState
            icon={<IconCalendarDue size={40} stroke={1.25} />}
            title={t('empty.title')}
            actions={
              <>
                {add}
                {toRules}
              </>
            }
          >
            {t('empty.body')}
          </EmptyState>
        ) : (
          <DeadlineList
            deadlines={deadlines}
            today={today}
            current={current}
            nameOf={nameOf}
            chargeName={chargeName}
            choose={(id) => {
              setCurrent(id)
              setOpen('card')
            }}
            enter={() => enter('card')}
            erase={erase}
            toggleDone={toggle}
          />
        )}
      </div>
      <div ref={side} className={classes.side}>
        {open === 'new' && (
          <NewDeadline
            dossierId={dossierId}
            close={close}
            created={({ id }) => {
              setCurrent(id)
              setOpen('card')
            }}
          />
        )}
        {open === 'sheet' && <DeadlineSheet dossierId={dossierId} close={close} />}
        {shown && <DeadlineCard key={shown.id} deadline={shown} close={close} erase={erase} />}
      </div>
    </div>
  )
}
