import { contextBridge, ipcRenderer } from 'electron'
import { READER_DONE, READER_JOB, READER_PAGES, READER_READY } from '#shared/rpc/channels.ts'

/** All that a reader can say: that it is ready, pages of its job, and its end. No request of the vault is here. */
const bridge = {
  onJob: (listener: (job: unknown) => void): void => {
    ipcRenderer.on(READER_JOB, (_event, job: unknown) => listener(job))
  },
  ready: (): Promise<unknown> => ipcRenderer.invoke(READER_READY),
  pages: (batch: unknown): Promise<unknown> => ipcRenderer.invoke(READER_PAGES, batch),
  done: (end: unknown): Promise<unknown> => ipcRenderer.invoke(READER_DONE, end),
}
export type ReaderBridge = typeof bridge

contextBridge.exposeInMainWorld('reader', bridge)
