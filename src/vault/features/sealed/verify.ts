import { join } from 'node:path'
import type { CompartmentMark, VerifyReport } from '#shared/domain/vault.ts'
import { openCompartment } from '../../lifecycle/compartment.ts'
import { verifyContents } from '../vault/verify.ts'

/** Opens the compartment of the vault at `path`, reads all of it, and closes it. Throws as `openCompartment`. */
export async function verifyCompartment(
  path: string,
  mark: CompartmentMark,
  passphrase: string,
): Promise<VerifyReport & { readOnly: boolean }> {
  const compartment = await openCompartment({ ...mark, folder: join(path, 'sealed') }, passphrase)
  try {
    return { ...(await verifyContents(compartment)), readOnly: compartment.readOnly }
  } finally {
    compartment.close()
  }
}
