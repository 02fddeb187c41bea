import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { UsageError } from './exit.ts'

/** A passphrase never travels as an argument: other users of the computer can read those. */
export type PassphraseOptions = { passphraseFile?: string }

/** The first line of a file, without its line end. */
export function passphraseFromFile(path: string): string {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`cannot read the passphrase file: ${path}`)
  }
  const first = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  if (first === '') throw new UsageError('the passphrase file is empty')
  return first
}

/** Asks without echo on a terminal; reads one line where the input is a pipe. */
function ask(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true })
  process.stderr.write(question)
  return new Promise((resolve, reject) => {
    line.once('line', (answer) => {
      resolve(answer)
      line.close()
    })
    line.once('close', () => {
      process.stderr.write('\n')
      reject(new UsageError('no passphrase was given'))
    })
  })
}

export async function readPassphrase(options: PassphraseOptions): Promise<string> {
  if (options.passphraseFile !== undefined) return passphraseFromFile(options.passphraseFile)
  return await ask('Passphrase: ')
}

/** For a new vault: asked twice, so that a slip of the finger does not lock its owner out. */
export async function readNewPassphrase(options: PassphraseOptions): Promise<string> {
  if (options.passphraseFile !== undefined) return passphraseFromFile(options.passphraseFile)
  const first = await ask('New passphrase: ')
  if (first === '') throw new UsageError('the passphrase is empty')
  if (process.stdin.isTTY && (await ask('Again: ')) !== first) throw new UsageError('the two passphrases differ')
  return first
}
