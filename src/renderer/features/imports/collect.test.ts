import { describe, expect, it } from 'vitest'
import { collectChosen, collectDropped } from './collect.ts'

type Tree = { [name: string]: Tree | string }

/** Entries as a browser gives them: batches of two, then an empty one. */
function entry(name: string, node: Tree | string, parent: string): FileSystemEntry {
  const fullPath = `${parent}/${name}`
  if (typeof node === 'string')
    return {
      name,
      fullPath,
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void, failed: (error: Error) => void) =>
        node === 'unreadable' ? failed(new Error('no')) : done(new File([node], name)),
    } as unknown as FileSystemEntry
  return {
    name,
    fullPath,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = Object.entries(node).map(([child, content]) => entry(child, content, fullPath))
      return { readEntries: (done: (batch: FileSystemEntry[]) => void) => done(left.splice(0, 2)) }
    },
  } as unknown as FileSystemEntry
}

const drop = (tree: Tree) =>
  ({
    items: Object.entries(tree).map(([name, node]) => ({
      kind: 'file',
      webkitGetAsEntry: () => entry(name, node, ''),
      getAsFile: () => null,
    })),
  }) as unknown as DataTransfer

describe('dropped files', () => {
  it('are found in folders however deep and many, in natural order', async () => {
    const { files, unreadable } = await collectDropped(
      drop({
        'Том 10': { '1.pdf': 'x' },
        'Том 2': { '10.pdf': 'x', '2.pdf': 'x', '1.pdf': 'x', Фото: { 'а.jpg': 'x' } },
        'письмо.txt': 'x',
      }),
    )
    expect(files.map((file) => file.path)).toEqual([
      'письмо.txt',
      'Том 2/1.pdf',
      'Том 2/2.pdf',
      'Том 2/10.pdf',
      'Том 2/Фото/а.jpg',
      'Том 10/1.pdf',
    ])
    expect(unreadable).toBe(0)
  })

  it('leave out what systems put into folders', async () => {
    const { files } = await collectDropped(
      drop({ дело: { '.DS_Store': 'x', 'Thumbs.db': 'x', '~$doc.docx': 'x', '._a.pdf': 'x', 'a.pdf': 'x' } }),
    )
    expect(files.map((file) => file.path)).toEqual(['дело/a.pdf'])
  })

  it('are counted when the browser cannot open them', async () => {
    const { files, unreadable } = await collectDropped(drop({ дело: { 'a.pdf': 'unreadable', 'b.pdf': 'x' } }))
    expect(files.map((file) => file.path)).toEqual(['дело/b.pdf'])
    expect(unreadable).toBe(1)
  })
})

describe('chosen files', () => {
  it('keep the folder they were chosen with', () => {
    const inFolder = Object.defineProperty(new File(['x'], 'a.pdf'), 'webkitRelativePath', { value: 'Том 1/a.pdf' })
    const list = [new File(['x'], 'b.pdf'), inFolder] as unknown as FileList
    expect(collectChosen(list).map((file) => file.path)).toEqual(['Том 1/a.pdf', 'b.pdf'])
  })
})
