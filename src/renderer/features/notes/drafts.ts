import { useEffect, useState, useSyncExternalStore } from 'react'
import type { NoteId } from '#shared/domain/ids.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { on, request } from '../../api/client.ts'
import { saveBeforeLock } from '../../app/before-lock.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { type DraftStatus, type DraftStore, type NoteContent, NoteDraft } from './draft.ts'

const store: DraftStore = {
  save: (input) => request('notes.save', input),
  load: (id) => request('notes.get', { id }),
}

type Entry = { loading: Promise<NoteDraft>; draft: NoteDraft | null; users: number }

/** Notes that are on the screen or not saved yet. Text outlives the editor that it was typed in. */
const entries = new Map<NoteId, Entry>()

/** A note's draft: one a note, however many places show it. Call `releaseDraft` when done. Rejects when it cannot be read. */
export async function openDraft(id: NoteId): Promise<NoteDraft> {
  listen()
  let entry = entries.get(id)
  if (!entry) {
    const fresh: Entry = {
      loading: Promise.resolve(store.load(id)).then((note) => new NoteDraft(note, store)),
      draft: null,
      users: 0,
    }
    entry = fresh
    entries.set(id, fresh)
    fresh.loading.then(
      (draft) => {
        fresh.draft = draft
      },
      () => {
        if (entries.get(id) === fresh) entries.delete(id)
      },
    )
  }
  entry.users++
  return entry.loading
}

/** Saves what is left, and forgets the draft when all of it is in the vault and nobody looks at it. */
export async function releaseDraft(id: NoteId): Promise<void> {
  const entry = entries.get(id)
  if (!entry) return
  entry.users--
  await entry.draft?.flush()
  if (entry.users > 0 || entries.get(id) !== entry) return
  if (entry.draft && (entry.draft.dirty || entry.draft.getStatus().state !== 'saved')) return watchUnsaved(id, entry)
  entries.delete(id)
}

/** A draft that nobody looks at any more and that could not be saved goes on trying. */
function watchUnsaved(id: NoteId, entry: Entry): void {
  const stop = entry.draft?.subscribe(() => {
    if (entry.users > 0) return stop?.()
    if (entry.draft?.dirty || entries.get(id) !== entry) return
    entries.delete(id)
    stop?.()
  })
}

/** The draft if the note is open anywhere. */
export const presentDraft = (id: NoteId): NoteDraft | null => entries.get(id)?.draft ?? null

/** Saves everything that was typed. Resolves when it is durable or has failed; never rejects. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...entries.values()].map(({ draft }) => draft?.flush()))
}

let listening = false
function listen(): void {
  if (listening) return
  listening = true
  saveBeforeLock(flushDrafts)
  const flush = () => void flushDrafts()
  window.addEventListener('blur', flush)
  document.addEventListener('visibilitychange', flush)
  on('vault.status', ({ state }) => {
    if (state !== 'closed') return
    for (const { draft } of entries.values()) draft?.abandon()
    entries.clear()
  })
}

type Opened = { draft: NoteDraft } | { error: DeloError } | null

/** A note to be written in; null while it is read. */
export function useDraft(id: NoteId): Opened {
  const [opened, setOpened] = useState<{ id: NoteId; result: Opened }>({ id, result: null })
  useEffect(() => {
    let here = true
    const set = (result: Opened) => {
      if (here) setOpened({ id, result })
    }
    openDraft(id).then(
      (draft) => set({ draft }),
      (error) => set({ error: asDeloError(error) }),
    )
    return () => {
      here = false
      void releaseDraft(id)
    }
  }, [id])
  return opened.id === id ? opened.result : null
}

export const useDraftContent = (draft: NoteDraft): NoteContent =>
  useSyncExternalStore(draft.subscribe, draft.getContent)
export const useDraftStatus = (draft: NoteDraft): DraftStatus => useSyncExternalStore(draft.subscribe, draft.getStatus)

/** Null while the note is not in the trash. */
export const useDraftTrashedAt = (draft: NoteDraft): number | null =>
  useSyncExternalStore(draft.subscribe, draft.getTrashedAt)
