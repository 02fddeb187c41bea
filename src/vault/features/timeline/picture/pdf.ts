import type { LaneGroup } from '#shared/timeline/lanes.ts'
import { AROUND, MARGIN, type PictureModel, paintSheet, type Sheet, sheetOf, slices } from '#shared/timeline/picture.ts'
import { stretches, touches } from '#shared/timeline/stretches.ts'
import { pacer } from '../../exports/formats/pace.ts'
import { collectBytes, endPages, newDocument } from '../../exports/formats/pdf/document.ts'
import { fontBook } from '../../exports/formats/pdf/fonts.ts'
import { PdfBrush } from './pdf-brush.ts'

/** Landscape, points. */
const PAGES = { a4: [841.89, 595.28], a3: [1190.55, 841.89] } as const
/** Events that a page holds at a size one can read. */
const EACH = { a4: 45, a3: 90 } as const
const MOST_STRETCHES = 60
/** CSS pixels of the picture to points of the paper. */
const POINT = 0.75

type About = {
  date: string
  page: 'a4' | 'a3'
  description: string
  pageWords(stretch: string, number: number, of: number): string
}

/** Lanes that have something in a stretch of time. */
function within(groups: readonly LaneGroup[], model: PictureModel, range: { from: number; to: number }): LaneGroup[] {
  return groups.flatMap((group) => {
    const lanes = group.lanes.flatMap((lane) => {
      const events = lane.events.filter(({ id }) => {
        const entry = model.entries.get(id)
        return entry !== undefined && touches(entry, range)
      })
      return events.length > 0 ? [{ ...lane, events }] : []
    })
    return lanes.length > 0 ? [{ ...group, lanes }] : []
  })
}

function sheets(model: PictureModel, page: 'a4' | 'a3'): { model: PictureModel; sheet: Sheet }[] {
  const [width, height] = PAGES[page].map((points) => points / POINT) as [number, number]
  const entries = [...model.entries.values()]
  return stretches(entries, model.today, EACH[page], MOST_STRETCHES).flatMap((range) => {
    const own = { ...model, groups: within(model.groups, model, range) }
    if (own.groups.length === 0) return []
    return slices(sheetOf(own, { ...range, today: model.today }, width - 2 * MARGIN), height - AROUND).map((sheet) => ({
      model: own,
      sheet,
    }))
  })
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The picture on paper: one figure a page, each with its words for those who do not see it. */
export async function toPicturePdf(model: PictureModel, about: About): Promise<Uint8Array> {
  const [width, height] = PAGES[about.page]
  const document = newDocument({ title: model.title, date: about.date, language: model.language }, [width, height])
  const bytes = collectBytes(document)
  const pace = pacer()
  const brush = new PdfBrush(document, fontBook(document))
  const root = document.struct('Document')
  document.addStructure(root)
  const all = sheets(model, about.page)
  for (const [index, { model: own, sheet }] of all.entries()) {
    if (index > 0) document.addPage()
    const stretch = `${day(sheet.domain.from)}/${day(sheet.domain.to)}`
    const subtitle = all.length === 1 ? own.subtitle : about.pageWords(stretch, index + 1, all.length)
    const draw = () => {
      document.save().scale(POINT)
      paintSheet(brush, own, sheet, subtitle)
      document.restore()
    }
    root.add(document.struct('Figure', { alt: `${about.description} ${subtitle}` }, draw))
    await pace()
  }
  root.end()
  await endPages(document, pace)
  document.end()
  return bytes
}
