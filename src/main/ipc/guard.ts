import type { Outcome } from '#shared/rpc/envelope.ts'
import { DeloError, toWireError } from '#shared/rpc/errors.ts'
import { ipcMain } from '../platform/ipc.ts'
import type { WebContents } from '../platform/types.ts'
import { maySpeak, type Speaker } from './speaker.ts'

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
