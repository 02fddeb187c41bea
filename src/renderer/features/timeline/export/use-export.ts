import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { TimelineExport, TimelineFormat } from '#shared/domain/timeline.ts'
import { toLanes } from '#shared/timeline/lanes.ts'
import { request } from '../../../api/client.ts'
import { useFileExport } from '../../exports/use-file-export.ts'
import { readFonts } from '../picture/palette.ts'
import { wallClock } from '../wall-clock.ts'
import { toPng } from './png.ts'

type ExportJob = { dossierId: DossierId; options: TimelineExport; formats: TimelineFormat[]; scale: number }

/** Draws what the window draws, and has the vault write the rest. */
export function useExport(asked: Pick<ExportJob, 'options' | 'formats'>) {
  const { t } = useTranslation('timeline')
  const { state, save } = useFileExport<RequestOutput<'timeline.write'>>(asked)

  /** From what the vault says may be shown: names that are hidden never reach the canvas. */
  const picture = async ({ dossierId, options, scale }: ExportJob): Promise<string> => {
    const { title, events, persons, grouping } = await request('timeline.drawing', { dossierId, options })
    return toPng({
      title,
      events,
      groups: toLanes(events, persons, grouping),
      grouping,
      language: options.language,
      today: wallClock(),
      scale,
      fonts: readFonts(document.body),
      t: (key, values) => t(key, values ?? {}),
    })
  }

  return {
    state,
    save: (job: ExportJob) =>
      save(async (placeId) => {
        const { dossierId, options, formats } = job
        const png = formats.includes('png') ? await picture(job) : null
        return request('timeline.write', { dossierId, options, formats, png, placeId })
      }),
  }
}
