import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './axe.ts'
import { createVault, expect, lock, request, test } from './fixtures.ts'
import { goTo, leave, openDoor, PASSPHRASE, setUp, unlock } from './sealed-window.ts'
import { words } from './words.ts'

/** Every byte under a folder, by path. */
const contents = (folder: string): Map<string, string> =>
  new Map(
    (
      readdirSync(folder, { recursive: true, withFileTypes: true }) as {
        name: string
        parentPath: string
        isFile(): boolean
      }[]
    )
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
  )

for (const language of ['ru', 'en'] as const) {
  const t = words(language)

  test.describe(`in ${language}`, () => {
    test.use({ start: { settings: { language, colourScheme: language === 'ru' ? 'light' : 'dark' } } })

    test('what is wrong with the compartment is told apart, calmly, and touches nothing else', async ({ delo }) => {
      test.setTimeout(180_000)
      const other = join(delo.home, 'other')
      const path = await createVault(delo)
      await lock(delo)
      cpSync(join(path, 'sealed'), other, { recursive: true })
      rmSync(path, { recursive: true })
      await createVault(delo)
      const inside = (name: string) => join(path, 'sealed', name)
      await request(delo, 'dossiers.create', { title: 'Книжный клуб «Закладка»' })
      const first = await openDoor(delo, t)
      await setUp(first, PASSPHRASE, t)
      await leave(delo, first)
      const good = join(delo.home, 'good')
      cpSync(join(path, 'sealed'), good, { recursive: true })

      /** What the door says; the files under it stay as they were found. */
      const said = async (error: string, passphrase: string | null) => {
        const before = contents(join(path, 'sealed'))
        const sealed = await openDoor(delo, t)
        if (passphrase !== null) await unlock(sealed, passphrase, t)
        await expect(sealed.getByRole('alert')).toContainText(t(`error:${error}`))
        await expectAccessible(sealed, error, { legacy: true })
        await leave(delo, sealed)
        expect(contents(join(path, 'sealed'))).toEqual(before)
      }
      await said('sealed-passphrase-wrong', 'не та')

      const database = readFileSync(inside('vault.db'))
      writeFileSync(inside('vault.db'), database.fill(0x41, 0, 4_096))
      await said('compartment-damaged', PASSPHRASE)
      // A wrong passphrase is a wrong passphrase, whatever else is wrong.
      await said('sealed-passphrase-wrong', 'не та')
      rmSync(inside('vault.db'))
      await said('compartment-damaged', null)

      rmSync(join(path, 'sealed'), { recursive: true })
      cpSync(other, join(path, 'sealed'), { recursive: true })
      await said('compartment-foreign', null)

      // Meanwhile the vault went on, and with its own folder back the compartment opens as before.
      const { dossiers } = await request(delo, 'dossiers.list', { trashed: false })
      expect(dossiers).toHaveLength(1)
      expect((await request(delo, 'vault.status', {})).warnings).toEqual([])
      rmSync(join(path, 'sealed'), { recursive: true })
      cpSync(good, join(path, 'sealed'), { recursive: true })
      expect((await request(delo, 'vault.verify', {})).problems).toEqual([])
      const again = await openDoor(delo, t)
      await unlock(again, PASSPHRASE, t)
      await goTo(again, 'settings', t)
      await expectAccessible(again, 'settings', { legacy: true })
    })
  })
}
