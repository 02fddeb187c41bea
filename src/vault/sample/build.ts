import type { DocumentId, DossierId, ImportItemId, PersonId } from '#shared/domain/ids.ts'
import type { ImportItem } from '#shared/domain/import.ts'
import type { Label } from '#shared/domain/label.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { addFacts } from './build-facts.ts'
import { SAMPLE_ANNOTATIONS, SAMPLE_DOCUMENTS, SAMPLE_DOSSIER } from './case.ts'
import { sampleNotes } from './notes.ts'
import type { SampleDocument } from './paper.ts'
import { paperPdf, type SampleFonts, scanPdf } from './pdf.ts'
import { SAMPLE_PEOPLE } from './people.ts'
import { addRecords } from './records/index.ts'
import { type Records, recordsOf } from './records/target.ts'
import { quotedPassage, type SampleTarget } from './target.ts'

export type SampleStep = 'documents-imported' | 'annotated' | 'noted' | 'recorded'
export type SampleResult = {
  dossierId: DossierId
  records: Records
  documents: Map<string, DocumentId>
  pages: number
  annotations: number
  notes: number
}

/** Makes the papers of the sample case. The same bytes on every computer. */
export async function makeSampleFiles(fonts: SampleFonts): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const document of SAMPLE_DOCUMENTS) files.set(document.key, await makeFile(document, fonts))
  return files
}

async function makeFile({ content, fields }: SampleDocument, fonts: SampleFonts): Promise<Uint8Array> {
  if (content.type === 'paper') return await paperPdf(fields.title, content.blocks(), fonts)
  if (content.type === 'scan') return await scanPdf(fields.title, content.pages, fonts)
  return new TextEncoder().encode(content.text)
}

/** Fills an empty vault with the sample case through the same requests that the window sends. */
export async function buildSample(
  vault: SampleTarget,
  files: Map<string, Uint8Array>,
  onStep: (step: SampleStep) => void = () => {},
): Promise<SampleResult> {
  const dossier = await vault.request('dossiers.create', SAMPLE_DOSSIER)
  const { documents, pages } = await importAll(vault, dossier.id, files)
  onStep('documents-imported')
  const persons = await addPeople(vault, dossier.id)
  await annotate(vault, documents)
  await addFacts(vault, { dossierId: dossier.id, persons, documents })
  onStep('annotated')
  const notes = sampleNotes(persons, documents)
  for (const note of notes) await vault.request('notes.create', { dossierId: dossier.id, ...note })
  onStep('noted')
  const records = recordsOf(vault, dossier.id, persons, documents, new Date())
  await addRecords(records)
  onStep('recorded')
  return {
    dossierId: dossier.id,
    records,
    documents,
    pages,
    annotations: SAMPLE_ANNOTATIONS.length,
    notes: notes.length,
  }
}

const CHUNK = 4 * 1024 * 1024

async function importAll(vault: SampleTarget, dossierId: DossierId, files: Map<string, Uint8Array>) {
  const bytesOf = (key: string) => files.get(key) ?? new Uint8Array()
  const finished = terminalStates(vault)
  const { items } = await vault.request('imports.add', {
    dossierId,
    files: SAMPLE_DOCUMENTS.map((document) => ({ path: document.file, size: bytesOf(document.key).length })),
  })
  const documents = new Map<string, DocumentId>()
  let pages = 0
  for (const [index, item] of items.entries()) {
    const document = SAMPLE_DOCUMENTS[index]
    if (!document) break
    const bytes = bytesOf(document.key)
    for (let offset = 0; offset < bytes.length; offset += CHUNK)
      await vault.request('imports.chunk', { id: item.id, offset, bytes: bytes.subarray(offset, offset + CHUNK) })
    await vault.request('imports.received', { id: item.id })
    const done = await finished(item.id)
    if (!done.documentId) throw new Error(`the sample file ${document.file} was not imported: ${done.reason}`)
    documents.set(document.key, done.documentId)
    pages += done.pageCount ?? 0
    await vault.request('documents.update', { ids: [done.documentId], fields: document.fields })
  }
  return { documents, pages }
}

/** Waits for the queue's word on an item, which may come before it is asked for. */
function terminalStates(vault: SampleTarget): (id: ImportItemId) => Promise<ImportItem> {
  const known = new Map<ImportItemId, ImportItem>()
  const waiting = new Map<ImportItemId, (item: ImportItem) => void>()
  vault.on((name, data) => {
    if (name !== 'imports.progress') return
    for (const item of (data as { items: ImportItem[] }).items) {
      if (!['imported', 'duplicate', 'refused', 'cancelled'].includes(item.state)) continue
      known.set(item.id, item)
      waiting.get(item.id)?.(item)
    }
  })
  return (id) =>
    new Promise((resolve) => {
      const item = known.get(id)
      if (item) resolve(item)
      else waiting.set(id, resolve)
    })
}

async function addPeople(vault: SampleTarget, dossierId: DossierId): Promise<Map<string, PersonId>> {
  const persons = new Map<string, PersonId>()
  for (const { key, name, aliases, roles, note } of SAMPLE_PEOPLE) {
    const person = await vault.request('persons.create', { name, aliases, note })
    await vault.request('persons.participate', { personId: person.id, dossierId, roles, remove: false })
    persons.set(key, person.id)
  }
  return persons
}

async function annotate(vault: SampleTarget, documents: Map<string, DocumentId>): Promise<void> {
  const { labels } = await vault.request('labels.list', {})
  for (const annotation of SAMPLE_ANNOTATIONS) {
    const documentId = documents.get(annotation.document)
    if (!documentId) continue
    const { text } = await vault.request('documents.pageText', { id: documentId, page: annotation.page })
    await vault.request('annotations.create', {
      documentId,
      type: 'highlight',
      passage: quotedPassage(text, annotation.page, annotation.exact),
      labelId: labels.find((label: Label) => label.colour === annotation.colour)?.id ?? null,
      comment: plainRichText(annotation.comment),
      tags: annotation.tags,
    })
  }
}
