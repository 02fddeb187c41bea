import i18next from 'i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { Hearing, HearingFields } from '#shared/domain/hearing.ts'
import type { DossierId, HearingId } from '#shared/domain/ids.ts'
import type { Note } from '#shared/domain/note.ts'
import { request } from '../../api/client.ts'
import { queryClient } from '../../api/hooks.ts'
import { changeRecord, createRecord, eraseRecord, telling, type Ways } from '../../app/records.ts'
import { recordUndo } from '../../app/undo.ts'
import { whenWords } from './when.ts'

type Patch = Partial<HearingFields>
type List = RequestOutput<'hearings.list'>

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'hearings', ...values })

/** "Продление, 12 марта 2024 г.": what a hearing is called in a sentence. */
export const hearingName = (hearing: Pick<Hearing, 'kind' | 'start' | 'end'>): string =>
  `${t(`kind.${hearing.kind}`)}, ${whenWords(hearing, i18next.language, 'short')}`

/** The list shows a change at once, before the vault's own word that it is stale. */
function show(hearing: Hearing): void {
  queryClient.setQueryData<List>(
    ['hearings.list', { dossierId: hearing.dossierId }],
    (list) => list && { hearings: list.hearings.map((other) => (other.id === hearing.id ? hearing : other)) },
  )
}

async function save(id: HearingId, fields: Patch): Promise<{ before: Hearing }> {
  const { before, ...hearing } = await request('hearings.update', { id, fields })
  show(hearing)
  return { before }
}

const ways: Ways<Hearing> = {
  erase: ({ id }) => request('hearings.erase', { id }),
  restore: (hearing) => request('hearings.restore', hearing),
  present: ({ id }) => request('hearings.get', { id }),
}

const queues = new Map<HearingId, Promise<unknown>>()

/**
 * Changes one hearing, each change with its way back. Changes go one after another, and each is made of the hearing as
 * the one before left it: two that come together do not undo each other. Rejects after the user was told.
 */
export function changeHearing(id: HearingId, label: string, change: (present: Hearing) => Patch): Promise<void> {
  const next = (queues.get(id) ?? Promise.resolve()).then(async () => {
    const patch = change(await telling(() => request('hearings.get', { id })))
    if (Object.keys(patch).length > 0) await changeRecord(patch, (fields) => save(id, fields), label)
  })
  const settled = next.catch(() => undefined)
  queues.set(id, settled)
  void settled.then(() => {
    if (queues.get(id) === settled) queues.delete(id)
  })
  return next
}

const newLabel = ({ kind, start, end }: Pick<Hearing, 'kind' | 'start' | 'end'>) =>
  t('done.created', { name: hearingName({ kind, start, end }) })

/** Rejects after the user was told. */
export const createHearing = (dossierId: DossierId, fields: HearingFields): Promise<Hearing> =>
  createRecord(() => request('hearings.create', { dossierId, fields }), ways, newLabel(fields))

/** The next of a series. Rejects after the user was told. */
export const createNext = (before: Hearing, times: Pick<Hearing, 'start' | 'end'>): Promise<Hearing> =>
  createRecord(
    () => request('hearings.createNext', { id: before.id, ...times }),
    ways,
    newLabel({ kind: before.kind, ...times }),
  )

/** Deletes a hearing, and offers to take that back. Its minutes stay. */
export const eraseHearing = (hearing: Hearing): Promise<void> =>
  eraseRecord(hearing, ways, t('done.erased', { name: hearingName(hearing) }))

/** The note that the minutes are in, begun when there is none. Rejects with a DeloError. */
export async function openMinutes(
  hearing: Pick<Hearing, 'id' | 'kind' | 'start' | 'end' | 'minutesId'>,
): Promise<Note> {
  const { id } = hearing
  const title = t('minutes.noteTitle', { name: hearingName(hearing) })
  const { note, created } = await request('hearings.openMinutes', { id, title })
  if (created)
    recordUndo({
      label: t('done.minutes', { name: hearingName(hearing) }),
      async undo() {
        await save(id, { minutesId: null })
        await request('notes.trash', { id: note.id })
      },
      async redo() {
        await request('notes.restore', { id: note.id })
        await save(id, { minutesId: note.id })
      },
    })
  return note
}
