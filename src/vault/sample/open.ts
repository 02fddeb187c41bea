import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import { createVault, type VaultSession } from '../session.ts'
import { buildSample, makeSampleFiles } from './build.ts'
import { sampleFonts } from './fonts.ts'

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
  void fill(session).catch(() => undefined)
  return {
    ...session,
    async close() {
      await session.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

async function fill(session: VaultSession): Promise<void> {
  await buildSample(session, await makeSampleFiles(sampleFonts()))
}
