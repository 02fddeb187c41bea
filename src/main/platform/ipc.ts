import * as electron from 'electron'
import type { Platform } from './types.ts'

/** Apart from `electron.ts`, so that lint can keep it to `ipc/guard.ts`. */
export const ipcMain: Platform['ipcMain'] = electron.ipcMain
