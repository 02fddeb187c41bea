import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVault, expect, importFile, lock, request, test } from './fixtures.ts'
import { launch, type RunningDelo } from './launch.ts'
import { canRead, commandOf, descendants, holds } from './tools/processes.ts'

const vaultProcesses = (delo: RunningDelo): number[] =>
  descendants(delo.pid).filter((pid) => /vault\.js|Delo vault|utility-sub-type=node/.test(commandOf(pid)))

const status = (delo: RunningDelo) => request(delo, 'vault.status', {})
const atTheDoor = (delo: RunningDelo) => expect(delo.page.getByLabel('Парольная фраза')).toBeVisible()

test.describe('with a vault open', () => {
  test.skip(process.platform !== 'linux', 'looks into /proc')

  test('the vault process lives from opening to locking, and no longer', async ({ delo }) => {
    expect(vaultProcesses(delo)).toEqual([])
    await createVault(delo)
    expect(vaultProcesses(delo)).toHaveLength(1)
    await lock(delo)
    await atTheDoor(delo)
    expect(vaultProcesses(delo)).toEqual([])
  })

  test('after locking, no page process holds what the window showed', async ({ delo }) => {
    test.slow()
    await createVault(delo)
    const { title } = await request(delo, 'dossiers.create', { title: `Канарейка ${Math.random()}` })
    await expect(delo.page.getByText(title).first()).toBeVisible()
    const renderers = () => descendants(delo.pid).filter((pid) => commandOf(pid).includes('--type=renderer'))
    const holding = () => renderers().filter((pid) => holds(pid, title))
    test.skip(!canRead(delo.pid), 'this account may not look into other processes')
    expect(holding()).not.toEqual([])
    await lock(delo)
    await atTheDoor(delo)
    await expect.poll(holding).toEqual([])
  })

  test('a vault process that dies leaves a calm window, and the vault opens again', async ({ delo }) => {
    const path = await createVault(delo)
    const dossier = await request(delo, 'dossiers.create', { title: 'Дело' })
    const [vault = 0] = vaultProcesses(delo)
    process.kill(vault, 'SIGKILL')
    await expect.poll(() => status(delo).catch(() => null)).toMatchObject({ state: 'closed', closedBecause: 'crashed' })
    await atTheDoor(delo)
    await delo.answerDialogs({ path })
    const { place } = await request(delo, 'vault.pickPlace', { purpose: 'open' })
    const placeId = place?.id ?? ('' as never)
    await request(delo, 'vault.unlock', { placeId, passphrase: 'сорок тысяч листов и один' })
    const { dossiers } = await request(delo, 'dossiers.list', { trashed: false })
    expect(dossiers.map(({ id }) => id)).toEqual([dossier.id])
  })

  test('a reader that crashes refuses its file, and the next one is read', async ({ delo }) => {
    test.skip(delo.host === 'electron', 'reaches the hidden page by Chromium’s protocol')
    await createVault(delo)
    const dossier = await request(delo, 'dossiers.create', { title: 'Дело' })
    await importFile(delo, dossier.id, 'first.txt', Buffer.from('первый'))
    const pages =
      delo.page
        .context()
        .browser()
        ?.contexts()
        .flatMap((context) => context.pages()) ?? []
    const reader = pages.find((page) => page.url().startsWith('https://reader.invalid'))
    if (!reader) throw new Error('no reader')
    const crashed = reader.waitForEvent('crash')
    const session = await reader.context().newCDPSession(reader)
    // The page is gone before it could answer.
    session.send('Page.crash').catch(() => undefined)
    await crashed
    const next = await importFile(delo, dossier.id, 'second.txt', Buffer.from('второй'))
    expect(next).toMatchObject({ state: 'imported' })
  })

  test('nobody at work for a minute locks it', async ({ delo }) => {
    test.slow()
    await createVault(delo)
    await request(delo, 'app.changeSettings', { idleLockMinutes: 1 })
    await expect
      .poll(() => status(delo).catch(() => null), { timeout: 100_000, intervals: [2_000] })
      .toMatchObject({ state: 'closed', closedBecause: 'idle' })
    await atTheDoor(delo)
  })
})

test('ending the program closes the vault and leaves no process and no profile behind', async () => {
  const delo = await launch({ keepHome: true })
  await createVault(delo)
  const processes = [delo.pid, ...descendants(delo.pid)]
  await delo.close()
  await expect.poll(() => processes.filter((pid) => !/^(|\s*)$/.test(commandOf(pid)))).toEqual([])
  expect(readdirSync(join(delo.home, 'tmp'))).toEqual([])
  expect(existsSync(join(delo.home, 'Дело.delo', 'vault.lock'))).toBe(false)
})

test('closing the window ends the program, vault first', async () => {
  const delo = await launch({ keepHome: true })
  await createVault(delo)
  await delo.page.close()
  await expect.poll(() => commandOf(delo.pid).trim()).toBe('')
  expect(existsSync(join(delo.home, 'Дело.delo', 'vault.lock'))).toBe(false)
})

test('the browser’s own keys do nothing', async ({ delo }) => {
  const { page } = delo
  await page.locator('#root > *:not(style)').first().waitFor()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  for (const key of ['F5', 'Control+r', 'Control+n', 'Control+t', 'Control+w', 'Control+u', 'Control+s', 'Control+p'])
    await page.keyboard.press(key)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  expect(page.context().pages()).toHaveLength(1)
})

test('only one runs at a time for one person', async ({ delo }) => {
  await expect(launch({ home: delo.home })).rejects.toThrow(/ended with 0|closed/)
  expect(await status(delo)).toMatchObject({ state: 'closed' })
})

test('settings are kept, a vault’s place only if asked, and nothing about a case', async () => {
  const first = await launch({ keepHome: true, settings: { language: 'en' } })
  expect(await request(first, 'app.settings', {})).toMatchObject({ language: 'en', rememberVault: false })
  const path = await createVault(first)
  await request(first, 'dossiers.create', { title: 'Тайное название дела' })
  expect(readFileSync(join(first.userData, 'settings.json'), 'utf8')).not.toContain('delo')
  await first.close()

  const second = await launch({ home: first.home, keepHome: true })
  expect(await request(second, 'vault.rememberedPlace', {})).toEqual({ place: null })
  await request(second, 'app.changeSettings', { rememberVault: true })
  await second.answerDialogs({ path })
  const { place } = await request(second, 'vault.pickPlace', { purpose: 'open' })
  const placeId = place?.id ?? ('' as never)
  await request(second, 'vault.unlock', { placeId, passphrase: 'сорок тысяч листов и один' })
  await second.close()

  const third = await launch({ home: first.home })
  expect((await request(third, 'vault.rememberedPlace', {})).place?.display).toBe(path)
  await request(third, 'app.changeSettings', { rememberVault: false })
  expect(readFileSync(join(third.userData, 'settings.json'), 'utf8')).not.toContain(path)
  await third.close()
})
