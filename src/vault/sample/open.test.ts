import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openVault } from '../session.ts'
import { openSample } from './open.ts'

test('the sample case is made anew each time, opens with no passphrase anybody knows, and is gone when closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'delo-sample-'))
  const path = join(folder, 'sample.delo')
  try {
    const first = await openSample(path)
    await first.request('dossiers.create', { title: 'Моё, по ошибке' })
    await first.close()
    expect(existsSync(path)).toBe(false)
    const second = await openSample(path)
    const { dossiers } = await second.request('dossiers.list', { trashed: false })
    expect(dossiers.map(({ title }) => title)).not.toContain('Моё, по ошибке')
    await second.close()
    await expect(openVault({ path, passphrase: 'sample' })).rejects.toMatchObject({ code: 'vault-missing' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
