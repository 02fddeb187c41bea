import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { type TimelineGrouping, TimelineLane } from '#shared/domain/timeline.ts'
import type { LaneGroup } from '#shared/timeline/lanes.ts'
import { toEntries } from '#shared/timeline/layout.ts'
import { type PictureModel, wholePicture } from '#shared/timeline/picture.ts'
import { CanvasBrush } from '../picture/canvas-brush.ts'
import { measureWith } from '../picture/measure.ts'

type Words = (key: string, values?: Record<string, string>) => string
export type PngRequest = {
  title: string
  events: TimelineEvent[]
  groups: LaneGroup[]
  grouping: TimelineGrouping
  language: 'ru' | 'en'
  today: number
  /** Pixels of the file for each of the picture. */
  scale: number
  fonts: { sans: string; serif: string }
  t: Words
}

/** The longest side a canvas can be trusted with, and the most pixels. */
const LONGEST = 16_000
const MOST = 120_000_000

/** The picture as PNG bytes in base64, drawn on a canvas of the window; smaller than asked for where it would be too large. */
export async function toPng({
  title,
  events,
  groups,
  grouping,
  language,
  today,
  scale,
  fonts,
  t,
}: PngRequest): Promise<string> {
  const measure = measureWith(fonts.sans)
  const day = edtfWords(new Date(today).toISOString().slice(0, 10), language)
  const lane = Object.fromEntries(TimelineLane.options.map((name) => [name, t(`lane.${name}`)]))
  const picture = wholePicture({
    title,
    subtitle: t('file.subtitle', { day }),
    language,
    groups,
    entries: toEntries(events, measure, grouping),
    today,
    words: { lane: lane as PictureModel['words']['lane'], nobody: t('nobody'), legend: t('picture.legend', { day }) },
  })
  const { width, height } = picture
  const ratio = Math.min(scale, LONGEST / width, LONGEST / height, Math.sqrt(MOST / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('there is no canvas')
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  picture.paint(new CanvasBrush(context, fonts))
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the picture is too large')
  return toBase64(new Uint8Array(await blob.arrayBuffer()))
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
