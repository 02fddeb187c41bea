import { type RefObject, useImperativeHandle, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { fullTitle } from '#shared/timeline/layout.ts'
import type { Hit } from '#shared/timeline/paint-lanes.ts'
import { whenWords } from '#shared/timeline/working.ts'
import { useLanguage } from '../use-timeline.ts'
import classes from './picture.module.css'

export type TipHandle = { show(hit: Hit | null, x: number, y: number): void }
type Props = { ref: RefObject<TipHandle | null>; width: number; height: number }
type Shown = { hit: Hit; x: number; y: number }

const WIDEST = 360
const day = (time: number) => new Date(time).toISOString().slice(0, 10)

/** What the pointer is over, in full: labels in the picture are cut. */
export function Tip({ ref, width, height }: Props) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const [shown, setShown] = useState<Shown | null>(null)
  useImperativeHandle(ref, () => ({
    show: (hit, x, y) => setShown((before) => (hit && before?.hit.slot === hit.slot ? before : hit && { hit, x, y })),
  }))
  if (!shown) return null
  const { entries } = shown.hit.slot
  const [first] = entries
  const last = entries.at(-1)
  if (!first || !last) return null
  const x = Math.max(4, Math.min(shown.x + 14, width - WIDEST))
  const below = shown.hit.bottom + 60 < height
  const style = {
    transform: `translate(${x}px, ${below ? shown.hit.bottom + 6 : shown.hit.top - 6}px)${below ? '' : ' translateY(-100%)'}`,
  }
  const from = first.event.earliest ?? first.event.latest
  const to = last.event.latest ?? last.event.earliest
  return (
    <div className={classes.tip} style={style} aria-hidden>
      <div className={classes.tipTitle}>
        {entries.length > 1 ? t('picture.cluster', { count: entries.length }) : fullTitle(first.event)}
      </div>
      <div className={classes.tipDate}>
        {entries.length === 1
          ? [whenWords(first.event, language), first.event.kind, first.event.state].filter(Boolean).join(' · ')
          : from !== null && to !== null && edtfWords(`${day(from)}/${day(Math.max(from, to))}`, language)}
      </div>
    </div>
  )
}
