import type { NameLeak } from '#shared/domain/summary.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { VaultContext } from '../../feature.ts'
import { namedFile } from './file-name.ts'
import type { Hiding } from './names/hiding.ts'
import { cleanText } from './report/clean.ts'
import { writeNewFiles } from './write-files.ts'

/** A finished file: what it is called after the case's title ("сводка 2026-11-23"), and its ending. */
export type OutFile = {
  what: string
  ending: string
  bytes: Uint8Array
  /** The words of a picture, whose bytes cannot be searched for them. */
  says?: string
}

type Leaving = {
  /** For the audit trail. */
  action: string
  subject: string
  /** The folder that was picked. */
  path: string
  /** Empty where the file's name must say nothing of the case. */
  title: string
  hiding: Hiding
}

/** A vault that is open for reading only can be exported too; it just keeps no record of it. */
function note(context: VaultContext, { action, subject }: Leaving): void {
  try {
    context.write({ action, subject }, [], () => undefined)
  } catch (error) {
    if (!(error instanceof DeloError && error.code === 'read-only')) throw error
  }
}

/** The day on the user's clock, ISO. */
export const dayOf = (context: VaultContext): string => new Date(context.now()).toLocaleDateString('sv-SE')

/**
 * The one way by which readable files leave the vault; a lint rule keeps any other from being made. Names are hidden in
 * the files' names here and by the writer inside; then the finished files are searched. Where a name that must not show
 * is found, nothing is written and `leaks` says what was found. Never writes over an existing file.
 * Throws `folder-missing`, `disk-full`, `disk-read-only` or `disk-failed`.
 */
export async function letOut(
  context: VaultContext,
  leaving: Leaving,
  files: readonly OutFile[],
): Promise<{ files: { name: string; size: number }[]; leaks: NameLeak[] }> {
  const title = leaving.hiding.text(cleanText(leaving.title))
  const named = (copy: number) =>
    files.map(({ what, ending, ...file }) => ({ ...file, name: `${namedFile(title, what, copy)}.${ending}` }))
  const leaks = leaving.hiding.leaksIn(named(1))
  if (leaks.length > 0) return { files: [], leaks }
  note(context, leaving)
  const written = await writeNewFiles(leaving.path, named)
  return { files: written.map(({ name, bytes }) => ({ name, size: bytes.length })), leaks }
}
