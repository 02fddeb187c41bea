import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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

/** Sets a new profile's preferences; incognito windows take them over. */
export function writePreferences(profile: string): void {
  const folder = join(profile, 'Default')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(PREFERENCES))
}
