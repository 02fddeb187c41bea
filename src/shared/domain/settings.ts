import { z } from 'zod'

/** What is kept on this computer outside any vault: nothing about cases. */
export const Settings = z.object({
  language: z.enum(['ru', 'en']),
  colourScheme: z.enum(['light', 'dark', 'auto']),
  /** Minutes without input after which the vault locks; 0 is refused: an open vault always locks. */
  idleLockMinutes: z.int().min(1).max(240),
  /** Whether the last vault's place is remembered; off unless the user turns it on. */
  rememberVault: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const DEFAULT_SETTINGS: Settings = {
  language: 'ru',
  colourScheme: 'auto',
  idleLockMinutes: 10,
  rememberVault: false,
}
