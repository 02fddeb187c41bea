import { z } from 'zod'
import { type Boxes, beginAgreement } from '#shared/rpc/boxes.ts'
import { Outcome } from '#shared/rpc/envelope.ts'
import { DeloError, fromWireError } from '#shared/rpc/errors.ts'

/** The sealed window's side of its preload (`src/preload/sealed.ts`). */
declare global {
  interface Window {
    sealed: {
      hello(publicKey: string): Promise<unknown>
      carry(box: string): Promise<unknown>
      ask(name: string, input: unknown): Promise<unknown>
      onBox(listener: (box: unknown) => void): void
      onEvent(listener: (name: unknown, data: unknown) => void): void
    }
  }
}

/** The way to the sealed process. What goes through it is read at its two ends only. */
export type Channel = {
  /** The whole outcome, errors included. */
  ask(name: string, input: unknown): Promise<Outcome>
  /** The same by `app://`, for answers that are large; 2 KB of input at most. */
  fetch(name: string, input: unknown): Promise<Outcome>
  on(listener: (name: string, data: unknown) => void): void
}

const PIECE = 0x8000

function toBase64(bytes: Uint8Array): string {
  if ('toBase64' in bytes) return (bytes as unknown as { toBase64(): string }).toBase64()
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

const AnyEvent = z.object({ name: z.string(), data: z.unknown() })

function unwrap(answer: unknown): Uint8Array {
  const outcome = Outcome.parse(answer)
  if (!outcome.ok) throw fromWireError(outcome.error)
  return fromBase64(z.string().parse(outcome.value))
}

/** Pairs this page with the sealed process; once, for a page that is loaded again is another page. */
export async function openChannel(): Promise<Channel> {
  const agreement = await beginAgreement()
  const otherKey = unwrap(await window.sealed.hello(toBase64(agreement.publicKey)))
  const boxes = await agreement.agree(otherKey, 'window')
  const listeners = new Set<(name: string, data: unknown) => void>()
  window.sealed.onBox((box) => void hear(boxes, box, listeners))
  return {
    ask: async (name, input) => {
      const box = await boxes.close({ name, input })
      const answered = Outcome.parse(await window.sealed.carry(toBase64(box)))
      if (!answered.ok) return answered
      return Outcome.parse(await boxes.open(fromBase64(z.string().parse(answered.value))))
    },
    fetch: async (name, input) => {
      const box = await boxes.close({ name, input })
      const text = toBase64(box).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
      const response = await fetch(`/box/${text}`)
      if (!response.ok) throw new DeloError(response.status === 423 ? 'vault-locked' : 'internal')
      return Outcome.parse(await boxes.open(new Uint8Array(await response.arrayBuffer())))
    },
    on: (listener) => void listeners.add(listener),
  }
}

/** In the order in which they were boxed. */
let hearing: Promise<unknown> = Promise.resolve()

function hear(boxes: Boxes, box: unknown, listeners: Set<(name: string, data: unknown) => void>): void {
  hearing = hearing
    .then(async () => {
      const { name, data } = AnyEvent.parse(await boxes.open(fromBase64(z.string().parse(box))))
      for (const listener of listeners) listener(name, data)
    })
    .catch(() => undefined)
}
