import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Hearing, HearingItem } from '#shared/domain/hearing.ts'
import { type Change, quietly } from '../card/use-change.ts'
import classes from './court.module.css'
import { Part } from './part.tsx'

/** Said or handed in, and written down: a row that was only begun says nothing in the court room. */
const spoken = ({ kind, text }: HearingItem) => (kind === 'argued' || kind === 'filed') && text.trim() !== ''

/** What earlier hearings of the series argued and this one does not, each argument once, in its last words. */
export function earlierArguments(hearing: Hearing, series: readonly Hearing[]): HearingItem[] {
  const own = new Set(hearing.items.map(({ threadId }) => threadId))
  const at = series.findIndex(({ id }) => id === hearing.id)
  const earlier = new Map(
    series
      .slice(0, Math.max(at, 0))
      .flatMap((one) => one.items)
      .filter((item) => spoken(item) && !own.has(item.threadId))
      .map((item) => [item.threadId, item]),
  )
  return [...earlier.values()]
}

/** The arguments of the series: those of this hearing, ticked off as they are made; then those of earlier ones. */
export function Arguments({ hearing, series, change }: { hearing: Hearing; series: Hearing[]; change: Change }) {
  const { t } = useTranslation('hearings')
  const own = hearing.items.filter(spoken)
  const earlier = earlierArguments(hearing, series)
  const said = ({ by, text }: HearingItem) => [by, text].filter(Boolean).join(': ')
  return (
    <Part name="arguments" title={t('court.arguments')} shortcut="G">
      {own.length + earlier.length === 0 && <p className={classes.none}>{t('court.noArguments')}</p>}
      {own.map((item) => (
        <Checkbox
          key={item.id}
          size="md"
          className={classes.point}
          label={said(item)}
          checked={item.done}
          data-done={item.done || undefined}
          onChange={(event) => {
            const { checked } = event.currentTarget
            quietly(change.items((items) => items.map((one) => (one.id === item.id ? { ...one, done: checked } : one))))
          }}
        />
      ))}
      {earlier.length > 0 && (
        <>
          <h3 className={classes.subheading}>{t('court.earlier')}</h3>
          <ul className={classes.earlier}>
            {earlier.map((item) => (
              <li key={item.id}>{said(item)}</li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}
