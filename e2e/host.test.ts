import { join } from 'node:path'
import { contract, isWindowRequestName } from '../src/shared/contract/index.ts'
import { ask, expect, lock, request, test } from './fixtures.ts'

const PASSPHRASE = 'сорок тысяч листов и один'

test('starts at the door, with a frozen bridge of two functions and nothing of Node', async ({ delo }) => {
  await expect(delo.page.locator('#root')).not.toBeEmpty()
  const page = await delo.page.evaluate(() => {
    const { delo } = window as unknown as { delo: Record<string, unknown> }
    try {
      delo.request = () => 'stolen'
      delo.more = 1
    } catch {
      // Strict code is told; sloppy code is not.
    }
    return {
      bridge: Object.entries(delo).map(([name, value]) => [name, typeof value, String(value).includes('stolen')]),
      node: ['require', 'process', 'module', 'Buffer', 'global', '__deloHost'].filter((name) => name in window),
    }
  })
  expect(page.bridge.sort()).toEqual([
    ['on', 'function', false],
    ['request', 'function', false],
  ])
  expect(page.node).toEqual([])
})

test('lets exactly the window requests of the contract through', async ({ delo }) => {
  const names = Object.keys(contract)
  const internal = names.filter((name) => !isWindowRequestName(name))
  expect(internal.length).toBeGreaterThan(5)
  for (const name of [...internal, 'nothing', '__proto__', 'constructor', 'toString', 'vault.unlock '])
    expect(await ask(delo, name, {}), name).toEqual({ ok: false, error: { code: 'unknown-request', params: {} } })
  for (const name of names.filter(isWindowRequestName)) {
    // No schema takes this; the answer shows that the name is known and the input is not.
    const outcome = await ask(delo, name, 'not an object')
    expect(outcome.ok ? '' : outcome.error.code, name).toBe('invalid-request')
  }
})

test('refuses what its schema does not allow, before anything is done', async ({ delo }) => {
  for (const [name, input] of [
    ['vault.unlock', { placeId: '/etc/passwd', passphrase: 'x' }],
    ['vault.unlock', { placeId: '../../x', passphrase: '' }],
    ['vault.create', { placeId: 1, passphrase: ['x'], label: {} }],
    ['app.changeSettings', { idleLockMinutes: 0 }],
    ['app.changeSettings', { language: '../../etc' }],
    ['documents.get', { id: '00000000000000000000000000\0' }],
    ['imports.add', { dossierId: 'x', files: [] }],
  ] as const) {
    const outcome = await ask(delo, name, input)
    expect(outcome, name).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
  }
  expect(await request(delo, 'vault.status', {})).toMatchObject({ state: 'closed' })
})

test('knows no place that was not picked, and nothing while no vault is open', async ({ delo }) => {
  const placeId = '0'.repeat(26)
  expect(await ask(delo, 'vault.unlock', { placeId, passphrase: 'x' })).toMatchObject({ error: { code: 'not-found' } })
  expect(await ask(delo, 'dossiers.list', { trashed: false })).toMatchObject({ error: { code: 'vault-locked' } })
  const statuses = await delo.page.evaluate(async (id) => {
    const get = async (path: string, init?: RequestInit) => (await fetch(path, init)).status
    return [
      await get(`/files/${id}`),
      await get('/files/..%2f..%2fpackage.json'),
      await get('/%2e%2e/%2e%2e/package.json'),
      await get('/assets/..%2f..%2fmain/index.js'),
      await get('/reader.html'),
      await get(`/uploads/${id}?offset=-1`, { method: 'POST', body: 'x' }),
      await get('/', { method: 'DELETE' }),
    ]
  }, placeId)
  expect(statuses).toEqual([423, 404, 404, 404, 405, 400, 405])
})

test('carries its policy on every answer and a new nonce on every page', async ({ delo }) => {
  const policies = await delo.page.evaluate(async () => {
    const of = async (path: string) => (await fetch(path)).headers.get('content-security-policy') ?? ''
    return [await of('/'), await of('/'), await of(new URL(document.querySelector('script')?.src ?? '').pathname)]
  })
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe-inline')
    expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/)
  }
  const nonces = policies.slice(0, 2).map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1])
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(nonces[0]).not.toBe(nonces[1])
})

test('goes nowhere, opens nothing, asks for nothing', async ({ delo }) => {
  const { page } = delo
  const url = page.url()
  const outcome = await page.evaluate(async () => {
    const failed = (work: Promise<unknown>) =>
      work.then(
        () => 'went through',
        () => 'refused',
      )
    const opened = window.open('https://example.org/')
    location.assign('https://example.org/')
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    link.download = 'x'
    document.body.append(link)
    link.click()
    return {
      opened: opened === null || opened.closed ? 'refused' : 'tried',
      fetch: await failed(fetch('https://example.org/')),
      file: await failed(fetch('file:///etc/passwd')),
      loopback: await failed(fetch('http://127.0.0.1:9/')),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      notification: await Notification.requestPermission(),
      geolocation: await failed(new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
    }
  })
  expect(outcome).toMatchObject({
    fetch: 'refused',
    file: 'refused',
    loopback: 'refused',
    workers: 0,
    notification: 'denied',
    geolocation: 'refused',
  })
  expect(page.url()).toBe(url)
  await expect.poll(() => page.context().pages().length).toBe(1)
  expect(await request(delo, 'vault.status', {})).toMatchObject({ state: 'closed' })
  // The attempts were seen, and the policy reported what it stopped: that is what this test provoked.
  expect(delo.foreignRequests).toContain('https://example.org/')
  delo.foreignRequests.length = 0
  delo.complaints.length = 0
})

test('creates a vault, locks it, and opens it again', async ({ delo }) => {
  const vault = join(delo.home, 'Дело')
  await delo.answerDialogs({ path: vault }, { path: join(delo.home, 'kit.txt') })
  const { place } = await request(delo, 'vault.pickPlace', { purpose: 'create', name: 'Дело' })
  expect(place?.display).toBe(`${vault}.delo`)
  const placeId = place?.id ?? ('' as never)
  const { recoveryCode } = await request(delo, 'vault.create', { placeId, passphrase: PASSPHRASE, label: 'Адвокат' })
  expect(await request(delo, 'vault.saveRecoveryKit', {})).toEqual({ saved: true })
  expect(await ask(delo, 'vault.confirmRecovery', { code: `${recoveryCode.slice(0, -1)}!` })).toMatchObject({
    ok: false,
  })
  expect(await request(delo, 'vault.confirmRecovery', { code: recoveryCode })).toMatchObject({ state: 'open' })
  const dossier = await request(delo, 'dossiers.create', { title: 'Дело о пропавшем протоколе' })

  await lock(delo)
  expect(await request(delo, 'vault.status', {})).toMatchObject({ state: 'closed', closedBecause: 'command' })
  expect(await ask(delo, 'dossiers.list', { trashed: false })).toMatchObject({ error: { code: 'vault-locked' } })

  await delo.answerDialogs({ path: `${vault}.delo` })
  const { place: again } = await request(delo, 'vault.pickPlace', { purpose: 'open' })
  const open = { placeId: again?.id ?? ('' as never), passphrase: 'не та' }
  expect(await ask(delo, 'vault.unlock', open)).toMatchObject({ error: { code: 'wrong-passphrase' } })
  expect(await request(delo, 'vault.unlock', { ...open, passphrase: PASSPHRASE })).toMatchObject({ state: 'open' })
  const { dossiers } = await request(delo, 'dossiers.list', { trashed: false })
  expect(dossiers.map(({ id }) => id)).toEqual([dossier.id])
})
