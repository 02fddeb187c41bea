import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import { compartmentMark } from '../lifecycle/compartment-mark.ts'
import { createVault, type VaultSession } from '../session.ts'
import { buildSample, makeSampleFiles } from './build.ts'
import { SAMPLE_DOSSIER } from './case.ts'
import { sampleFonts } from './fonts.ts'
import { fillSampleCompartment } from './sealed.ts'

/**
 * Makes the sample case anew at `path` and opens it. It opens empty and fills up through the import queue while the user
 * already looks at it: the reader answers only for an open vault.
 * Nothing of it stays: its passphrase is random and nobody's, and its folder goes when it is closed. So whatever a
 * person tried out in it is gone, and after a crash what is left cannot be read; the next opening clears it away.
 */
export async function openSample(path: string): Promise<VaultSession> {
  rmSync(path, { recursive: true, force: true })
  const passphrase = randomBytes(32).toString('base64url')
  const creation = await createVault({ path, passphrase, label: 'Sample', kdf: FLOOR_KDF })
  const session = await creation.confirm(creation.recoveryCode)
  // A closed vault or an unreadable file ends the filling; the window shows what came in.
  void fill(session, path).catch(() => undefined)
  return {
    ...session,
    async close() {
      await session.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

async function fill(session: VaultSession, path: string): Promise<void> {
  const { records } = await buildSample(session, await makeSampleFiles(sampleFonts()))
  const place = { ...compartmentMark(session.context.db), folder: join(path, 'sealed') }
  await fillSampleCompartment(place, SAMPLE_DOSSIER.title, records)
}
