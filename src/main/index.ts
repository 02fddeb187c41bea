import { app, Menu, protocol } from './platform/electron.ts'
import { SCHEME } from './protocol/origins.ts'
import { guardContents } from './security/contents.ts'
import { quieten } from './security/switches.ts'
import { start } from './start.ts'

quieten(app)
guardContents(app)
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

if (app.requestSingleInstanceLock()) {
  // No menu, so no menu's shortcuts either: no zoom reset, no reload, no developer tools. macOS needs one for its clipboard keys.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  void app.whenReady().then(start)
} else app.quit()
