import { Button } from '@mantine/core'
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hearing, HearingItem } from '#shared/domain/hearing.ts'
import type { SeriesChanges } from '#shared/domain/hearing-series.ts'
import { HearingItemId, newId } from '#shared/domain/ids.ts'
import { ItemRow } from './item-row.tsx'
import classes from './items.module.css'
import { newItem } from './items.ts'
import { Section } from './section.tsx'
import { type Change, quietly } from './use-change.ts'

type Props = {
  kind: 'filed' | 'argued' | 'ruled'
  hearing: Hearing
  /** What became of what the hearing before had; null where there is none before it. */
  changes: SeriesChanges | null
  change: Change
}

/** What was filed, argued or ruled, in its order; what the hearing before had and this one has not stands below, to be taken back. */
export function ItemList({ kind, hearing, changes, change }: Props) {
  const { t } = useTranslation('hearings')
  const [fresh, setFresh] = useState<HearingItemId | null>(null)
  const items = hearing.items.filter((item) => item.kind === kind)
  const dropped = changes?.items.filter(({ before, state }) => state === 'dropped' && before?.kind === kind) ?? []
  const add = () => {
    const item = newItem(kind)
    setFresh(item.id)
    quietly(change.items((present) => [...present, item]))
  }
  const takeBack = (item: HearingItem) =>
    change.items((present) => [...present, { ...item, id: newId(HearingItemId), inherited: true }])
  return (
    <Section
      title={t(`items.${kind}`)}
      aside={
        <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t(`items.add.${kind}`)}
        </Button>
      }
    >
      <ul className={classes.list}>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            dossierId={hearing.dossierId}
            fate={changes?.items.find(({ after }) => after?.id === item.id) ?? null}
            repeat={changes?.rulings.find(({ id }) => id === item.id)?.repeat ?? null}
            change={change}
            autoFocus={item.id === fresh}
          />
        ))}
      </ul>
      {dropped.map(
        ({ before }) =>
          before && (
            <div key={before.id} className={classes.dropped}>
              <span className={classes.badge} data-state="dropped">
                {t('series.dropped')}
              </span>
              <span className={classes.droppedText}>{[before.by, before.text].filter(Boolean).join(': ')}</span>
              <Button
                variant="subtle"
                size="compact-xs"
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                onClick={() => quietly(takeBack(before))}
              >
                {t('series.takeBack')}
              </Button>
            </div>
          ),
      )}
    </Section>
  )
}
