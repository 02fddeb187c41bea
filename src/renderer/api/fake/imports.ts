import type { DeloBridge } from '#shared/contract/index.ts'
import { EMPTY_PROVENANCE, type RefusalReason } from '#shared/domain/document.ts'
import { DocumentId, FileId, ImportItemId, newId } from '#shared/domain/ids.ts'
import type { ImportItem } from '#shared/domain/import.ts'
import { type FakeHandlers, type FakeState, found, put } from './state.ts'

const FINISHED = new Set(['imported', 'duplicate', 'refused', 'cancelled'])
let received: ((id: string, bytes: number) => void) | null = null

/** What the fake makes of a file, by its name. */
function refusal(item: ImportItem): RefusalReason | null {
  if (item.size === 0) return 'empty'
  if (/encrypted|парол/i.test(item.path)) return 'encrypted'
  if (/damaged|битый/i.test(item.path)) return 'damaged'
  return /\.(pdf|png|jpe?g|tiff?|webp|txt)$/i.test(item.path) ? null : 'unsupported'
}

export function importFakes(state: FakeState): Pick<FakeHandlers, Extract<keyof FakeHandlers, `imports.${string}`>> {
  const update = (item: ImportItem): ImportItem => {
    put(state.imports, item)
    state.emit('imports.progress', { items: [item] })
    return item
  }
  const keep = (item: ImportItem, attachment: boolean): ImportItem => {
    const name = item.path.split('/').at(-1) ?? item.path
    const id = newId(DocumentId)
    state.documents.set(id, {
      id,
      dossierId: item.dossierId,
      fileId: newId(FileId),
      title: name.replace(/\.[^.]+$/, ''),
      kind: 'other',
      date: null,
      dateWording: '',
      author: '',
      language: null,
      sheets: [],
      exhibitLabel: '',
      provenance: EMPTY_PROVENANCE,
      tags: [],
      originalName: name,
      sha256: '0'.repeat(64),
      size: item.size,
      mediaType: 'application/pdf',
      format: attachment ? 'attachment' : 'pdf',
      pageCount: attachment ? 0 : 3,
      textState: attachment ? 'none' : 'born-digital',
      unreadable: attachment ? item.reason : null,
      createdAt: Date.now(),
      updatedAt: Date.now(),
      trashedAt: null,
    })
    state.changed('documents')
    return update({ ...item, state: 'imported', documentId: id, textState: attachment ? 'none' : 'born-digital' })
  }
  received = (id, bytes) => {
    const item = found(state.imports, id)
    update({ ...item, state: 'receiving', received: item.received + bytes })
  }
  return {
    'imports.add': ({ dossierId, files }) => {
      const items = files.map(
        ({ path, size }): ImportItem => ({
          id: newId(ImportItemId),
          dossierId,
          path,
          size,
          state: 'waiting',
          received: 0,
          pagesRead: 0,
          pageCount: null,
          reason: null,
          documentId: null,
          textState: null,
        }),
      )
      for (const item of items) update(item)
      return { items }
    },
    'imports.received': ({ id }) => {
      const item = found(state.imports, id)
      if (FINISHED.has(item.state)) return item
      const reason = refusal(item)
      return reason ? update({ ...item, state: 'refused', reason }) : keep(item, false)
    },
    'imports.password': ({ id, password }) => {
      const item = found(state.imports, id)
      return password === 'secret' ? keep(item, false) : update({ ...item, state: 'refused', reason: 'wrong-password' })
    },
    'imports.keep': ({ id }) => keep(found(state.imports, id), true),
    'imports.cancel': ({ ids }) => {
      for (const item of state.imports)
        if ((ids === null || ids.includes(item.id)) && !FINISHED.has(item.state))
          update({ ...item, state: 'cancelled', reason: 'cancelled' })
      return {}
    },
    'imports.clear': () => {
      state.imports = state.imports.filter((item) => !FINISHED.has(item.state))
      return {}
    },
    'imports.list': () => ({ items: state.imports }),
  }
}

/** Answers `/uploads/…` in place of main. Stored files have no bytes in the fake. */
export function installFakeBytes(_bridge: DeloBridge): void {
  const real = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href)
    if (url.pathname.startsWith('/uploads/')) {
      const bytes = init?.body instanceof ArrayBuffer ? init.body.byteLength : 0
      received?.(url.pathname.slice('/uploads/'.length), bytes)
      return Response.json({ received: Number(url.searchParams.get('offset')) + bytes })
    }
    return url.pathname.startsWith('/files/') ? new Response(null, { status: 404 }) : real(input, init)
  }
}
