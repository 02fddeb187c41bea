import { z } from 'zod'
import { PlaceId } from '../domain/ids.ts'
import { Settings } from '../domain/settings.ts'
import { Place } from '../domain/vault.ts'
import { command, query } from './define.ts'

const main = { access: 'closed', handledBy: 'main' } as const
const none = z.object({})

/** The program itself: settings of this computer, what it runs on, and where an export goes. */
export const appRequests = {
  'app.info': query(
    none,
    z.object({
      version: z.string(),
      /** `electron`, or the Chromium host that stands in where Electron's binary is not to be had. */
      host: z.enum(['electron', 'chromium']),
      platform: z.string(),
      /** What this host cannot give, as keys of the language files under `host.missing.*`. */
      missing: z.array(z.enum(['content-protection', 'system-lock-events', 'fuses'])),
    }),
    main,
  ),
  'app.settings': query(none, Settings, main),
  'app.changeSettings': command(Settings.partial(), Settings, main),
  /** Any sign of a person at work; the idle lock counts from the last one. */
  'app.activity': query(none, z.object({}), main),
  /** The window has saved what it had after `vault.status` said `closing`; the lock need not wait for it any longer. */
  'app.settled': query(none, z.object({}), main),
  'app.pickFolder': query(none, z.object({ place: Place.nullable() }), main),
  /** Shows a folder that was picked before in the system's file manager. */
  'app.showPlace': query(z.object({ placeId: PlaceId }), z.object({}), main),
}
