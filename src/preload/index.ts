import { contextBridge, ipcRenderer } from 'electron'
import type { DeloBridge } from '#shared/contract/index.ts'
import { EVENT, REQUEST } from '#shared/rpc/channels.ts'

/** Put in at build time from the contract, so the names are written once and no schema is loaded here. */
declare const __WINDOW_REQUESTS__: readonly string[]
declare const __WINDOW_EVENTS__: readonly string[]

const requests = new Set(__WINDOW_REQUESTS__)
const events = new Set(__WINDOW_EVENTS__)
const listeners = new Map<string, Set<(data: unknown) => void>>()

ipcRenderer.on(EVENT, (_event, name: string, data: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(data)
})

const bridge: DeloBridge = {
  request: (name, input) =>
    requests.has(name)
      ? ipcRenderer.invoke(REQUEST, name, input)
      : Promise.resolve({ ok: false, error: { code: 'unknown-request', params: {} } }),
  on: (event, listener) => {
    if (!events.has(event)) throw new Error('no such event')
    const own = (data: unknown) => listener(data)
    const all = listeners.get(event) ?? new Set()
    listeners.set(event, all.add(own))
    return () => {
      all.delete(own)
    }
  },
}

contextBridge.exposeInMainWorld('delo', bridge)
