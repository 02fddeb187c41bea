import type { App, WebContents } from '../platform/types.ts'

/**
 * Every page of the program, those made by accident included: it may not go anywhere, open anything, or hold a webview.
 * Pages are loaded and blanked by main only, and that raises none of these events.
 */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
