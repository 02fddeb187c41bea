import { join } from 'node:path'
import { app, dialog } from './platform/electron.ts'
import type { BrowserWindow } from './platform/types.ts'

/** The system's dialogs over the window. Paths they answer stay in main; nothing is added to the system's recent documents. */
export function dialogs(window: BrowserWindow) {
  return {
    async pickFolder(title: string, button: string): Promise<string | null> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        buttonLabel: button,
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },

    /** `proposed` is a file name without a folder. */
    async pickFile(
      title: string,
      button: string,
      proposed: string,
      filter?: [name: string, extension: string],
    ): Promise<string | null> {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        buttonLabel: button,
        defaultPath: join(app.getPath('documents'), proposed),
        ...(filter ? { filters: [{ name: filter[0], extensions: [filter[1]] }] } : {}),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    },

    /** Whether the person chose `go`; `stay` is what Enter and Escape mean. */
    async confirm(title: string, message: string, detail: string, stay: string, go: string): Promise<boolean> {
      const buttons = [stay, go]
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        title,
        message,
        detail,
        buttons,
        defaultId: 0,
        cancelId: 0,
      })
      return response === 1
    },
  }
}
