import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^delo-browser-(\d+)-/

/** In memory where the system has such a place for its user (systemd's runtime folder), else among the temporary files. */
function place(): string {
  const runtime = process.env.XDG_RUNTIME_DIR
  return runtime && statSync(runtime, { throwIfNoEntry: false })?.isDirectory() ? runtime : tmpdir()
}

/**
 * A new folder for a browser's profile. Pages are incognito, so nothing of a case comes to lie here; it is removed at the end
 * all the same, and what a killed program left is removed by the next one.
 */
export function newProfile(): string {
  const folder = place()
  for (const name of readdirSync(folder)) {
    const owner = Number(NAME.exec(name)?.[1] ?? 0)
    if (owner > 0 && !isAlive(owner)) removeProfile(join(folder, name))
  }
  const profile = mkdtempSync(join(folder, `delo-browser-${process.pid}-`))
  mkdirSync(join(profile, 'Default'), { mode: 0o700 })
  mkdirSync(temporaryFolder(profile), { mode: 0o700 })
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))
  return profile
}

/** Where the browser puts its sockets and shared memory, so that they go with the profile. Short: socket paths are limited. */
export const temporaryFolder = (profile: string): string => join(profile, 't')

export function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Somebody else's: same name, another user.
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What a browser would offer a reader of the web, and a desk for case files must not: it all sends or keeps what is on the page. */
const PREFERENCES = {
  translate: { enabled: false },
  browser: { enable_spellchecking: false, show_home_button: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, default_content_setting_values: { notifications: 2, geolocation: 2 } },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false, enhanced: false, scout_reporting_enabled: false },
  alternate_error_pages: { enabled: false },
  net: { network_prediction_options: 2 },
  url_keyed_anonymized_data_collection: { enabled: false },
  signin: { allowed: false },
  session: { restore_on_startup: 5 },
  bookmark_bar: { show_on_all_tabs: false },
}
