import { z } from 'zod'
import { WireError } from './errors.ts'

/** One request over a port. `id` pairs it with its answer. */
export const RequestEnvelope = z.object({ id: z.int().min(0), name: z.string().max(100), input: z.unknown() })
export type RequestEnvelope = z.infer<typeof RequestEnvelope>

export const Outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: WireError }),
])
export type Outcome = z.infer<typeof Outcome>

export const ResponseEnvelope = z.object({ id: z.int().min(0), outcome: Outcome })
export type ResponseEnvelope = z.infer<typeof ResponseEnvelope>

/** What the vault process says unasked, to main (`vaultEvents`) or through main to the window (`windowEvents`). */
export const EventEnvelope = z.object({ event: z.string().max(100), data: z.unknown() })
export type EventEnvelope = z.infer<typeof EventEnvelope>
