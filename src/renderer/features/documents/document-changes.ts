import i18next from 'i18next'
import type { CaseDocument, DocumentFields } from '#shared/domain/document.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { queryClient } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'

type FieldName = keyof DocumentFields
type Patch = { ids: DocumentId[]; fields: Partial<DocumentFields> }
type List = { documents: CaseDocument[] }

/** Puts saved documents into every answer that holds them, so that the screen shows them before it asks again. */
function show(saved: readonly CaseDocument[]): void {
  const byId = new Map(saved.map((document) => [document.id, document]))
  for (const document of saved) queryClient.setQueryData(['documents.get', { id: document.id }], document)
  queryClient.setQueriesData<List>(
    { predicate: ({ queryKey }) => queryKey[0] === 'documents.list' },
    (list) => list && { documents: list.documents.map((document) => byId.get(document.id) ?? document) },
  )
}

async function apply(patches: readonly Patch[]): Promise<CaseDocument[]> {
  const before: CaseDocument[] = []
  for (const patch of patches) {
    const answer = await request('documents.update', patch)
    before.push(...answer.before)
    show(answer.after)
  }
  return before
}

/** Documents that get the same values go in one request. */
export function groupPatches(
  documents: readonly CaseDocument[],
  fieldsOf: (document: CaseDocument) => Partial<DocumentFields>,
): Patch[] {
  const groups = new Map<string, Patch>()
  for (const document of documents) {
    const fields = fieldsOf(document)
    const key = JSON.stringify(fields)
    const group = groups.get(key) ?? { ids: [], fields }
    group.ids.push(document.id)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const only = (document: CaseDocument, names: readonly FieldName[]): Partial<DocumentFields> =>
  Object.fromEntries(names.map((name) => [name, document[name]]))

/**
 * Changes fields of documents, each document its own way, with the way back. One document: quietly, for fields save
 * themselves; several: with a toast. Rejects after the user was told.
 */
export async function changeDocuments(
  documents: readonly CaseDocument[],
  fieldsOf: (document: CaseDocument) => Partial<DocumentFields>,
): Promise<void> {
  const patches = groupPatches(documents, fieldsOf)
  const names = [...new Set(patches.flatMap(({ fields }) => Object.keys(fields) as FieldName[]))]
  if (patches.length === 0 || names.length === 0) return
  let before: CaseDocument[]
  try {
    before = await apply(patches)
  } catch (error) {
    notifyError(error)
    throw error
  }
  const field = i18next.t(`field.${names[0]}`, { ns: 'documents' })
  const title = documents[0]?.title ?? ''
  const action = {
    label:
      documents.length === 1
        ? i18next.t('did.changed', { ns: 'documents', field, title })
        : i18next.t('did.changedMany', { ns: 'documents', field, count: documents.length }),
    undo: () => apply(groupPatches(before, (document) => only(document, names))),
    redo: () => apply(patches),
  }
  if (documents.length === 1) recordUndo(action)
  else didAction(action)
}

/** Moves documents to the trash and offers to take them back. */
export async function trashDocuments(documents: readonly CaseDocument[]): Promise<void> {
  const ids = documents.map(({ id }) => id)
  if (ids.length === 0) return
  try {
    await request('documents.trash', { ids })
    const title = documents[0]?.title ?? ''
    didAction({
      label: i18next.t('did.trashed', { ns: 'documents', count: ids.length, title }),
      undo: () => request('documents.restore', { ids }),
      redo: () => request('documents.trash', { ids }),
    })
  } catch (error) {
    notifyError(error)
  }
}
