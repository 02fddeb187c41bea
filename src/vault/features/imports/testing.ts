import type { DocumentId, DossierId, ImportItemId } from '#shared/domain/ids.ts'
import type { ImportItem, ReadPage, ReadResult } from '#shared/domain/import.ts'
import type { VaultSession } from '../../session.ts'

/** Announces a file, sends its bytes and says that they are all there. */
export async function send(
  session: VaultSession,
  dossierId: DossierId,
  path: string,
  bytes: Uint8Array,
): Promise<ImportItem> {
  const { items } = await session.request('imports.add', { dossierId, files: [{ path, size: bytes.length }] })
  const id = items[0]?.id as ImportItemId
  if (bytes.length > 0) await session.request('imports.chunk', { id, offset: 0, bytes })
  return session.request('imports.received', { id })
}

export const pageOf = (index: number, text: string): ReadPage => ({
  index,
  label: null,
  width: 595,
  height: 842,
  rotation: 0,
  hasText: text !== '',
  text,
})

export const readAs = (pageCount: number, extra: Partial<Extract<ReadResult, { ok: true }>> = {}): ReadResult => ({
  ok: true,
  format: 'text',
  mediaType: 'text/plain',
  pageCount,
  title: null,
  language: 'ru',
  password: null,
  ...extra,
})

export const itemOf = async (session: VaultSession, id: ImportItemId): Promise<ImportItem> => {
  const item = (await session.request('imports.list', {})).items.find((other) => other.id === id)
  if (!item) throw new Error('no such item')
  return item
}

/** Imports a text of one page, answering in the reader's place: the vault cannot tell, that is the point of the contract. */
export async function importText(
  session: VaultSession,
  dossierId: DossierId,
  path: string,
  text: string,
): Promise<DocumentId> {
  const { id } = await send(session, dossierId, path, new TextEncoder().encode(text))
  await session.request('reader.pages', { jobId: id, pages: [pageOf(0, text)] })
  await session.request('reader.done', { jobId: id, result: readAs(1) })
  const { documentId, reason } = await itemOf(session, id)
  if (!documentId) throw new Error(`not imported: ${reason}`)
  return documentId
}
