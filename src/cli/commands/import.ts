import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ImportItem } from '#shared/domain/import.ts'
import { UsageError } from '../exit.ts'
import { findDossier } from '../find-dossier.ts'
import { importFiles } from '../import-file.ts'
import { type OutputOptions, print } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { connectReader } from '../reader-child.ts'
import { withVault } from '../with-vault.ts'

export type ImportOptions = PassphraseOptions &
  OutputOptions & { dossier: string; passwordFile?: string; keepUnreadable?: boolean }

/** `delo import VAULT --dossier D PATH…`: a line per file as it is done; answers whether every file came in. */
export async function importPaths(vault: string, paths: string[], options: ImportOptions): Promise<boolean> {
  const files = new Set(paths.flatMap((path) => filesUnder(resolve(path))))
  const passwords = options.passwordFile === undefined ? [] : lines(options.passwordFile)
  return await withVault(vault, options, async (session) => {
    const dossier = await findDossier(session, options.dossier)
    const reader = connectReader(session)
    let complete = true
    try {
      const settings = { passwords, keepUnreadable: options.keepUnreadable ?? false }
      for await (const { path, item } of importFiles(session, dossier.id, files, settings)) {
        if (item.state === 'refused' || item.state === 'cancelled') complete = false
        report(options, path, item)
      }
    } finally {
      await reader.close()
    }
    return complete
  })
}

function report(options: OutputOptions, path: string, item: ImportItem): void {
  const { documentId, pageCount, textState } = item
  const status = item.state === 'cancelled' ? 'refused' : item.state
  const outcome = {
    path,
    status,
    ...(item.reason === null ? {} : { reason: item.reason }),
    documentId,
    pages: pageCount,
    textState,
  }
  const detail =
    status === 'refused'
      ? `refused (${item.reason ?? 'cancelled'})`
      : `${status}${pageCount === null ? '' : `, ${pageCount} pages, text: ${textState}`}`
  print(options, outcome, `${path}: ${detail}`)
}

/** The file itself, or every file below the folder in the order of names; links are not followed. A missing path is left to be reported as unreachable. */
function filesUnder(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) =>
    a.name.localeCompare(b.name, 'ru', { numeric: true }),
  )
  return entries.flatMap((entry) => {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) return filesUnder(inner)
    return entry.isFile() ? [inner] : []
  })
}

function lines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '')
  } catch {
    throw new UsageError(`cannot read the password file: ${path}`)
  }
}
