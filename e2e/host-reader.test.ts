import { PDFDocument, StandardFonts } from 'pdf-lib'
import { createVault, expect, importFile, request, test } from './fixtures.ts'

/** A born-digital PDF that says on each page which one it is. */
async function pdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page++)
    document.addPage([595, 842]).drawText(`Statement of the witness, page ${page}`, { x: 60, y: 760, size: 14, font })
  return document.save()
}

test('reads a PDF in the hidden reader, and gives its bytes back by ranges', async ({ delo }) => {
  await createVault(delo)
  const dossier = await request(delo, 'dossiers.create', { title: 'Дело' })
  const bytes = await pdf(40)
  const item = await importFile(delo, dossier.id, 'statement.pdf', bytes)
  expect(item).toMatchObject({ state: 'imported', reason: null, pagesRead: 40, textState: 'born-digital' })
  const { documents } = await request(delo, 'documents.list', { dossierId: dossier.id, trashed: false })
  const [document] = documents
  expect(document).toMatchObject({ pageCount: 40, size: bytes.length, mediaType: 'application/pdf' })
  const id = document?.id ?? ('' as never)
  expect((await request(delo, 'documents.pageText', { id, page: 6 })).text).toContain('page 7')

  const parts = await delo.page.evaluate(async (id) => {
    const get = async (range?: string) => {
      const answer = await fetch(`/files/${id}`, range ? { headers: { Range: range } } : {})
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const header = (name: string) => answer.headers.get(name)
      return {
        status: answer.status,
        size: bytes.length,
        first: String.fromCharCode(...bytes.slice(0, 5)),
        range: header('content-range'),
        type: header('content-type'),
        cache: header('cache-control'),
        sniff: header('x-content-type-options'),
      }
    }
    return { whole: await get(), part: await get('bytes=1-4'), outside: await get('bytes=99999999-') }
  }, id)
  const common = { type: 'application/pdf', cache: 'no-store', sniff: 'nosniff' }
  expect(parts.whole).toMatchObject({ ...common, status: 200, size: bytes.length, first: '%PDF-' })
  expect(parts.part).toMatchObject({
    ...common,
    status: 206,
    size: 4,
    first: 'PDF-',
    range: `bytes 1-4/${bytes.length}`,
  })
  expect(parts.outside).toMatchObject({ status: 416, size: 0 })
})

test('refuses what cannot be read by name, and reads the next file all the same', async ({ delo }) => {
  await createVault(delo)
  const dossier = await request(delo, 'dossiers.create', { title: 'Дело' })
  const broken = (await pdf(3)).slice(0, 300)
  expect(await importFile(delo, dossier.id, 'broken.pdf', broken)).toMatchObject({
    state: 'refused',
    reason: 'damaged',
  })
  expect(await importFile(delo, dossier.id, 'empty.pdf', new Uint8Array())).toMatchObject({
    state: 'refused',
    reason: 'empty',
  })
  expect(await importFile(delo, dossier.id, 'good.pdf', await pdf(2))).toMatchObject({ state: 'imported' })
})
