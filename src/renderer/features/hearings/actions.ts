import i18next from 'i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { Hearing, HearingFields } from '#shared/domain/hearing.ts'
import type { DossierId, HearingId } from '#shared/domain/ids.ts'
import type { Note } from '#shared/domain/note.ts'
import { request } from '../../api/client.ts'
import { queryClient } from '../../api/hooks.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'
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

async function save(id: HearingId, fields: Patch): Promise<Hearing> {
  const hearing = await request('hearings.update', { id, fields })
  show(hearing)
  return hearing
}

const queues = new Map<HearingId, Promise<unknown>>()

/**
 * Changes one hearing, each change with its way back. Changes go one after another, and each is made of the hearing as
 * the one before left it: two that come together do not undo each other. Rejects with a DeloError.
 */
export function changeHearing(id: HearingId, label: string, change: (present: Hearing) => Patch): Promise<void> {
  const next = (queues.get(id) ?? Promise.resolve()).then(async () => {
    const before = await request('hearings.get', { id })
    const patch = change(before)
    const names = Object.keys(patch) as (keyof HearingFields)[]
    if (names.length === 0) return
    await save(id, patch)
    const back = Object.fromEntries(names.map((name) => [name, before[name]])) as Patch
    recordUndo({ label, undo: () => save(id, back), redo: () => save(id, patch) })
  })
  const settled = next.catch(() => undefined)
  queues.set(id, settled)
  void settled.then(() => {
    if (queues.get(id) === settled) queues.delete(id)
  })
  return next
}

function created(hearing: Hearing, label: string): Hearing {
  const { id } = hearing
  let last = hearing
  recordUndo({
    label,
    async undo() {
      last = await request('hearings.get', { id })
      await request('hearings.erase', { id })
    },
    redo: () => request('hearings.restore', last),
  })
  return hearing
}

/** Rejects with a DeloError. */
export async function createHearing(dossierId: DossierId, fields: HearingFields): Promise<Hearing> {
  const hearing = await request('hearings.create', { dossierId, fields })
  return created(hearing, t('done.created', { name: hearingName(hearing) }))
}

/** The next of a series. Rejects with a DeloError. */
export async function createNext(before: HearingId, times: Pick<Hearing, 'start' | 'end'>): Promise<Hearing> {
  const hearing = await request('hearings.createNext', { id: before, ...times })
  return created(hearing, t('done.created', { name: hearingName(hearing) }))
}

/** Deletes a hearing, and offers to take that back. Its minutes stay. Rejects with a DeloError. */
export async function eraseHearing(id: HearingId): Promise<void> {
  const hearing = await request('hearings.get', { id })
  await request('hearings.erase', { id })
  didAction({
    label: t('done.erased', { name: hearingName(hearing) }),
    undo: () => request('hearings.restore', hearing),
    redo: () => request('hearings.erase', { id }),
  })
}

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
