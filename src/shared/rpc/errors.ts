import { z } from 'zod'

/**
 * Errors are values made for the boundary: a code, a plain sentence, and parameters that hold no secrets.
 * The window translates by code (`error.<code>` in the language files); the sentence here is what the command line prints.
 * Each says what happened, what is safe, and what to do.
 */
const SENTENCES = {
  'wrong-passphrase':
    'The passphrase does not open this vault. Nothing was changed. Check the keyboard layout and Caps Lock, and try again.',
  'recovery-code-invalid':
    'The recovery code is mistyped: its check characters do not match. Nothing was changed. Compare it with the printed kit.',
  'recovery-code-wrong': 'This recovery code belongs to another vault. Nothing was changed.',
  'vault-missing': 'There is no folder at this place. If the vault is on a removable disk, connect it and try again.',
  'not-a-vault': 'This folder is not a Delo vault: it has no vault.json. Nothing was changed.',
  'vault-exists': 'There is already something at this place. Nothing was changed. Choose another name or folder.',
  'header-damaged':
    'Both copies of the vault header are damaged. The case files are untouched; the recovery kit or a backup of vault.json can open them.',
  'kdf-refused':
    'The vault header asks for key derivation outside the safe limits, so it was not tried. The header may have been tampered with.',
  'database-damaged':
    'The database of this vault is damaged. It was left exactly as it is. Make a copy of the folder before anything else, then restore from a backup.',
  'vault-newer': 'This vault was written by a newer version of Delo. It was not touched. Open it with that version.',
  'vault-in-use': 'This vault is already open in another Delo. Nothing was changed. Close it there first.',
  'vault-tampered':
    'A file of this vault does not match its manifest. The vault was opened for reading only; compare it with a backup.',
  'read-only': 'This vault is open for reading only, so the change was not made.',
  'disk-read-only': 'The disk cannot be written to. Nothing was changed. Check the disk or choose another place.',
  'disk-full':
    'The disk is full. Everything saved before is safe; this change was not saved. Free some space and try again.',
  'disk-failed': 'The disk did not take the change. Everything saved before is safe; this change was not saved.',
  'folder-missing': 'The folder is not there any more. Nothing was written. Choose it again, or another one.',
  'vault-locked': 'The vault is locked.',
  'already-open': 'A vault is already open. Lock it first.',
  'last-slot': 'This is the last way into the vault, so it was not removed.',
  'sealed-passphrase-wrong':
    'The passphrase does not open the sealed compartment. Nothing was changed, and the rest of the vault is untouched.',
  'compartment-unused': 'The sealed compartment has no passphrase yet. Nothing was changed.',
  'compartment-used': 'The sealed compartment has a passphrase already, so none was set over it.',
  'compartment-damaged':
    'The files of the sealed compartment are damaged. They were left exactly as they are. The rest of the vault is untouched; restore the folder “sealed” from a backup.',
  'compartment-foreign':
    'The folder “sealed” belongs to another vault, so it was not opened. The rest of this vault is untouched. Put the right folder back from a backup.',
  'file-missing':
    'The stored file of this document is missing. Everything else is untouched. Verify the vault and restore the file from a backup.',
  'file-damaged':
    'The stored file of this document is damaged. Everything else is untouched. Restore it from a backup.',
  'not-found': 'This is no longer there. Somebody may have removed it.',
  'in-use': 'Something else still refers to this, so it was not deleted. Nothing was changed. Take it out there first.',
  'merge-clash':
    'Both persons have a record of which there can be only one, so they were not merged. Nothing was changed. Remove one of the two records first.',
  conflict: 'This was changed somewhere else in the meantime. Your text is kept; look at both versions and save again.',
  'circular-tree':
    'An issue cannot lie under itself or under an issue of its own. Nothing was changed. Choose another place.',
  'too-deep': 'Issues can be nested 12 levels deep and no deeper. Nothing was changed. Choose a place higher up.',
  'invalid-request': 'The request was not understood, so nothing was changed.',
  'unknown-request': 'There is no such request.',
  'forbidden-sender': 'The request came from a place that may not ask.',
  'needs-browser': 'This needs Chrome or Chromium, and none was found. Install the package "chromium".',
  cancelled: 'Cancelled. Nothing was changed.',
  internal: 'Something went wrong inside Delo. Everything saved before is safe.',
} as const

export type ErrorCode = keyof typeof SENTENCES
export const ErrorCode = z.enum(Object.keys(SENTENCES) as [ErrorCode, ...ErrorCode[]])

/** Parameters may name fields, counts and ids; never content, paths, passphrases or keys. */
export const ErrorParams = z.record(z.string(), z.union([z.string(), z.number()]))
export type ErrorParams = z.infer<typeof ErrorParams>

export const WireError = z.object({ code: ErrorCode, params: ErrorParams })
export type WireError = z.infer<typeof WireError>

/** The one error that crosses processes. */
export class DeloError extends Error {
  override readonly name = 'DeloError'
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(SENTENCES[code])
    this.code = code
    this.params = params
  }
}

/** What crosses the wire for any thrown thing; an unexpected error becomes `internal`, its text stays behind. */
export function toWireError(error: unknown): WireError {
  if (error instanceof DeloError) return { code: error.code, params: error.params }
  return { code: 'internal', params: {} }
}

export const fromWireError = (wire: WireError): DeloError => new DeloError(wire.code, wire.params)
