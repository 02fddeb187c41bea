import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TimelineLane } from '#shared/domain/timeline.ts'
import type { Palette } from '#shared/timeline/brush.ts'
import { domainOf, toEntries } from '#shared/timeline/layout.ts'
import { useColourScheme } from '../../../app/settings.ts'
import { type TimelineData, useLanguage } from '../use-timeline.ts'
import { wallClock } from '../wall-clock.ts'
import { measureWith } from './measure.ts'
import { readFonts, readPalette } from './palette.ts'
import type { Scene } from './scene.ts'

type Look = { palette: Palette; fonts: { sans: string; serif: string }; measure(text: string): number }

/** The theme's colours and the faces, once the faces are loaded: a canvas would draw with whatever is there. */
function useLook(root: RefObject<HTMLElement | null>): Look | null {
  const scheme = useColourScheme()
  const [look, setLook] = useState<Look | null>(null)
  useEffect(() => {
    let wanted = scheme !== null
    void document.fonts.ready.then(() => {
      if (!wanted || !root.current) return
      const fonts = readFonts(root.current)
      setLook({ palette: readPalette(root.current), fonts, measure: measureWith(fonts.sans) })
    })
    return () => {
      wanted = false
    }
  }, [root, scheme])
  return look
}

/** Everything the picture is drawn from; the same object until something of it changes. */
export function useScene(
  root: RefObject<HTMLElement | null>,
  { events, groups, grouping, answer }: TimelineData,
): Scene | null {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const look = useLook(root)
  const [today] = useState(() => wallClock())
  const all = answer.events
  return useMemo(() => {
    if (!look) return null
    const lane = Object.fromEntries(TimelineLane.options.map((name) => [name, t(`lane.${name}`)]))
    const entries = toEntries(events, look.measure, grouping)
    // All events, filtered or not: the picture does not jump while one types into the filter.
    const domain = domainOf(toEntries(all, () => 0, 'kind').values(), today)
    const words = { lane: lane as Scene['words']['lane'], nobody: t('nobody') }
    const { palette, fonts } = look
    return { groups, entries, domain, today, language, words, palette, fonts }
  }, [look, events, all, groups, grouping, today, language, t])
}
