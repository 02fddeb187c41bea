import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A shell of SQLCipher 4: feeds it SQL, answers what it printed. */
export type SqlcipherShell = { version: string; run(database: string, sql: string): { output: string; errors: string } }

const PACKAGES = [
  'sqlcipher',
  'libsqlcipher1',
  'libc6',
  'libssl3t64',
  'libreadline8t64',
  'libtinfo6',
  'zlib1g',
  'libzstd1',
]
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** The shell on the path when it is version 4; else Debian 13's, unpacked beside the system; else null. */
export function findSqlcipherShell(): SqlcipherShell | null {
  return asShell(['sqlcipher']) ?? fromDebian13()
}

function asShell(command: string[]): SqlcipherShell | null {
  const [program = '', ...fixed] = command
  const run = (database: string, sql: string) => {
    const { stdout, stderr } = spawnSync(program, [...fixed, '-batch', database], {
      input: sql,
      encoding: 'utf8',
      timeout: 30_000,
    })
    return { output: stdout ?? '', errors: stderr ?? '' }
  }
  const version = run(':memory:', 'PRAGMA cipher_version;').output.trim()
  return Number.parseInt(version, 10) >= 4 ? { version, run } : null
}

/** The archive that this computer's apt already uses. */
function debianArchive(): string | null {
  const { stdout } = spawnSync('apt-get', ['indextargets', '--format', '$(REPO_URI)'], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  return stdout?.split('\n').find((uri) => /\/debian\/?$/.test(uri)) ?? null
}

/** apt verifies the packages' signatures; nothing is installed, they are only unpacked into a folder of their own. */
function fromDebian13(): SqlcipherShell | null {
  if (process.getuid?.() !== 0 || !existsSync(KEYRING) || process.arch !== 'x64') return null
  const folder = mkdtempSync(join(tmpdir(), 'sqlcipher4-'))
  for (const part of ['lists/partial', 'cache/archives/partial', 'root'])
    mkdirSync(join(folder, part), { recursive: true })
  const sources = join(folder, 'debian13.list')
  const archive = debianArchive()
  if (archive === null) return null
  writeFileSync(sources, `deb [signed-by=${KEYRING}] ${archive} trixie main\n`)
  const apt = (...words: string[]) =>
    spawnSync(
      'apt-get',
      [
        '-q',
        `-oDir::Etc::sourcelist=${sources}`,
        '-oDir::Etc::sourceparts=-',
        `-oDir::State::lists=${join(folder, 'lists')}`,
        `-oDir::Cache=${join(folder, 'cache')}`,
        ...words,
      ],
      { cwd: folder, timeout: 120_000 },
    ).status === 0
  if (!apt('update') || !apt('download', ...PACKAGES)) return null
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb')))
    spawnSync('dpkg', ['-x', join(folder, file), join(folder, 'root')])
  const libraries = join(folder, 'root/usr/lib/x86_64-linux-gnu')
  return asShell([
    join(libraries, 'ld-linux-x86-64.so.2'),
    '--library-path',
    libraries,
    join(folder, 'root/usr/bin/sqlcipher'),
  ])
}
