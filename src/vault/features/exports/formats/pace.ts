/**
 * Lets other requests be answered while a long export is written: `await pace()` between pieces of work gives the
 * event loop a turn whenever the last one was longer ago than `slice` milliseconds.
 */
export type Pace = () => Promise<void>

export function pacer(slice = 25): Pace {
  let turn = performance.now()
  return async () => {
    if (performance.now() - turn < slice) return
    await new Promise((resume) => setImmediate(resume))
    turn = performance.now()
  }
}
