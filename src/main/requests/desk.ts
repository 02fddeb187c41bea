import type { WindowEvent, WindowEventName } from '#shared/contract/events.ts'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Places } from '../places.ts'
import type { SettingsFile } from '../settings.ts'
import type { VaultKeeper } from '../vault/keeper.ts'
import type { Words } from '../words.ts'

/** What main's handlers work with; made once, in `index.ts`. */
export type Desk = {
  info: RequestOutput<'app.info'>
  settings: SettingsFile
  places: Places
  vault: VaultKeeper
  words(): Words
  activity(): void
  /** Light or dark for what the system draws: dialogs, the frame. */
  showScheme(scheme: Settings['colourScheme']): void
  tell<N extends WindowEventName>(name: N, data: WindowEvent<N>): void
  /** Dialogs; null when the person thought better of it. */
  pickFolder(title: string, button: string): Promise<string | null>
  pickFile(
    title: string,
    button: string,
    proposed: string,
    filter?: [name: string, extension: string],
  ): Promise<string | null>
  /** Opens the system's file manager; answers a reason when it could not. */
  showFolder(path: string): Promise<string>
  /** Where the sample case is, or is to be built. */
  samplePath(): string
}
