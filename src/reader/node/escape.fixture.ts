import { disarm } from './disarm.ts'

/** Tries, in a confined process, what hostile code would try; prints how each attempt ended. */
const [secret = '', folder = '', port = '0'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

disarm()

const attempts: Record<string, () => unknown> = {
  'read a file': async () => (await import('node:fs')).readFileSync(secret),
  'list a folder': async () => (await import('node:fs')).readdirSync(folder),
  'write a file': async () => (await import('node:fs')).writeFileSync(`${folder}/written`, 'x'),
  'start a process': async () => (await import('node:child_process')).execFileSync('true'),
  'start a process by process.binding': () =>
    (process as unknown as { binding(name: string): unknown }).binding('spawn_sync'),
  'start a thread': async () => new (await import('node:worker_threads')).Worker('1', { eval: true }),
  'make code from a string': () => new Function('return 1')(),
  fetch: () => fetch(`http://127.0.0.1:${port}/fetch`),
  'open a socket': async () => (await import('node:net')).connect(Number(port), '127.0.0.1'),
  'open a socket by a builtin': () => process.getBuiltinModule('net').connect(Number(port), '127.0.0.1'),
  'open a socket by require': async () => {
    const { createRequire } = await import('node:module')
    createRequire(import.meta.url)('net').connect(Number(port), '127.0.0.1')
  },
  'ask a name server': async () => (await import('node:dns/promises')).resolve('example.org'),
  'load an add-on': () => process.dlopen({ exports: {} }, '/tmp/x.node'),
}

for (const [name, attempt] of Object.entries(attempts))
  try {
    await attempt()
    say(`${name}: succeeded`)
  } catch {
    say(`${name}: refused`)
  }
