/**
 * Which of the two windows this is. Screens that both show offer in the sealed one only what the compartment keeps:
 * people, facts, statements and the log of reading are the open vault's, and nothing there may point in here.
 */
let sealed = false

/** Called once, before anything is shown. */
export function becomeSealedWindow(): void {
  sealed = true
}

export const isSealedWindow = (): boolean => sealed
