import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { OutlineEntry } from '../view.ts'
import type { PDFLinkService } from './components.ts'

type Node = { title: string; dest: string | unknown[] | null; items: Node[] }
/** A file may claim a tree without end. */
const MOST_ENTRIES = 10_000
const DEEPEST = 12

/** The document's own table of contents, flattened in order. Entries that lead out of the document lead nowhere. */
export async function outlineOf(document: PDFDocumentProxy, links: PDFLinkService): Promise<OutlineEntry[]> {
  const roots = ((await document.getOutline()) ?? []) as unknown as Node[]
  const entries: OutlineEntry[] = []
  const visit = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= MOST_ENTRIES) return
      const page = await pageOf(document, dest)
      const open = () => void links.goToDestination(dest as string | unknown[])
      if (title.trim() !== '' || items.length > 0) entries.push({ title: title.trim(), level, page, open })
      if (level < DEEPEST) await visit(items, level + 1)
    }
  }
  await visit(roots, 0)
  return entries
}

async function pageOf(document: PDFDocumentProxy, dest: Node['dest']): Promise<number | null> {
  try {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest
    const target: unknown = explicit?.[0]
    if (typeof target === 'number') return target
    return target ? await document.getPageIndex(target as { num: number; gen: number }) : null
  } catch {
    return null
  }
}
