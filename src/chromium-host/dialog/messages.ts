import type { Listing, ShortCut } from './folders.ts'
import type { DialogWords } from './words.ts'

/** What the dialog's page is to show. */
export type Subject =
  | { kind: 'folder'; path: string; places: ShortCut[] }
  | { kind: 'save'; path: string; name: string; places: ShortCut[] }
  | { kind: 'message'; message: string; detail: string; buttons: string[]; defaultId: number; cancelId: number }
export type Beginning = { title: string; button: string; language: 'ru' | 'en'; words: DialogWords; subject: Subject }

/** What the page asks of the host, and what it gets. */
export type Question =
  | { ask: 'begin' }
  | { ask: 'list'; typed: string; from: string }
  | { ask: 'make'; path: string; name: string }
  | { ask: 'exists'; path: string; name: string }
  | { ask: 'done'; answer: Answer | null }
export type Answer = { path: string } | { response: number }
export type Reply = Beginning | Listing | { made: string } | { exists: boolean } | { failed: keyof DialogWords } | null
