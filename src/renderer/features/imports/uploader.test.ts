import { describe, expect, it } from 'vitest'
import { ImportItemId, newId } from '#shared/domain/ids.ts'
import { createUploader, type UploaderPorts } from './uploader.ts'

const file = (text: string) => new Blob([text])
const decode = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes)

/** Ports that write down what happened. `hold` keeps a chunk from being taken until it is released. */
function recorded(overrides: Partial<UploaderPorts> = {}) {
  const events: string[] = []
  const names = new Map<ImportItemId, string>()
  const name = (id: ImportItemId) => names.get(id) ?? '?'
  let inFlight = 0
  let most = 0
  const ports: UploaderPorts = {
    async send(id, offset, bytes) {
      inFlight++
      most = Math.max(most, inFlight)
      await new Promise((resolve) => setImmediate(resolve))
      events.push(`${name(id)}@${offset}:${decode(bytes)}`)
      inFlight--
    },
    async received(id) {
      events.push(`${name(id)} whole`)
    },
    failed(id, failure) {
      events.push(`${name(id)} ${failure.kind}`)
    },
    ...overrides,
  }
  const add = (label: string) => {
    const id = newId(ImportItemId)
    names.set(id, label)
    return id
  }
  return { ports, events, add, most: () => most }
}

describe('the uploader', () => {
  it('sends a file in chunks in order, then says it is whole', async () => {
    const { ports, events, add } = recorded()
    const uploader = createUploader(ports, 4)
    uploader.add([{ id: add('a'), source: file('123456789') }])
    await uploader.idle()
    expect(events).toEqual(['a@0:1234', 'a@4:5678', 'a@8:9', 'a whole'])
  })

  it('an empty file is whole without a chunk', async () => {
    const { ports, events, add } = recorded()
    const uploader = createUploader(ports, 4)
    uploader.add([{ id: add('a'), source: file('') }])
    await uploader.idle()
    expect(events).toEqual(['a whole'])
  })

  it('sends at most two files at once and loses none', async () => {
    const { ports, events, add, most } = recorded()
    const uploader = createUploader(ports, 2)
    uploader.add(['a', 'b', 'c', 'd', 'e'].map((label) => ({ id: add(label), source: file('1234') })))
    await uploader.idle()
    expect(most()).toBe(2)
    expect(events.filter((event) => event.endsWith('whole'))).toHaveLength(5)
  })

  it('a cancelled file is neither finished nor a failure, and the others go on', async () => {
    const { ports, events, add } = recorded()
    const [a, b] = [add('a'), add('b')]
    const uploader = createUploader(
      {
        ...ports,
        send: async (id, offset, bytes, signal) => {
          if (id === a) uploader.cancel([a])
          await ports.send(id, offset, bytes, signal)
        },
      },
      2,
    )
    uploader.add([
      { id: a, source: file('1234') },
      { id: b, source: file('12') },
    ])
    await uploader.idle()
    expect(events).toContain('b whole')
    expect(events.filter((event) => event.startsWith('a'))).toEqual(['a@0:12'])
  })

  it('cancelling all drops those that wait', async () => {
    const { ports, events, add } = recorded()
    const uploader = createUploader(ports, 2)
    uploader.add(['a', 'b', 'c'].map((label) => ({ id: add(label), source: file('12') })))
    uploader.cancel(null)
    await uploader.idle()
    expect(events.filter((event) => event.endsWith('whole'))).toEqual([])
    expect(events.some((event) => event.startsWith('c'))).toBe(false)
  })

  it('names a file that cannot be read from the disk', async () => {
    const { ports, events, add } = recorded()
    const gone = { size: 4, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob }
    const uploader = createUploader(ports, 4)
    uploader.add([
      { id: add('a'), source: gone },
      { id: add('b'), source: file('1') },
    ])
    await uploader.idle()
    expect(events.sort()).toEqual(['a unreadable', 'b whole', 'b@0:1'])
  })

  it('reports what the vault refused', async () => {
    const { ports, events, add } = recorded({ send: () => Promise.reject(new Error('disk-full')) })
    const uploader = createUploader(ports, 4)
    uploader.add([{ id: add('a'), source: file('1') }])
    await uploader.idle()
    expect(events).toEqual(['a error'])
  })
})
