import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './lib/program.ts'

/**
 * A registry mirror that carries only one platform's packages makes npm write a lockfile without the optional packages
 * of the others, and then `npm ci` refuses that lockfile. This adds them by name and version, with the platform that
 * their name says, so that npm skips them here and finds them elsewhere. Run it after every change of dependencies.
 */
type Entry = {
  version?: string
  optionalDependencies?: Record<string, string>
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}
type Lockfile = { packages: Record<string, Entry> }

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
  'wasm32',
  'wasi',
]
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'universal', 'x64']

/** What a package called `@scope/cli-linux-arm64-musl` runs on. */
export function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const parts = name.split(/[/-]/)
  const os = SYSTEMS.find((system) => parts.includes(system)) ?? (parts.includes('linuxmusl') ? 'linux' : undefined)
  const cpu = PROCESSORS.find((processor) => parts.includes(processor))
  const musl = parts.some((part) => /musl/.test(part))
  const glibc = parts.some((part) => /^gnu/.test(part))
  return {
    ...(cpu === undefined || cpu === 'universal' ? {} : { cpu: [cpu] }),
    ...(musl ? { libc: ['musl'] } : glibc ? { libc: ['glibc'] } : {}),
    // WebAssembly builds are for no system of ours: npm skips them unless they are asked for.
    os: [os === undefined || os === 'wasm32' || os === 'wasi' ? 'wasm' : os],
  }
}

/** The lockfile with an entry for every optional dependency. */
export function complete(lockfile: Lockfile): { lockfile: Lockfile; added: string[] } {
  const packages = { ...lockfile.packages }
  const added: string[] = []
  for (const [path, entry] of Object.entries(lockfile.packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const known = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((place) => place in packages)
      if (known || !/^\d/.test(version)) continue
      const place = `node_modules/${name}`
      packages[place] = { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...platformOf(name) }
      added.push(`${name}@${version}`)
    }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { lockfile: { ...lockfile, packages: sorted }, added }
}

if (import.meta.main) {
  const path = inRoot('package-lock.json')
  const { lockfile, added } = complete(JSON.parse(readFileSync(path, 'utf8')) as Lockfile)
  if (added.length > 0) writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`)
  console.log(added.length > 0 ? `added ${added.length} packages of other platforms` : 'the lockfile is complete')
}
