import * as electron from 'electron'
import type { Platform } from './types.ts'

/**
 * The only import of `electron` in main. The annotation is the check: Electron must offer what `types.ts` asks for.
 * Running under the Chromium host, the same specifier resolves to `src/chromium-host`.
 */
export const {
  app,
  powerMonitor,
  dialog,
  shell,
  session,
  protocol,
  utilityProcess,
  Menu,
  nativeTheme,
  BrowserWindow,
}: Omit<Platform, 'ipcMain'> = electron
