import { EventEmitter } from 'node:events'

/** In a child: Electron's `process.parentPort` over Node's own channel. The child ends with its parent, whatever ended that. */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

const port = new ParentPort()
process.on('message', (data) => port.emit('message', { data, ports: [] }))
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: port })
