import type { Platform } from '../main/platform/types.ts'
import { hostApp } from './app.ts'
import { dialog as hostDialog } from './dialog/dialog.ts'
import { ipcMain as hostIpc } from './ipc.ts'
import { powerMonitor as hostPower } from './power.ts'
import { fromPartition } from './session.ts'
import { shell as hostShell } from './shell.ts'
import { nativeTheme as hostTheme } from './theme.ts'
import { utilityProcess as hostUtility } from './utility.ts'
import { HostWindow } from './window.ts'

/** What `electron` resolves to under the host. The annotation is the check: the host must offer all that main uses. */
export const {
  app,
  powerMonitor,
  dialog,
  shell,
  session,
  protocol,
  ipcMain,
  utilityProcess,
  Menu,
  nativeTheme,
  BrowserWindow,
}: Platform = {
  app: hostApp,
  powerMonitor: hostPower,
  dialog: hostDialog,
  shell: hostShell,
  session: { fromPartition },
  // `https://….invalid` is standard, secure and fetchable as it is.
  protocol: { registerSchemesAsPrivileged: () => undefined },
  ipcMain: hostIpc,
  utilityProcess: hostUtility,
  Menu: { setApplicationMenu: () => undefined },
  nativeTheme: hostTheme,
  BrowserWindow: HostWindow,
}
