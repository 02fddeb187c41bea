import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, session } from 'electron'

const preload = fileURLToPath(new URL('empty-preload.cjs', import.meta.url))

/** The least a program can do: one empty window. The anchor of bench/start.ts. */
app.whenReady().then(() => {
  const own = session.fromPartition('empty')
  own.protocol.handle('app', () => new Response('<p id=empty>empty</p>', { headers: { 'content-type': 'text/html' } }))
  own.webRequest.onBeforeRequest((_details, answer) => answer({ cancel: false }))
  const window = new BrowserWindow({ webPreferences: { partition: 'empty', sandbox: true, preload } })
  return window.loadURL('app://delo/')
})
