import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { DEFAULT_SETTINGS, Settings } from '#shared/domain/settings.ts'

/** The settings file. `vault` is where the last vault was, and only where the user chose to have it remembered. */
const Stored = z.object({ ...Settings.partial().shape, vault: z.string().max(4_096).optional().catch(undefined) })
type Stored = z.infer<typeof Stored>

/**
 * What is kept on this computer outside any vault: one small JSON file, nothing about cases.
 * A file that is missing or unreadable means the defaults; each unknown value falls back alone.
 */
export class SettingsFile {
  readonly #path: string
  #stored: Stored
  readonly #defaults: Settings

  constructor(path: string, defaults: Partial<Settings> = {}) {
    this.#path = path
    this.#defaults = { ...DEFAULT_SETTINGS, ...defaults }
    this.#stored = read(path)
  }

  get settings(): Settings {
    const { vault: _vault, ...chosen } = this.#stored
    return Settings.parse({ ...this.#defaults, ...withoutUndefined(chosen) })
  }

  get rememberedVault(): string | null {
    return this.settings.rememberVault ? (this.#stored.vault ?? null) : null
  }

  change(change: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    this.#save({ ...this.#stored, ...withoutUndefined(change) })
    return this.settings
  }

  /** Keeps the place of an opened vault, if that is wanted. */
  remember(path: string): void {
    if (this.settings.rememberVault && path !== this.#stored.vault) this.#save({ ...this.#stored, vault: path })
  }

  #save(stored: Stored): void {
    const { vault, ...rest } = stored
    const kept = rest.rememberVault && vault !== undefined ? { ...rest, vault } : rest
    mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 })
    const temporary = `${this.#path}.new`
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeSync(file, `${JSON.stringify(kept, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, this.#path)
    this.#stored = kept
  }
}

function read(path: string): Stored {
  let raw: unknown
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
  if (typeof raw !== 'object' || raw === null) return {}
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(raw)) {
    const field = Stored.shape[name as keyof typeof Stored.shape] as z.ZodType | undefined
    const parsed = Object.hasOwn(Stored.shape, name) ? field?.safeParse(value) : undefined
    if (parsed?.success) kept[name] = parsed.data
  }
  return Stored.parse(kept)
}

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
