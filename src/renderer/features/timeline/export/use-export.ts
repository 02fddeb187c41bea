import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { TimelineExport, TimelineFormat } from '#shared/domain/timeline.ts'
import type { Place } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { toLanes } from '#shared/timeline/lanes.ts'
import { request } from '../../../api/client.ts'
import { readFonts } from '../picture/palette.ts'
import type { TimelineData } from '../use-timeline.ts'
import { wallClock } from '../wall-clock.ts'
import { toPng } from './png.ts'

type Written = RequestOutput<'timeline.write'>
export type ExportState =
  | { is: 'ready' }
  | { is: 'writing' }
  | { is: 'written'; place: Place; written: Written }
  | { is: 'failed'; error: DeloError }

export type ExportJob = {
  dossierId: DossierId
  data: TimelineData
  options: TimelineExport
  formats: TimelineFormat[]
  scale: number
}

const asDeloError = (error: unknown) => (error instanceof DeloError ? error : new DeloError('internal'))

/** Picks a folder, draws what the window draws, and has the vault write the rest. */
export function useExport(): [ExportState, (job: ExportJob) => Promise<void>, (placeId: Place['id']) => void] {
  const { t } = useTranslation('timeline')
  const [state, setState] = useState<ExportState>({ is: 'ready' })

  const picture = async ({ dossierId, data, options, scale }: ExportJob): Promise<string> => {
    const bare = options.titles === 'bare'
    const grouping = bare ? 'kind' : options.grouping
    const { title } = await request('dossiers.get', { id: dossierId })
    const events = bare
      ? data.events.map((event) => ({ ...event, title: t(`one.${event.lane}`), who: '', personIds: [] }))
      : data.events
    return toPng({
      title: bare ? t('title') : title,
      events,
      groups: toLanes(events, data.answer.persons, grouping),
      grouping,
      language: options.language,
      today: wallClock(),
      scale,
      fonts: readFonts(document.body),
      t: (key, values) => t(key, values ?? {}),
    })
  }

  const save = async (job: ExportJob) => {
    const { dossierId, options, formats } = job
    try {
      const { place } = await request('app.pickFolder', {})
      if (!place) return
      setState({ is: 'writing' })
      const png = formats.includes('png') ? await picture(job) : null
      const written = await request('timeline.write', { dossierId, options, formats, png, placeId: place.id })
      setState({ is: 'written', place, written })
    } catch (error) {
      setState({ is: 'failed', error: asDeloError(error) })
    }
  }
  const show = (placeId: Place['id']) =>
    void request('app.showPlace', { placeId }).catch((error) => setState({ is: 'failed', error: asDeloError(error) }))
  return [state, save, show]
}
