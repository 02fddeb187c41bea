import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acquireLock } from './lock.ts'

let folder: string
let path: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-lock-'))
  path = join(folder, 'vault.lock')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A process that tries to take the lock and keeps it; answers what it said. */
async function opener(): Promise<{ said: string; child: ChildProcess }> {
  const module = JSON.stringify(join(import.meta.dirname, 'lock.ts'))
  const script = `
    const { acquireLock } = await import(${module})
    try { acquireLock(${JSON.stringify(path)}); console.log('held') } catch (error) { console.log(error.code) }
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [said] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { said, child }
}
const inUse = expect.objectContaining({ code: 'vault-in-use' })
const content = () => JSON.parse(readFileSync(path, 'utf8'))
const age = (seconds: number) => utimesSync(path, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds)

describe('the lock file', () => {
  test('is held once, and gone when released', () => {
    const lock = acquireLock(path)
    expect(() => acquireLock(path)).toThrow(inUse)
    lock.release()
    lock.release()
    expect(readdirSync(folder)).toEqual([])
    acquireLock(path).release()
  })

  test('says nothing about the computer or its user', () => {
    const lock = acquireLock(path)
    expect(Object.keys(content()).sort()).toEqual(['boot', 'instance', 'pid', 'started'])
    const boot = existsSync('/proc/sys/kernel/random/boot_id')
      ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      : 'x'
    expect(readFileSync(path, 'utf8')).not.toContain(boot)
    lock.release()
  })

  test('keeps another process out while its holder lives, and not a moment longer', async () => {
    const first = await opener()
    expect(first.said).toBe('held')
    expect(() => acquireLock(path)).toThrow(inUse)
    age(3_600)
    expect(() => acquireLock(path)).toThrow(inUse)
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    expect(existsSync(path)).toBe(true)
    acquireLock(path).release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('goes to exactly one of several processes that find one left behind', async () => {
    const dead = await opener()
    dead.child.kill('SIGKILL')
    await once(dead.child, 'exit')
    const outcomes = await Promise.all([opener(), opener(), opener()])
    expect(outcomes.map(({ said }) => said).sort()).toEqual(['held', 'vault-in-use', 'vault-in-use'])
  })

  test('of another computer, or of this one before it was restarted, is held as long as its heart beats', () => {
    const foreign = { instance: 'x', pid: 1, started: '1', boot: 'another' }
    writeFileSync(path, JSON.stringify(foreign))
    expect(() => acquireLock(path)).toThrow(inUse)
    expect(content()).toEqual(foreign)
    age(120)
    acquireLock(path).release()
  })

  test('of a process whose number was given to another is left behind', () => {
    const lock = acquireLock(path)
    const mine = content()
    lock.release()
    writeFileSync(path, JSON.stringify({ ...mine, instance: 'x', pid: process.ppid, started: '1' }))
    if (mine.started === null) age(120)
    acquireLock(path).release()
  })

  test('that is being written is held, and one that stayed empty is left behind', () => {
    writeFileSync(path, '')
    expect(() => acquireLock(path)).toThrow(inUse)
    age(60)
    acquireLock(path).release()
  })
})
