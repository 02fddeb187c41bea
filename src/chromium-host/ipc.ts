import type { Frame } from 'playwright-core'
import type { IpcMain, WebContents } from '../main/platform/types.ts'
import { fromBrowser } from './urls.ts'

type Handler = Parameters<IpcMain['handle']>[1]
const handlers = new Map<string, Handler>()

/** As Electron's: one handler a channel, a second one throws. */
export const ipcMain: IpcMain = {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`a handler for ${channel} is registered already`)
    handlers.set(channel, handler)
  },
}

/** Takes a message of a page's preload to main's handler, with the frame it really came from. */
export async function receive(sender: WebContents, frame: Frame, message: unknown): Promise<string> {
  const [channel, ...args] = parse(message)
  const handler = typeof channel === 'string' ? handlers.get(channel) : undefined
  if (!handler) return JSON.stringify({ error: 'no handler' })
  const parent = frame.parentFrame()
  const senderFrame = { origin: originOf(frame), parent: parent && {} }
  return JSON.stringify({ value: (await handler({ sender, senderFrame }, ...args)) ?? null })
}

function parse(message: unknown): unknown[] {
  try {
    const parsed: unknown = JSON.parse(String(message))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

function originOf(frame: Frame): string {
  try {
    return fromBrowser(new URL(frame.url()).origin)
  } catch {
    return 'null'
  }
}
