import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { vaultRequests } from '#shared/contract/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { MainHandlers } from '../ipc/dispatch.ts'
import type { Desk } from './desk.ts'

type HandledByVault =
  | 'vault.slots'
  | 'vault.addPassphrase'
  | 'vault.changePassphrase'
  | 'vault.removeSlot'
  | 'vault.verify'

/** Opening, creating and locking. Paths come from dialogs, by way of places; the window never names one. */
export function vaultHandlers(desk: Desk): MainHandlers<Exclude<keyof typeof vaultRequests, HandledByVault>> {
  const { vault, places, settings } = desk
  return {
    'vault.status': () => vault.status,
    'vault.pickPlace': async ({ purpose, name }) => {
      const words = desk.words()
      const path =
        purpose === 'open'
          ? await desk.pickFolder(words.openVault.title, words.openVault.button)
          : await desk.pickFile(
              words.createVault.title,
              words.createVault.button,
              fileName(name ?? words.createVault.name),
            )
      if (path === null) return { place: null }
      return { place: places.add(purpose === 'create' ? withExtension(path) : path, purpose) }
    },
    'vault.rememberedPlace': () => {
      const path = settings.rememberedVault
      return { place: path !== null && existsSync(path) ? places.add(path, 'open') : null }
    },
    'vault.create': ({ placeId, passphrase, label }) =>
      vault.create({ path: places.path(placeId, 'create'), passphrase, label }),
    'vault.saveRecoveryKit': async () => {
      const words = desk.words().recoveryKit
      const text = await vault.recoveryKit(settings.settings.language)
      const path = await desk.pickFile(words.title, words.button, `${words.name}.txt`, [words.filter, 'txt'])
      if (path === null) return { saved: false }
      await writeNew(path, text)
      return { saved: true }
    },
    'vault.confirmRecovery': async ({ code }) => remembered(await vault.confirm(code)),
    'vault.abandonCreation': async () => {
      await vault.abandon()
      return {}
    },
    'vault.unlock': async ({ placeId, passphrase, acceptState }) =>
      remembered(await vault.open(places.path(placeId, 'open'), passphrase, acceptState)),
    'vault.recover': async ({ placeId, ...rest }) =>
      remembered(await vault.recover({ path: places.path(placeId, 'open'), ...rest })),
    'vault.openSample': () => vault.openSample(desk.samplePath(), desk.words().sample.name),
    'vault.lock': async () => {
      await vault.lock('command')
      return {}
    },
  }

  function remembered<S extends { location: string | null }>(status: S): S {
    if (status.location !== null) settings.remember(status.location)
    return status
  }
}

const withExtension = (path: string) => (/\.delo$/i.test(path) ? path : `${path}.delo`)

/** A name that every file system takes, from what the user called the vault. */
export function fileName(name: string): string {
  const kept = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 60)
    .trim()
  const safe = kept === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(kept) ? 'Delo' : kept
  return `${safe}.delo`
}

/** Writes a file that the dialog has agreed to write; the recovery kit is for its owner's eyes. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600 })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new DeloError(
      code === 'ENOSPC' ? 'disk-full' : code === 'EROFS' || code === 'EACCES' ? 'disk-read-only' : 'disk-failed',
    )
  }
}
