/**
 * What Delo uses of Electron, and nothing more. `electron.ts` proves that Electron has it; `src/chromium-host` implements
 * the same types on an installed Chromium, so drift on either side is a compile error.
 */

export type App = {
  readonly isPackaged: boolean
  readonly commandLine: { appendSwitch(name: string, value?: string): void }
  enableSandbox(): void
  whenReady(): Promise<void>
  requestSingleInstanceLock(): boolean
  getPath(name: 'userData' | 'documents'): string
  getVersion(): string
  getLocale(): string
  getAppMetrics(): { pid: number; memory: { workingSetSize: number } }[]
  quit(): void
  exit(code?: number): void
  on(event: 'second-instance' | 'window-all-closed' | 'activate', listener: () => void): unknown
  on(event: 'before-quit', listener: (event: Preventable) => void): unknown
  on(event: 'web-contents-created', listener: (event: unknown, contents: WebContents) => void): unknown
}

export type Preventable = { preventDefault(): void }

export type PowerMonitor = {
  /** Seconds since the system last saw a person at work. */
  getSystemIdleTime(): number
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown
}

export type FileFilter = { name: string; extensions: string[] }
export type OpenDialogOptions = {
  title: string
  buttonLabel: string
  defaultPath?: string
  properties: ('openDirectory' | 'createDirectory')[]
}
export type SaveDialogOptions = {
  title: string
  buttonLabel: string
  defaultPath: string
  filters?: FileFilter[]
  properties: ('createDirectory' | 'showOverwriteConfirmation')[]
}
export type MessageBoxOptions = {
  type: 'question' | 'warning' | 'error'
  title: string
  message: string
  detail?: string
  buttons: string[]
  defaultId: number
  cancelId: number
}
/** A BrowserWindow; Electron's signature asks for its base class. */
export type ParentWindow = Pick<BrowserWindow, 'isDestroyed' | 'focus'>
export type Dialog = {
  showOpenDialog(window: ParentWindow, options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>
  showSaveDialog(window: ParentWindow, options: SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }>
  showMessageBox(window: ParentWindow, options: MessageBoxOptions): Promise<{ response: number }>
}

export type Session = {
  readonly protocol: { handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void }
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void,
    ): void
  }
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  setProxy(config: { mode: 'fixed_servers'; proxyRules: string; proxyBypassRules: string }): Promise<void>
  setSpellCheckerEnabled(enabled: boolean): void
  setSpellCheckerDictionaryDownloadURL(url: string): void
  on(event: 'will-download', listener: (event: Preventable) => void): unknown
}

/** `parent` is null for a page's main frame. */
export type WebFrame = { readonly origin: string; readonly parent: object | null }
export type WebContents = {
  send(channel: string, ...args: unknown[]): void
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
  getOSProcessId(): number
  isDestroyed(): boolean
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-attach-webview',
    listener: (event: Preventable) => void,
  ): unknown
  on(event: 'will-redirect', listener: (event: Preventable) => void): unknown
  on(event: 'render-process-gone' | 'unresponsive', listener: () => void): unknown
}

export type WindowOptions = {
  title: string
  show: boolean
  width: number
  height: number
  minWidth?: number
  minHeight?: number
  backgroundColor?: string
  autoHideMenuBar?: boolean
  /** A window that nobody is ever to see. */
  skipTaskbar?: boolean
  /**
   * A window whose every process is to end with it. The Chromium host gives it a browser of its own; Electron does not know
   * the word and gives it a renderer of its own, as its site and session ask for.
   */
  apart?: true
  webPreferences: {
    preload: string
    partition: string
    sandbox: true
    contextIsolation: true
    webSecurity: true
    nodeIntegration: false
    nodeIntegrationInWorker: false
    nodeIntegrationInSubFrames: false
    webviewTag: false
    plugins: false
    spellcheck: false
    navigateOnDragDrop: false
    allowRunningInsecureContent: false
    enableWebSQL: false
    safeDialogs: true
    backgroundThrottling: boolean
    devTools: boolean
  }
}
export type BrowserWindow = {
  readonly webContents: WebContents
  loadURL(url: string): Promise<void>
  show(): void
  focus(): void
  restore(): void
  isMinimized(): boolean
  isDestroyed(): boolean
  destroy(): void
  setContentProtection(enable: boolean): void
  on(event: 'closed', listener: () => void): unknown
  on(event: 'close', listener: (event: Preventable) => void): unknown
  once(event: 'ready-to-show', listener: () => void): unknown
}

export type IpcEvent = { readonly sender: WebContents; readonly senderFrame: WebFrame | null }
export type IpcMain = {
  handle(channel: string, listener: (event: IpcEvent, ...args: unknown[]) => unknown): void
}

export type UtilityProcess = {
  postMessage(message: unknown): void
  kill(): boolean
  on(event: 'message', listener: (message: unknown) => void): unknown
  once(event: 'exit', listener: (code: number) => void): unknown
}

export type Platform = {
  app: App
  powerMonitor: PowerMonitor
  dialog: Dialog
  shell: { openPath(path: string): Promise<string> }
  session: { fromPartition(partition: string): Session }
  protocol: {
    registerSchemesAsPrivileged(
      schemes: {
        scheme: string
        privileges: { standard: boolean; secure: boolean; supportFetchAPI: boolean; stream: boolean }
      }[],
    ): void
  }
  ipcMain: IpcMain
  utilityProcess: {
    fork(path: string, args: string[], options: { serviceName: string; stdio: 'ignore' | 'inherit' }): UtilityProcess
  }
  Menu: { setApplicationMenu(menu: null): void }
  /** What the system's own dialogs look like. */
  nativeTheme: { themeSource: 'system' | 'light' | 'dark' }
  BrowserWindow: new (options: WindowOptions) => BrowserWindow
}
