import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRuleFile, ruleFileText } from '#shared/terms/rule-file.ts'
import { calendar, russia } from '#shared/terms/testing.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await openTestVault()
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const ours = ruleFileText({ ...russia, id: 'ours', calendar: 'our-days', rules: russia.rules.slice(0, 2) })
const sets = async () => (await ask('rules.list', {})).sets.map(({ id }) => id)

describe('rules', () => {
  it('are there in every vault, and what a user wrote comes before them', async () => {
    expect(await sets()).toEqual(['ru-criminal'])
    await ask('rules.save', { text: ours })
    await ask('rules.save', { text: ruleFileText({ ...calendar, id: 'our-days' }) })
    await vault.reopen()
    expect(await sets()).toEqual(['ours', 'ru-criminal'])
    const { calendars, own } = await ask('rules.list', {})
    expect(calendars.map(({ id }) => id)).toEqual(['our-days', 'ru'])
    expect(own.map(({ id, text, readable }) => [id, text === ours, readable])).toEqual([
      ['calendar/our-days', false, true],
      ['rules/ours', true, true],
    ])
  })

  it('of a user are replaced by the same id, erased, and saved again as an undo does', async () => {
    await ask('rules.save', { text: ours })
    const changed = ours.replace('"version": "2026-1"', '"version": "2026-2"')
    await ask('rules.save', { text: changed })
    expect((await ask('rules.list', {})).own.map(({ text }) => text)).toEqual([changed])
    await ask('rules.erase', { id: 'rules/ours' })
    expect(await sets()).toEqual(['ru-criminal'])
    await expect(ask('rules.erase', { id: 'rules/ours' })).rejects.toMatchObject({ code: 'not-found' })
    await ask('rules.save', { text: ours })
    expect(await sets()).toEqual(['ours', 'ru-criminal'])
  })

  it('with a fault are refused by line, and those that come with Delo cannot be written over', async () => {
    const broken = ours.replace('"amount": 48', '"amount": "many"')
    const line = broken.slice(0, broken.indexOf('"many"')).split('\n').length
    await expect(ask('rules.save', { text: broken })).rejects.toMatchObject({
      code: 'invalid-request',
      params: { line },
    })
    await expect(ask('rules.save', { text: ruleFileText(russia) })).rejects.toMatchObject({ code: 'invalid-request' })
    expect((await ask('rules.list', {})).own).toEqual([])
  })

  it('that an older or newer Delo wrote otherwise are kept and compute nothing', async () => {
    vault.context.write({ action: 'test', subject: 'rules' }, [], (db) =>
      db.prepare("INSERT INTO rule_file (id, text, updated_at) VALUES ('rules/old', '{}', 1)").run(),
    )
    expect(await sets()).toEqual(['ru-criminal'])
    expect((await ask('rules.list', {})).own).toMatchObject([{ id: 'rules/old', text: '{}', readable: false }])
  })

  it('are written to a file that can be read again', async () => {
    await ask('rules.save', { text: ours })
    const path = mkdtempSync(join(tmpdir(), 'delo-rules-'))
    try {
      const { name } = await ask('rules.writeTo', { id: 'rules/ours', path })
      expect(readFileSync(join(path, name), 'utf8')).toBe(ours)
      const again = await ask('rules.writeTo', { id: 'rules/ours', path })
      expect(again.name).not.toBe(name)
      const own = await ask('rules.writeTo', { id: 'rules/ru-criminal', path })
      const text = readFileSync(join(path, own.name), 'utf8').replace('"id": "ru-criminal"', '"id": "mine"')
      expect(readRuleFile(text).ok).toBe(true)
    } finally {
      rmSync(path, { recursive: true, force: true })
    }
  })
})
