import { contract, isRequestName, type RequestName } from '#shared/contract/index.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { validate } from '../../validate.ts'
import { annotationHandlers } from '../annotations/handlers.ts'
import { documentHandlers } from '../documents/handlers.ts'
import { importHandlers } from '../imports/handlers.ts'
import { noteHandlers } from '../notes/handlers.ts'
import { searchHandlers } from '../search/handlers.ts'
import { inDocumentHandlers } from '../search/in-document.ts'
import { compartmentHandlers } from './handlers.ts'
import { isMirror, refuseMirror } from './known.ts'
import { pseudonymsOf } from './witnesses.ts'

type Handler = (input: unknown, context: VaultContext) => unknown

/** A document of the open vault is known here only so that it can be marked: asked for as a document, it is not there. */
const own = <N extends keyof typeof documentHandlers>(
  name: N,
  idsOf: (input: Parameters<(typeof documentHandlers)[N]>[0]) => readonly DocumentId[],
) => ({
  [name]: ((input, context) => {
    for (const id of idsOf(input as never)) refuseMirror(context.db, id)
    return (documentHandlers[name] as Handler)(input, context)
  }) satisfies Handler,
})

const documents = {
  ...documentHandlers,
  ...own('documents.get', ({ id }) => [id]),
  ...own('documents.pages', ({ id }) => [id]),
  ...own('documents.pageText', ({ id }) => [id]),
  ...own('documents.password', ({ id }) => [id]),
  ...own('documents.update', ({ ids }) => ids),
  ...own('documents.trash', ({ ids }) => ids),
  ...own('documents.restore', ({ ids }) => ids),
  ...own('documents.erase', ({ ids }) => ids),
  ...own('files.describe', ({ documentId }) => [documentId]),
  ...own('files.read', ({ documentId }) => [documentId]),
  'documents.list'(input, context) {
    const { documents } = documentHandlers['documents.list'](input, context) as {
      documents: { id: DocumentId }[]
    }
    return { documents: documents.filter(({ id }) => !isMirror(context.db, id)) }
  },
} satisfies Record<keyof typeof documentHandlers, (input: never, context: VaultContext) => unknown>

const { 'search.quick': _, ...searches } = searchHandlers

/** The index knows witnesses as notes: their groups get the pseudonym for a title. Searches are saved here too. */
const search = {
  ...searches,
  async 'search.run'(input, context) {
    const result = await searchHandlers['search.run'](input, context)
    const pseudonyms = pseudonymsOf(
      context.db,
      result.groups.map(({ target }) => target.id),
    )
    const groups = result.groups.map((group) => ({ ...group, title: pseudonyms.get(group.target.id) ?? group.title }))
    return { ...result, groups }
  },
} satisfies Handlers<Exclude<keyof typeof searchHandlers, 'search.quick'>>

/** Everything that may be asked of an open compartment. */
const handlers: Record<string, unknown> = {
  ...noteHandlers,
  ...documents,
  ...annotationHandlers,
  ...importHandlers,
  ...inDocumentHandlers,
  ...search,
  ...compartmentHandlers,
}

/** Answers a request of the sealed window. Throws as the vault's dispatcher does. */
export function answerSealed(name: string, input: unknown, context: VaultContext, readOnly: boolean): unknown {
  if (!isRequestName(name) || !Object.hasOwn(handlers, name)) throw new DeloError('unknown-request')
  if (contract[name].writes && readOnly) throw new DeloError('read-only')
  return (handlers[name] as Handler)(validate(name as RequestName, input), context)
}

export const sealedRequestNames = (): string[] => Object.keys(handlers)
