import { z } from 'zod'

/** What the worker was told is done. */
export const Acknowledged = z.discriminatedUnion('what', [
  z.object({ what: z.literal('open') }),
  z.object({ what: z.literal('document'), id: z.string(), sha256: z.string() }),
  z.object({ what: z.literal('note'), revision: z.int() }),
])
export type Acknowledged = z.infer<typeof Acknowledged>

/** The note's whole text at a revision, long enough to span database pages: a mixture of two would show. */
export const noteText = (revision: number): string => `тезис ${revision} `.repeat(600).trim()
