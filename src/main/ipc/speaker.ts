import type { IpcEvent, WebContents } from '../platform/types.ts'

/** Who may speak on a channel: one of these pages, at this origin, from its main frame. */
export type Speaker = { isOurs(contents: WebContents): boolean; origin: string }

/** Whether an event comes from where it should; a frame inside the page, another page, or a page gone elsewhere does not count. */
export function maySpeak(event: IpcEvent, speaker: Speaker): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === speaker.origin && speaker.isOurs(event.sender)
}
