import { contextBridge, ipcRenderer } from 'electron'
import { EVENT, SEALED_ASK, SEALED_BOX, SEALED_CARRY, SEALED_HELLO } from '#shared/rpc/channels.ts'

/**
 * The sealed window's way out: public keys once, boxes that only the sealed process opens, and plain words to main and the
 * open vault, of which main allows a few. Boxes are base64 text, which every road carries. No key is here.
 */
const bridge = {
  hello: (publicKey: string): Promise<unknown> => ipcRenderer.invoke(SEALED_HELLO, publicKey),
  carry: (box: string): Promise<unknown> => ipcRenderer.invoke(SEALED_CARRY, box),
  ask: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(SEALED_ASK, name, input),
  onBox: (listener: (box: unknown) => void): void => {
    ipcRenderer.on(SEALED_BOX, (_event, box: unknown) => listener(box))
  },
  onEvent: (listener: (name: unknown, data: unknown) => void): void => {
    ipcRenderer.on(EVENT, (_event, name: unknown, data: unknown) => listener(name, data))
  },
}
export type SealedBridge = typeof bridge

contextBridge.exposeInMainWorld('sealed', bridge)
