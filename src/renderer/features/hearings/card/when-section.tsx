import { type FocusEvent, useEffect, useRef, useState } from 'react'
import type { Hearing } from '#shared/domain/hearing.ts'
import { saveBeforeLock } from '../../../app/before-lock.ts'
import { ownZone } from '../../../ui/dates/zones.ts'
import { draftOf, timesOf, type WhenDraft } from '../when-draft.ts'
import { WhenFields } from '../when-fields.tsx'
import { type Change, quietly } from './use-change.ts'

/**
 * When the hearing is. Day, time and zone make sense together only, so they are saved together: when the fields are
 * left, before a lock, and never while something in them is wrong.
 */
export function WhenSection({ hearing, change }: { hearing: Hearing; change: Change }) {
  const { start, end } = hearing
  const stored = draftOf({ start, end }, ownZone())
  const [typed, setTyped] = useState<WhenDraft | null>(null)
  const latest = useRef({ typed, stored, start, end, change })
  latest.current = { typed, stored, start, end, change }
  const save = useRef(async (): Promise<void> => {
    const { typed, start, end, change } = latest.current
    const times = typed && timesOf(typed, start.wording)
    if (!times) return
    const same = JSON.stringify(times) === JSON.stringify({ start, end })
    if (!same) await change.set(times)
    setTyped((present) => (present === typed ? null : present))
  }).current
  useEffect(() => {
    const stop = saveBeforeLock(save)
    return () => {
      stop()
      quietly(save())
    }
  }, [save])
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) quietly(save())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the fields in it were left
    <div
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Enter') quietly(save())
        if (event.key !== 'Escape' || typed === null || event.defaultPrevented) return
        event.preventDefault()
        setTyped(null)
      }}
    >
      <WhenFields draft={typed ?? stored} change={setTyped} />
    </div>
  )
}
