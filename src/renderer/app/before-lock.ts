import { request } from '../api/client.ts'

type Save = () => Promise<unknown>
const savers = new Set<Save>()

/**
 * Registers what must be saved before the vault closes (an editor's pending keystrokes). Main waits a moment for it.
 * Answers the function that takes it back.
 */
export function saveBeforeLock(save: Save): () => void {
  savers.add(save)
  return () => savers.delete(save)
}

/** Saves everything that is registered, then tells main that the lock need not wait any longer. */
export async function settle(): Promise<void> {
  await Promise.allSettled([...savers].map((save) => save()))
  await request('app.settled', {}).catch(() => undefined)
}
