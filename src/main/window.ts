import { join } from 'node:path'
import { BrowserWindow } from './platform/electron.ts'
import type { BrowserWindow as Window, WindowOptions } from './platform/types.ts'
import { BLANK_URL, WINDOW_URL } from './protocol/origins.ts'

/** In-memory partitions: no `persist:`, so nothing a page keeps outlives the program. One for the window, others by number. */
export const WINDOW_PARTITION = 'delo'
export const READER_PARTITION = 'delo-reader'
export const SEALED_PARTITION = 'delo-sealed'

/** The same for every page of ours. */
export function preferences(preload: string, partition: string): WindowOptions['webPreferences'] {
  return {
    preload: join(import.meta.dirname, '../preload', preload),
    partition,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    allowRunningInsecureContent: false,
    enableWebSQL: false,
    safeDialogs: true,
    backgroundThrottling: !partition.startsWith(READER_PARTITION),
    devTools: import.meta.env.MODE === 'development',
  }
}

/** Shown for the moment before the page paints. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e', auto: '#808080' } as const

export function openWindow(scheme: keyof typeof BACKGROUND): Window {
  const window = new BrowserWindow({
    title: 'Delo',
    show: false,
    width: 1_360,
    height: 880,
    minWidth: 720,
    minHeight: 480,
    backgroundColor: BACKGROUND[scheme],
    autoHideMenuBar: true,
    webPreferences: preferences('index.cjs', WINDOW_PARTITION),
  })
  // The case is not for screen sharing, screenshots or the task switcher's preview.
  window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(WINDOW_URL).catch(interrupted)
  return window
}

/** Ends the renderer process that showed the case, by way of a page of another site, and begins anew. */
export async function blank(window: Window): Promise<void> {
  if (window.isDestroyed()) return
  await window.loadURL(BLANK_URL).catch(interrupted)
  if (!window.isDestroyed()) await window.loadURL(WINDOW_URL).catch(interrupted)
}

/** A load that a newer load or the window's end cut short is no failure. */
const interrupted = () => undefined
