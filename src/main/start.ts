import { join } from 'node:path'
import type { VaultEvent, VaultEventName, WindowEvent, WindowEventName } from '#shared/contract/events.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { EVENT, REQUEST } from '#shared/rpc/channels.ts'
import { dialogs } from './dialogs.ts'
import { describeHost, firstLanguage } from './info.ts'
import { dispatcher } from './ipc/dispatch.ts'
import { answer } from './ipc/guard.ts'
import { watchForLock } from './lock/triggers.ts'
import { Places } from './places.ts'
import { app, nativeTheme, powerMonitor, session, shell, utilityProcess } from './platform/electron.ts'
import { windowHost } from './protocol/hosts.ts'
import { SCHEME, WINDOW_ORIGIN } from './protocol/origins.ts'
import { startReaders } from './reader/readers.ts'
import { appHandlers, samplePath } from './requests/app.ts'
import type { Desk } from './requests/desk.ts'
import { exportHandlers } from './requests/exports.ts'
import { sealedHandlers } from './requests/sealed.ts'
import { timelineHandlers } from './requests/timeline.ts'
import { vaultHandlers } from './requests/vault.ts'
import { startSealed } from './sealed/start.ts'
import { harden } from './security/session.ts'
import { SettingsFile } from './settings.ts'
import { UnfinishedImports } from './unfinished-imports.ts'
import { VaultKeeper } from './vault/keeper.ts'
import { VaultProcess } from './vault/process.ts'
import { blank, openWindow, WINDOW_PARTITION } from './window.ts'
import { words } from './words.ts'

/** Puts the parts together and opens the window. Call once, when the platform is ready. */
export async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const settings = new SettingsFile(join(userData, 'settings.json'), firstLanguage(app.getLocale()))
  const imports = new UnfinishedImports()

  const vault = new VaultKeeper({
    start: (listener) =>
      new VaultProcess(
        utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [], { serviceName: 'Delo vault', stdio: 'ignore' }),
        listener,
      ),
    onStatus: (status) => {
      tell('vault.status', status)
      if (status.state === 'closing' && window.isDestroyed()) vault.settled()
    },
    onEvent: heard,
    onClosing: () => sealed.close(),
    onClosed: async () => {
      imports.clear()
      readers.clear()
      await blank(window)
    },
  })

  const pages = join(import.meta.dirname, '../renderer')
  const own = session.fromPartition(WINDOW_PARTITION)
  await harden(own, ['clipboard-sanitized-write'])
  own.protocol.handle(SCHEME, windowHost(pages, vault.ask))
  const readers = startReaders(pages, vault.ask)
  const watch = watchForLock(
    powerMonitor,
    () => settings.settings.idleLockMinutes,
    (reason) => void vault.lock(reason),
  )

  showScheme(settings.settings.colourScheme)
  const window = openWindow(settings.settings.colourScheme)
  const ask = dialogs(window)
  const desk: Desk = {
    info: describeHost(app.getVersion(), app.isPackaged),
    settings,
    places: new Places(),
    vault,
    words: () => words(settings.settings.language),
    activity: () => watch.activity(),
    showScheme,
    tell,
    pickFolder: ask.pickFolder,
    pickFile: ask.pickFile,
    showFolder: (path) => shell.openPath(path),
    samplePath: () => samplePath(userData, settings.settings.language),
  }
  const dispatch = dispatcher(
    {
      ...appHandlers(desk),
      ...vaultHandlers(desk),
      ...exportHandlers(desk),
      ...timelineHandlers(desk),
      ...sealedHandlers(() => sealed),
    },
    vault.ask,
  )
  const sealed = startSealed({
    pagesFolder: pages,
    vault,
    words: desk.words,
    dispatch,
    activity: desk.activity,
    onState: (state) => tell('sealed.state', state),
  })
  answer(
    REQUEST,
    { isOurs: (contents) => !window.isDestroyed() && contents === window.webContents, origin: WINDOW_ORIGIN },
    (_sender, name, input) => dispatch(name, input),
  )

  window.on('close', (event) => {
    event.preventDefault()
    void leave()
  })
  window.webContents.on('render-process-gone', () => void blank(window))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (vault.status.state === 'closed') return
    event.preventDefault()
    void vault.lock('command').then(() => app.quit())
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })

  async function leave(): Promise<void> {
    const { quit } = desk.words()
    if (imports.any && !(await ask.confirm(quit.title, quit.message, quit.detail, quit.stay, quit.leave))) return
    await vault.lock('command')
    if (!window.isDestroyed()) window.destroy()
  }

  function tell<N extends WindowEventName>(name: N, data: WindowEvent<N>): void {
    if (!window.isDestroyed()) window.webContents.send(EVENT, name, data)
    if (name === 'vault.changed') sealed.vaultChanged(data as WindowEvent<'vault.changed'>)
  }

  function heard(name: WindowEventName | VaultEventName, data: unknown): void {
    if (name === 'reader.start') readers.start(data as VaultEvent<'reader.start'>)
    else if (name === 'reader.cancel') readers.cancel((data as VaultEvent<'reader.cancel'>).jobId)
    // The sealed process speaks to its own keeper.
    else if (name !== 'sealed.opened' && name !== 'sealed.box') {
      if (name === 'imports.progress') imports.see(data as WindowEvent<'imports.progress'>)
      tell(name, data as never)
    }
  }
}

function showScheme(scheme: Settings['colourScheme']): void {
  nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme
}
