import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts'
import { SettingsFile } from './settings.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-settings-'))
  path = join(folder, 'new', 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('starts with the defaults, and with the system’s language until one is chosen', () => {
  expect(new SettingsFile(path).settings).toEqual(DEFAULT_SETTINGS)
  expect(new SettingsFile(path, { language: 'en' }).settings.language).toBe('en')
})

it('keeps what was changed, readable by its owner only, and leaves no second file', () => {
  new SettingsFile(path).change({ language: 'en', idleLockMinutes: 3 })
  expect(new SettingsFile(path).settings).toEqual({ ...DEFAULT_SETTINGS, language: 'en', idleLockMinutes: 3 })
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
  expect(readdirSync(join(folder, 'new'))).toEqual(['settings.json'])
})

it('takes each unreadable value for its default, and a broken file for none', () => {
  const file = join(folder, 'settings.json')
  for (const text of ['', 'null', '[]', '{', '"x"', '{"__proto__":{"language":"en"}}']) {
    writeFileSync(file, text)
    expect(new SettingsFile(file).settings).toEqual(DEFAULT_SETTINGS)
  }
  writeFileSync(file, JSON.stringify({ language: 'en', idleLockMinutes: 0, colourScheme: 'pink', unknown: true }))
  expect(new SettingsFile(file).settings).toEqual({ ...DEFAULT_SETTINGS, language: 'en' })
})

it('remembers the place of a vault only where that was chosen, and forgets it with the choice', () => {
  const settings = new SettingsFile(path)
  settings.remember('/media/stick/Дела.delo')
  settings.change({ colourScheme: 'dark' })
  expect(readFileSync(path, 'utf8')).not.toContain('stick')
  settings.change({ rememberVault: true })
  settings.remember('/media/stick/Дела.delo')
  expect(new SettingsFile(path).rememberedVault).toBe('/media/stick/Дела.delo')
  settings.change({ rememberVault: false })
  expect(readFileSync(path, 'utf8')).not.toContain('stick')
  expect(new SettingsFile(path).rememberedVault).toBeNull()
})
