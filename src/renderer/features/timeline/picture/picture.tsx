import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import type { Hit } from '#shared/timeline/paint-lanes.ts'
import type { Range } from '#shared/timeline/scale.ts'
import { reach } from '#shared/timeline/shape.ts'
import { scales } from '../choice.ts'
import { eventWords } from '../event-words.ts'
import { type TimelineData, useLanguage } from '../use-timeline.ts'
import { listenToPointer } from './gestures.ts'
import { Overview, type OverviewHandle } from './overview.tsx'
import classes from './picture.module.css'
import { actionOf } from './picture-keys.ts'
import { Stage } from './stage.ts'
import { Tip, type TipHandle } from './tip.tsx'
import { useScene } from './use-scene.ts'
import { type Place, walk } from './walk.ts'

type Props = {
  dossierId: DossierId
  data: TimelineData
  chosen: Place | null
  choose(place: Place | null): void
  open(event: TimelineEvent): void
  find(): void
  stage: RefObject<Stage | null>
}

const rangeOf = ({ earliest, latest }: TimelineEvent): Range => ({
  from: earliest ?? latest ?? 0,
  to: latest ?? earliest ?? 0,
})
const middleOf = (event: TimelineEvent): number => (rangeOf(event).from + rangeOf(event).to) / 2

/** The picture: a canvas, and over it one box that scrolls, has the focus and says what is chosen. */
export function Picture({ dossierId, data, chosen, choose, open, find, stage }: Props) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const { ref: sized, width, height } = useElementSize<HTMLDivElement>()
  const root = useRef<HTMLDivElement>(null)
  const frame = useMergedRef(sized, root)
  const canvas = useRef<HTMLCanvasElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const filler = useRef<HTMLDivElement>(null)
  const overview = useRef<OverviewHandle>(null)
  const tip = useRef<TipHandle>(null)
  const [ratio] = useState(() => window.devicePixelRatio || 1)
  const scene = useScene(root, data)
  const id = useId()
  const { events, groups, names } = data
  const lanes = groups.flatMap((group) => group.lanes)
  const index = events.findIndex((event) => event.id === chosen?.id)
  const current = events[index] ?? events[0]

  const go = (place: Place | null) => {
    choose(place)
    const event = events.find((other) => other.id === place?.id)
    if (!event || !place) return
    stage.current?.camera.reveal(middleOf(event))
    stage.current?.scrollTo(place.laneKey, place.id)
  }
  const pick = (hit: Hit | null) => {
    const [first] = hit?.slot.entries ?? []
    if (!hit || !first) return choose(null)
    if (hit.slot.entries.length === 1) return choose({ id: first.event.id, laneKey: null })
    const ends = hit.slot.entries.map(({ shape }) => reach(shape))
    stage.current?.camera.showRange({
      from: Math.min(...ends.map(({ from }) => from)),
      to: Math.max(...ends.map(({ to }) => to)),
    })
    choose({ id: first.event.id, laneKey: null })
  }
  // The listeners are set once; what they call is always the newest.
  const latest = useRef({ pick, open })
  latest.current = { pick, open }

  useEffect(() => {
    const parts = { canvas: canvas.current, scroller: scroller.current, filler: filler.current }
    if (!parts.canvas || !parts.scroller || !parts.filler) return
    const own = new Stage({
      canvas: parts.canvas,
      scroller: parts.scroller,
      filler: parts.filler,
      moved: (scale, across) => overview.current?.show(scale, across),
    })
    stage.current = own
    const stopListening = listenToPointer(parts.scroller, own, {
      choose: (hit) => latest.current.pick(hit),
      open: (hit) => {
        const [first, second] = hit.slot.entries
        if (first && !second) latest.current.open(first.event)
      },
      hover: (hit, x, y) => {
        scroller.current?.toggleAttribute('data-hot', hit !== null)
        tip.current?.show(hit, x, y)
      },
    })
    return () => {
      const { remembered } = own.camera
      if (remembered) scales.set(dossierId, remembered)
      stopListening()
      own.stop()
      stage.current = null
    }
  }, [dossierId, stage])

  useEffect(() => {
    if (scene) stage.current?.show(scene, scales.get(dossierId) ?? null)
  }, [scene, stage, dossierId])
  useEffect(() => {
    if (width > 0) stage.current?.resize(width, height, ratio, scales.get(dossierId) ?? null)
  }, [width, height, ratio, stage, dossierId])
  const filtered = events.length < data.answer.events.length
  useEffect(() => {
    if (filtered) stage.current?.camera.showSome(events.map(rangeOf))
  }, [filtered, events, stage])
  const focus = chosen && current ? middleOf(current) : null
  useEffect(() => stage.current?.choose(chosen?.id ?? null, focus), [chosen, focus, stage])

  const onKeyDown = (event: KeyboardEvent) => {
    const { camera } = stage.current ?? {}
    if (!camera || !scene) return
    const action = actionOf(event.nativeEvent, {
      camera,
      walk: (step) => go(walk(events, lanes, chosen, step)),
      open: () => current && chosen && open(current),
      close: () => choose(null),
      today: () => camera.centre(scene.today),
      find,
    })
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <>
      <div ref={frame} className={classes.frame}>
        <canvas ref={canvas} className={classes.canvas} aria-hidden />
        <div
          ref={scroller}
          className={classes.scroller}
          role="listbox"
          tabIndex={0}
          aria-label={t('picture.label')}
          aria-activedescendant={chosen && current ? `${id}-option` : undefined}
          onKeyDown={onKeyDown}
        >
          <div ref={filler} role="presentation" />
          {current && (
            // biome-ignore lint/a11y/useFocusableInteractive: the picture has the focus and names what is chosen
            <div
              key={current.id}
              id={`${id}-option`}
              role="option"
              aria-selected={chosen !== null}
              aria-setsize={events.length}
              aria-posinset={Math.max(0, index) + 1}
              className={`delo-hidden ${classes.option}`}
            >
              {eventWords(current, t(`lane.${current.lane}`), names, language)}
            </div>
          )}
        </div>
        <Tip ref={tip} width={width} height={height} />
      </div>
      {scene && (
        <Overview
          ref={overview}
          scene={scene}
          size={{ width, ratio }}
          centre={(time) => stage.current?.camera.put(time)}
        />
      )}
    </>
  )
}
