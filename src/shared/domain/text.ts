import { z } from 'zod'

/** One line of user text: trimmed, no control characters, at most `max` UTF-16 units. Stored as typed (NFC). */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.normalize('NFC').trim())
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .refine((value) => !/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value), 'control characters')

/** A required line: as `line`, and not empty. */
export const title = (max = 500) => line(max).refine((value) => value.length > 0, 'empty')

/** Several lines of plain user text, at most `max` UTF-16 units. */
export const paragraph = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.normalize('NFC'))

/** Instants are UTC milliseconds since 1970 as an integer; order within the vault goes by sequence, never by clock. */
export const instant = z.int().min(-8.64e15).max(8.64e15)

/** BCP 47 tag of the language a document or a text is in, e.g. `ru`, `uk`, `en`, `de`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
