import type { Frame } from 'playwright-core'
import type { IpcMain, WebContents } from '../main/platform/types.ts'
import { UPLOAD } from './preload.ts'
import type { HostSession } from './session.ts'
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

/** Takes a message of a page's preload to main's handler, with the frame it really came from; uploads go to the page's session. */
export async function receive(
  sender: WebContents,
  session: HostSession,
  frame: Frame,
  message: unknown,
): Promise<string> {
  const [channel, ...args] = parse(message)
  if (channel === UPLOAD) return JSON.stringify(await upload(session, frame, args))
  const handler = typeof channel === 'string' ? handlers.get(channel) : undefined
  if (!handler) return JSON.stringify({ error: 'no handler' })
  const parent = frame.parentFrame()
  const senderFrame = { origin: originOf(frame), parent: parent && {} }
  return JSON.stringify({ value: (await handler({ sender, senderFrame }, ...args)) ?? null })
}

/** What a POST of the main frame to its own origin would be, had it come as a request. */
async function upload(session: HostSession, frame: Frame, [path, text]: unknown[]): Promise<object> {
  if (frame.parentFrame() || typeof path !== 'string' || typeof text !== 'string') return {}
  const url = new URL(path, `${originOf(frame)}/`)
  if (!url.pathname.startsWith('/uploads/') || !session.mayLoad(url.href)) return {}
  const answer = await session.answer(new Request(url, { method: 'POST', body: Buffer.from(text, 'base64') }))
  return { status: answer.status, body: await answer.text() }
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
