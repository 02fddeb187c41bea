import { writeSync } from 'node:fs'
import { disarm } from './disarm.ts'
import { nodeEngines } from './engines.ts'
import { FrameParser, frameHeader } from './frames.ts'
import type { ChildMessage, JobMessage } from './messages.ts'

/**
 * The reader process: foreign bytes come in on standard input, text goes out on standard output.
 * Started under Node's permission model: it may read the program's own code and nothing else.
 */
const STDOUT = 1

function send(message: ChildMessage): void {
  const json = new TextEncoder().encode(JSON.stringify(message))
  writeAll(frameHeader(json.length, 0))
  writeAll(json)
}

/** Synchronous, so that what was read is out before the next page can bring the process down. */
function writeAll(bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; )
    try {
      done += writeSync(STDOUT, bytes, done)
    } catch (error) {
      // A pipe that is full for the moment.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(pause, 0, 0, 1)
    }
}
const pause = new Int32Array(new SharedArrayBuffer(4))

const { readDocument } = await import('../read.ts')
// Compiled before the first job, not during it.
await nodeEngines.pdfium()
disarm()
send({ type: 'ready' })

const parser = new FrameParser(100_000, 0xffff_ffff)
for await (const piece of process.stdin)
  for (const frame of parser.push(piece as Uint8Array)) {
    const { password, limits } = JSON.parse(new TextDecoder().decode(frame.json)) as JobMessage
    const result = await readDocument(frame.bytes, { password, limits, engines: nodeEngines }, (pages) =>
      send({ type: 'pages', pages }),
    )
    send({ type: 'done', result })
  }
