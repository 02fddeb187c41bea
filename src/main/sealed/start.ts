import { uptime } from 'node:os'
import { join } from 'node:path'
import { SEALED_ASK, SEALED_CARRY, SEALED_HELLO } from '#shared/rpc/channels.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { dialogs } from '../dialogs.ts'
import { answer } from '../ipc/guard.ts'
import { BrowserWindow, powerMonitor, session, utilityProcess } from '../platform/electron.ts'
import type { BrowserWindow as Window } from '../platform/types.ts'
import { sealedHost } from '../protocol/hosts.ts'
import { SCHEME, SEALED_ORIGIN, SEALED_URL } from '../protocol/origins.ts'
import { harden } from '../security/session.ts'
import type { VaultKeeper } from '../vault/keeper.ts'
import { VaultProcess } from '../vault/process.ts'
import { preferences, SEALED_PARTITION } from '../window.ts'
import type { Words } from '../words.ts'
import { SealedKeeper } from './keeper.ts'
import { BoxText, sealedRequests } from './requests.ts'

const LOOK_EVERY_MS = 5_000

type Parts = {
  pagesFolder: string
  vault: VaultKeeper
  words(): Words
  dispatch(name: unknown, input: unknown): Promise<unknown>
  activity(): void
  onState(state: { window: boolean; open: boolean }): void
}

/** The sealed compartment's side of main. Call once. */
export function startSealed({ pagesFolder, vault, words, dispatch, activity, onState }: Parts): SealedKeeper {
  let windows = 0
  const sealed: SealedKeeper = new SealedKeeper({
    start: (listener) =>
      new VaultProcess(
        utilityProcess.fork(join(import.meta.dirname, 'sealed.js'), [], {
          serviceName: 'Delo sealed',
          stdio: 'ignore',
        }),
        listener,
      ),
    // A session of its own each time: whatever one window's session may have kept, the next cannot reach.
    openWindow: () => openSealedWindow(`${SEALED_PARTITION}-${++windows}`, pagesFolder, vault, sealed.carry),
    compartment: async () => ({
      path: vault.path,
      sample: vault.status.sample,
      ...(await vault.ask('compartment.mark', {})),
    }),
    onState,
    clock: () => uptime() * 1_000,
  })
  setInterval(() => sealed.look(powerMonitor.getSystemIdleTime()), LOOK_EVERY_MS).unref()
  powerMonitor.on('suspend', () => void sealed.close())
  powerMonitor.on('lock-screen', () => void sealed.close())

  const speaker = {
    isOurs: (contents: Parameters<typeof sealed.isOurs>[0]) => sealed.isOurs(contents),
    origin: SEALED_ORIGIN,
  }
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const bytes = (given: unknown) => {
    const parsed = BoxText.safeParse(given)
    if (!parsed.success) throw new DeloError('invalid-request')
    return Buffer.from(parsed.data, 'base64')
  }
  const ask = sealedRequests({
    sealed,
    dispatch,
    activity,
    pickFolder: () => {
      const { title, button } = words().pickFolder
      return dialogs(sealed.window).pickFolder(title, button)
    },
  })
  answer(SEALED_HELLO, speaker, async (_sender, key) => text(await sealed.hello(bytes(key))))
  answer(SEALED_CARRY, speaker, async (_sender, box) => text(await sealed.carry(bytes(box))))
  answer(SEALED_ASK, speaker, (_sender, name, input) => ask(name, input))
  return sealed
}

function openSealedWindow(
  partition: string,
  pagesFolder: string,
  vault: VaultKeeper,
  carry: SealedKeeper['carry'],
): Window {
  const own = session.fromPartition(partition)
  void harden(own, ['clipboard-sanitized-write'])
  own.protocol.handle(SCHEME, sealedHost(pagesFolder, vault.ask, carry))
  const window = new BrowserWindow({
    // Nothing in a task bar says what it is.
    title: 'Delo',
    show: false,
    width: 1_240,
    height: 820,
    minWidth: 640,
    minHeight: 480,
    autoHideMenuBar: true,
    apart: true,
    webPreferences: preferences('sealed.cjs', partition),
  })
  window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(SEALED_URL).catch(() => undefined)
  return window
}
