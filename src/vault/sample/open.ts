import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import { createVault, openVault, type VaultSession } from '../session.ts'
import { buildSample, makeSampleFiles } from './build.ts'
import { sampleFonts } from './fonts.ts'

/** Nobody's secret: everything in the sample case is invented. */
export const SAMPLE_PASSPHRASE = 'sample'

/**
 * Opens the sample case at `path`. Where there is none, or an earlier build was cut short, a new one is opened empty and
 * fills up through the import queue while the user already looks at it: the reader answers only for an open vault.
 */
export async function openSample(path: string): Promise<VaultSession> {
  const unfinished = `${path}.unfinished`
  if (existsSync(path) && !existsSync(unfinished)) return openVault({ path, passphrase: SAMPLE_PASSPHRASE })
  rmSync(path, { recursive: true, force: true })
  writeFileSync(unfinished, '')
  const creation = await createVault({ path, passphrase: SAMPLE_PASSPHRASE, label: 'Sample', kdf: FLOOR_KDF })
  const session = await creation.confirm(creation.recoveryCode)
  void fill(session).then(
    () => rmSync(unfinished, { force: true }),
    // The vault was closed meanwhile, or a file could not be read: the mark stays, and the next opening starts over.
    () => undefined,
  )
  return session
}

async function fill(session: VaultSession): Promise<void> {
  await buildSample(session, await makeSampleFiles(sampleFonts()))
}
