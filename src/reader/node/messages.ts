import { z } from 'zod'
import { ReadPage, ReadResult } from '#shared/domain/import.ts'
import type { Limits } from '../limits.ts'

/** What a parent asks of a reader process; the file's bytes follow in the same frame. */
export type JobMessage = { password: string | null; limits: Limits }

/** What a reader process answers. */
export const ChildMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('pages'), pages: z.array(ReadPage).max(1_000) }),
  z.object({ type: z.literal('done'), result: ReadResult }),
])
export type ChildMessage = z.infer<typeof ChildMessage>
