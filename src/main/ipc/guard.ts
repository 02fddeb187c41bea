import type { Outcome } from '#shared/rpc/envelope.ts'
import { DeloError, toWireError } from '#shared/rpc/errors.ts'
import { ipcMain } from '../platform/ipc.ts'
import type { IpcEvent, WebContents } from '../platform/types.ts'

/** Who may speak on a channel: one of these pages, at this origin, from its main frame. */
export type Speaker = { isOurs(contents: WebContents): boolean; origin: string }

/** Whether an event comes from where it should; a frame inside the page, another page, or a page gone elsewhere does not count. */
export function maySpeak(event: IpcEvent, speaker: Speaker): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === speaker.origin && speaker.isOurs(event.sender)
}

/**
 * The only way to answer a page (lint allows `ipcMain` nowhere else): checks the sender, and turns whatever the handler
 * returns or throws into an Outcome without secrets. A channel registered twice throws.
 */
export function answer(
  channel: string,
  speaker: Speaker,
  handler: (sender: WebContents, ...args: unknown[]) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event, ...args): Promise<Outcome> => {
    try {
      if (!maySpeak(event, speaker)) throw new DeloError('forbidden-sender')
      // Null rather than nothing: not every road keeps a field that is undefined.
      return { ok: true, value: (await handler(event.sender, ...args)) ?? null }
    } catch (error) {
      return { ok: false, error: toWireError(error) }
    }
  })
}
