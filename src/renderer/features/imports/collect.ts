/** A file to import with the folder it came in: "Том 1/протокол.pdf". */
export type CollectedFile = { path: string; file: File }

/** What systems leave in folders by themselves; no one means to import it. */
const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*|\.directory)$/i
const wanted = (name: string) => !LITTER.test(name)

function readAll(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const all: FileSystemEntry[] = []
  return new Promise((resolve, reject) => {
    // A reader answers in batches (Chromium: 100 at a time) until one is empty.
    const more = () =>
      reader.readEntries((batch) => {
        if (batch.length === 0) return resolve(all)
        all.push(...batch)
        more()
      }, reject)
    more()
  })
}

type Found = { files: CollectedFile[]; unreadable: number }

/** One file or folder that cannot be opened does not keep the others back. */
async function walk(entry: FileSystemEntry, found: Found): Promise<void> {
  if (!wanted(entry.name)) return
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
      found.files.push({ path: entry.fullPath.replace(/^\//, ''), file })
    } else {
      for (const child of await readAll(entry as FileSystemDirectoryEntry)) await walk(child, found)
    }
  } catch {
    found.unreadable++
  }
}

/** By path, volumes and numbers in their natural order: "Том 2" before "Том 10". */
const byPath = new Intl.Collator('ru', { numeric: true })
export const inOrder = (files: CollectedFile[]): CollectedFile[] => files.sort((a, b) => byPath.compare(a.path, b.path))

/**
 * Files and folders that were dropped. Must be called before the drop handler returns: the browser empties the list
 * then. `unreadable` counts what the browser could not open.
 */
export async function collectDropped(data: DataTransfer): Promise<Found> {
  const entries = [...data.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found: Found = { files: [], unreadable: 0 }
  for (const { entry, file } of entries) {
    if (entry) await walk(entry, found)
    else if (file && wanted(file.name)) found.files.push({ path: file.name, file })
  }
  return { ...found, files: inOrder(found.files) }
}

/** Files chosen through a field; a folder's files carry their path in it. */
export function collectChosen(list: FileList): CollectedFile[] {
  return inOrder(
    [...list].filter((file) => wanted(file.name)).map((file) => ({ path: file.webkitRelativePath || file.name, file })),
  )
}
