import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Stance } from '#shared/domain/fact.ts'
import { NO_FILTER } from '#shared/domain/fact-view.ts'
import { type DossierId, FactId } from '#shared/domain/ids.ts'
import { useOrder } from '../../../api/order.ts'
import { useRead, useRows } from '../../../api/rows.ts'
import { shortDate } from '../../../ui/dates/short-date.ts'
import { VirtualListbox } from '../../../ui/virtual-listbox.tsx'
import { STANCES } from '../citations/stance.tsx'
import { readFacts } from '../read-facts.ts'
import classes from './fact-picker.module.css'

const NOTHING: readonly string[] = []

type Props = { dossierId: DossierId; choose(factId: FactId, stance: Stance): void }

/** Picks a fact by typing words of it: arrows choose, Enter takes. */
export function FactPicker({ dossierId, choose }: Props) {
  const { t, i18n } = useTranslation('facts')
  const [typed, setTyped] = useState('')
  const [stance, setStance] = useState<Stance>('supports')
  const [current, setCurrent] = useState<string | null>(null)
  const list = useOrder('facts.order', { dossierId, view: { filter: { ...NO_FILTER, text: typed }, sorting: null } })
  const rows = useRows('facts.rows', readFacts)
  const found = list.data?.ids ?? NOTHING
  const at = Math.max(0, found.indexOf(current ?? ''))
  const chosen = found[at]
  const { look } = rows
  useRead(rows)
  const step = (by: number) => setCurrent(found[Math.max(0, Math.min(found.length - 1, at + by))] ?? null)
  // What is shown while the answer to the last letter is on its way is not what was asked for: Enter waits for it.
  const [hurry, setHurry] = useState(false)
  const answered = !list.isPlaceholderData && list.data !== undefined
  const take = () => (answered ? chosen !== undefined && choose(FactId.parse(chosen), stance) : setHurry(true))
  useEffect(() => {
    if (!hurry || !answered) return
    setHurry(false)
    if (chosen !== undefined) choose(FactId.parse(chosen), stance)
  }, [hurry, answered, chosen, choose, stance])
  return (
    <div className={classes.root}>
      <SegmentedControl
        fullWidth
        aria-label={t('citation.stance')}
        data={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
        value={stance}
        onChange={(value) => setStance(Stance.parse(value))}
      />
      <TextInput
        autoFocus
        aria-label={t('capture.find')}
        placeholder={t('capture.find')}
        leftSection={<IconSearch size={15} aria-hidden />}
        maxLength={300}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') step(1)
          else if (event.key === 'ArrowUp') step(-1)
          else if (event.key === 'Enter') take()
          else return
          event.preventDefault()
        }}
      />
      <VirtualListbox<string>
        label={t('title')}
        items={found}
        keyOf={(id) => id}
        rowHeight={76}
        current={chosen ?? null}
        choose={(id) => (id === chosen ? take() : setCurrent(id))}
        enter={take}
        look={useCallback((from, to) => look(found, from, to), [look, found])}
        none={t(list.data?.all === 0 ? 'capture.noFacts' : 'noMatch')}
      >
        {(id) => {
          const fact = rows.get(id)
          if (!fact) return <div className={classes.row} aria-busy />
          return (
            <div className={classes.row}>
              <span className={classes.date}>{fact.when ? shortDate(fact.when.date, i18n.language) : '—'}</span>
              <span className={classes.text}>{fact.text}</span>
            </div>
          )
        }}
      </VirtualListbox>
    </div>
  )
}
