import type { DeloBridge, RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import { CaseDocument } from '#shared/domain/document.ts'
import { DocumentId, type DossierId } from '#shared/domain/ids.ts'
import { RichText } from '#shared/domain/rich-text.ts'
import { richTextLinks } from '#shared/domain/rich-text-links.ts'
import { Outcome } from '#shared/rpc/envelope.ts'
import { fromWireError } from '#shared/rpc/errors.ts'
import type { Channel } from './channel.ts'

/** Of main and the open vault; allowed there by name (main/sealed/requests.ts). */
const PLAIN = new Set<string>([
  'app.info',
  'app.settings',
  'app.activity',
  'app.settled',
  'app.pickFolder',
  'sealed.close',
  'vault.lock',
  'dossiers.list',
  'dossiers.get',
  'persons.list',
])
/** A document may be the compartment's or the open vault's: the compartment is asked first, so that its ids go nowhere. */
const EITHER = new Set<string>(['documents.get', 'documents.pages', 'documents.password'])

const plain = async (name: string, input: unknown): Promise<Outcome> =>
  Outcome.parse(await window.sealed.ask(name, input))

/** Documents of the open vault that this window has met, to be made known when they are marked or mentioned. */
const open = new Map<DocumentId, CaseDocument>()
/** Those that were made known since the window was opened. */
const known = new Set<DocumentId>()

/**
 * `window.delo` of the sealed window, so that the vault's own screens work in it unchanged: notes, documents, reader,
 * annotations, search. What they ask goes to the compartment, in boxes; only what is above goes to the open vault.
 */
export function sealedBridge(channel: Channel): DeloBridge {
  const listeners = new Map<string, Set<(data: unknown) => void>>()
  const tell = (name: unknown, data: unknown) => {
    for (const listener of listeners.get(String(name)) ?? []) listener(data)
  }
  channel.on(tell)
  window.sealed.onEvent(tell)

  return {
    async request(name, input) {
      if (PLAIN.has(name)) return plain(name, input)
      if (EITHER.has(name)) return either(channel, name, input)
      if (name in POINTS_AT) await makeKnown(channel, POINTS_AT[name as keyof typeof POINTS_AT](input))
      return channel.ask(name, input)
    },
    on(event, listener) {
      const own = (data: unknown) => listener(data)
      const all = listeners.get(event) ?? new Set()
      listeners.set(event, all.add(own))
      return () => {
        all.delete(own)
      }
    },
  }
}

async function either(channel: Channel, name: string, input: unknown): Promise<Outcome> {
  const own = await channel.ask(name, input)
  if (own.ok || own.error.code !== 'not-found') return own
  const other = await plain(name, input)
  if (other.ok && name === 'documents.get') {
    const document = CaseDocument.parse(other.value)
    open.set(document.id, document)
  }
  return other
}

/** Requests after which something here points at a document, and which. What is wrong with their input is said by others. */
const POINTS_AT = {
  'annotations.create': marked,
  'notes.create': mentioned,
  'notes.save': mentioned,
}

function marked(input: unknown): DocumentId[] {
  const id = DocumentId.safeParse((input as { documentId?: unknown } | null)?.documentId)
  return id.success ? [id.data] : []
}

function mentioned(input: unknown): DocumentId[] {
  const body = RichText.safeParse((input as { body?: unknown } | null)?.body)
  return body.success ? richTextLinks(body.data).documents : []
}

/** A title and sheets for what is pointed at: an export cites by them, and they are told when the document is gone. */
async function makeKnown(channel: Channel, ids: DocumentId[]): Promise<void> {
  for (const id of ids) {
    const document = open.get(id)
    if (!document || known.has(id)) continue
    const { ok } = await channel.ask('compartment.knowDocument', { document })
    if (ok) known.add(id)
  }
}

/** The open vault's documents of a dossier, which notes here may mention and quote. */
export async function openDocuments(dossierId: DossierId): Promise<RequestOutput<'documents.list'>> {
  const list = await askOpen('documents.list', { dossierId, trashed: false })
  for (const document of list.documents) open.set(document.id, document)
  return list
}

/** Whether a document's bytes are the open vault's. */
export const isOpenDocument = (id: DocumentId): boolean => open.has(id)

let compartment: Channel | null = null
export function setCompartment(channel: Channel): void {
  compartment = channel
}

/** Asks the compartment. Rejects with a DeloError. */
export async function askSealed<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  if (!compartment) throw fromWireError({ code: 'vault-locked', params: {} })
  return answerOf(await compartment.ask(name, input))
}

/** Asks the open vault. Rejects with a DeloError. */
export async function askOpen<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  return answerOf(await plain(name, input))
}

function answerOf<T>(outcome: Outcome): T {
  if (!outcome.ok) throw fromWireError(outcome.error)
  return outcome.value as T
}
