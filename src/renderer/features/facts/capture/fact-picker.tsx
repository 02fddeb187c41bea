import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ListedFact, Stance } from '#shared/domain/fact.ts'
import type { DossierId, FactId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { shortDate } from '../../../ui/dates/short-date.ts'
import { VirtualListbox } from '../../../ui/virtual-listbox.tsx'
import { STANCES } from '../citations/stance.tsx'
import { matchesWords, wordsToMatch } from '../filter.ts'
import classes from './fact-picker.module.css'

type Props = { dossierId: DossierId; choose(factId: FactId, stance: Stance): void }

/** Picks a fact by typing words of it: arrows choose, Enter takes. */
export function FactPicker({ dossierId, choose }: Props) {
  const { t, i18n } = useTranslation('facts')
  const facts = useRequest('facts.list', { dossierId }).data?.facts
  const [typed, setTyped] = useState('')
  const [stance, setStance] = useState<Stance>('supports')
  const [current, setCurrent] = useState<FactId | null>(null)
  const words = useDeferredValue(typed)
  const found = useMemo(() => {
    const wanted = wordsToMatch(words)
    return (facts ?? []).filter((fact) => matchesWords(fact, wanted))
  }, [facts, words])
  const chosen = found.find(({ id }) => id === current) ?? found[0]
  const step = (by: number) => {
    const at = found.findIndex(({ id }) => id === chosen?.id)
    setCurrent(found[Math.max(0, Math.min(found.length - 1, at + by))]?.id ?? null)
  }
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
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') step(1)
          else if (event.key === 'ArrowUp') step(-1)
          else if (event.key === 'Enter' && chosen) choose(chosen.id, stance)
          else return
          event.preventDefault()
        }}
      />
      <VirtualListbox<ListedFact>
        label={t('title')}
        items={found}
        keyOf={({ id }) => id}
        rowHeight={58}
        current={chosen?.id ?? null}
        choose={({ id }) => (id === chosen?.id ? choose(id, stance) : setCurrent(id))}
        enter={() => chosen && choose(chosen.id, stance)}
        none={t(facts?.length === 0 ? 'capture.noFacts' : 'noMatch')}
      >
        {(fact) => (
          <div className={classes.row}>
            <span className={classes.date}>{fact.when ? shortDate(fact.when.date, i18n.language) : '—'}</span>
            <span className={classes.text}>{fact.text}</span>
          </div>
        )}
      </VirtualListbox>
    </div>
  )
}
