import type { VerifyProblem, VerifyReport } from '#shared/domain/vault.ts'
import { lastSequence } from '../../db/audit.ts'
import { faultsOf } from '../../db/faults.ts'
import { readMeta, readMetaNumber } from '../../db/meta.ts'
import { compartmentMark } from '../../lifecycle/compartment-mark.ts'
import { storedFileRows, unclaimedFiles } from '../../lifecycle/files-check.ts'
import { headerIsGenuine } from '../../lifecycle/header.ts'
import { readHeaderCopies } from '../../lifecycle/header-files.ts'
import { judge, readManifest } from '../../lifecycle/manifest.ts'
import type { OpenedVault } from '../../lifecycle/opened.ts'
import { sealedFaults } from '../../lifecycle/sealed-check.ts'
import { verifyFile } from './verify-file.ts'
import { indexFaults } from './verify-index.ts'

/** Between two files, so that other requests are answered in the meantime. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The vault, and its sealed compartment as far as that goes without its key. */
export async function verifyVault(vault: OpenedVault): Promise<VerifyReport> {
  const report = await verifyContents(vault)
  const sealed = sealedFaults(vault.paths.sealed, compartmentMark(vault.db).id)
  return { ...report, problems: [...report.problems, ...sealed.map((detail) => ({ kind: 'sealed' as const, detail }))] }
}

/**
 * Reads everything there is and compares it with what ought to be there, in a vault or in an open compartment.
 * Changes nothing; tells `verify.progress`.
 */
export async function verifyContents(vault: OpenedVault): Promise<VerifyReport> {
  const { context, db } = vault
  const problems: VerifyProblem[] = [...headerProblems(vault), ...faultsOf(db), ...indexFaults(db)]
  // A database that cannot be read has no list of files to check against.
  const readable = !problems.some(({ kind }) => kind === 'database')
  const rows = readable ? storedFileRows(db) : []
  let bytes = 0
  for (const [done, row] of rows.entries()) {
    context.emit('verify.progress', { done, of: rows.length })
    await breathe()
    const problem = verifyFile(context.files, row)
    if (problem) problems.push(problem)
    else bytes += row.size
  }
  context.emit('verify.progress', { done: rows.length, of: rows.length })
  if (readable) {
    for (const id of unclaimedFiles(db, context.files)) problems.push({ kind: 'file-unknown', detail: id })
    problems.push(...manifestProblems(vault))
  }
  for (const name of context.files.strangers()) problems.push({ kind: 'file-unknown', detail: name.slice(0, 100) })
  return { documents: readable ? countDocuments(vault) : 0, files: rows.length, bytes, problems }
}

function headerProblems({ paths, keys, header }: OpenedVault): VerifyProblem[] {
  try {
    const { main, copy } = readHeaderCopies(paths)
    const sound = (one: typeof main): boolean => one?.checksum === header.checksum && headerIsGenuine(one, keys.header)
    const problems: VerifyProblem[] = []
    if (!sound(main)) problems.push({ kind: 'header', detail: 'vault.json' })
    if (!sound(copy)) problems.push({ kind: 'header-copy', detail: 'vault.json.bak' })
    return problems
  } catch {
    return [{ kind: 'header', detail: 'vault.json, vault.json.bak' }]
  }
}

function manifestProblems({ paths, keys, db, header }: OpenedVault): VerifyProblem[] {
  const judgement = judge(readManifest(paths.manifest, keys.manifest), {
    vaultId: readMeta(db, 'vaultId'),
    generation: readMetaNumber(db, 'generation'),
    sequence: lastSequence(db),
  })
  const problems: VerifyProblem[] = judgement === 'consistent' ? [] : [{ kind: 'manifest', detail: judgement }]
  if (header.revision < readMetaNumber(db, 'headerRevision')) problems.push({ kind: 'header', detail: 'rolled-back' })
  return problems
}

const countDocuments = ({ db }: OpenedVault): number =>
  db.prepare<[], { count: number }>('SELECT count(*) AS count FROM document').get()?.count ?? 0
