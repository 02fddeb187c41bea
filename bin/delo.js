#!/usr/bin/env node
// Starts the command line on the Node 24 that came with `npm ci`, whatever the system's Node is.
// Plain JavaScript on purpose: an old Node must be able to read this file.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const node = fileURLToPath(new URL(`node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, root))
const main = fileURLToPath(new URL('src/cli/main.ts', root))

if (!existsSync(node)) {
  console.error('delo: run "npm ci" in the project folder first')
  process.exit(1)
}
// stdin, stdout and stderr are handed over as they are, so prompts and pipes work.
const child = spawn(node, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  if (signal) {
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  } else process.exit(code ?? 1)
})
