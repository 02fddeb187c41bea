import { setImmediate as turn } from 'node:timers/promises'
import { compareAll, type Unit } from '#shared/copies/compare.ts'
import type { CopyProgress } from '#shared/domain/copy.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { VaultContext } from '../../feature.ts'
import { storeComparison } from './store.ts'
import { comparedPlaces, digestOf, unitOf } from './texts.ts'

/** Work of this long, then others have their turn; the window is told as often as it can show. */
const SLICE_MS = 20
const TELL_MS = 120

type Run = { progress: CopyProgress; stop: AbortController }
const runs = new WeakMap<VaultContext, Map<DossierId, Run>>()

const runsOf = (context: VaultContext): Map<DossierId, Run> => {
  const own = runs.get(context) ?? new Map<DossierId, Run>()
  runs.set(context, own)
  return own
}

export const runningComparison = (context: VaultContext, dossierId: DossierId): CopyProgress | null =>
  runsOf(context).get(dossierId)?.progress ?? null

export const cancelComparison = (context: VaultContext, dossierId: DossierId): void =>
  runsOf(context).get(dossierId)?.stop.abort()

/** Before the vault is closed: nothing may touch the database after. */
export function stopComparisons(context: VaultContext): void {
  for (const { stop } of runsOf(context).values()) stop.abort()
}

/** Begins a comparison, unless one is running; answers at once. */
export function startComparison(context: VaultContext, dossierId: DossierId): void {
  const own = runsOf(context)
  if (own.has(dossierId)) return
  const run: Run = { progress: { dossierId, state: 'running', done: 0, of: 1 }, stop: new AbortController() }
  own.set(dossierId, run)
  const tell = (progress: Partial<CopyProgress>) => {
    run.progress = { ...run.progress, ...progress }
    context.emit('copies.progress', run.progress)
  }
  const end = (state: CopyProgress['state']) => {
    own.delete(dossierId)
    tell({ state })
  }
  compare(context, dossierId, run.stop.signal, (done, of) => tell({ done, of })).then(
    (finished) => end(finished ? 'done' : 'cancelled'),
    () => end(run.stop.signal.aborted ? 'cancelled' : 'failed'),
  )
}

/** False when it was stopped. Texts are read one by one: a dossier of a hundred thousand pages is not read in one breath. */
async function compare(
  context: VaultContext,
  dossierId: DossierId,
  signal: AbortSignal,
  tell: (done: number, of: number) => void,
): Promise<boolean> {
  let sliceBegan = performance.now()
  let told = 0
  const pause = async (done: number, of: number): Promise<boolean> => {
    const now = performance.now()
    if (now - sliceBegan < SLICE_MS) return !signal.aborted
    if (now - told > TELL_MS) {
      tell(done, of)
      told = now
    }
    await turn()
    sliceBegan = performance.now()
    return !signal.aborted
  }

  await turn()
  if (signal.aborted) return false
  const digest = digestOf(context.db, dossierId)
  const places = comparedPlaces(context.db, dossierId)
  const units: Unit[] = []
  for (const place of places) {
    units.push(unitOf(context.db, place))
    if (!(await pause(0, places.length * 2))) return false
  }
  const readable = units.filter(({ text }) => text.trim() !== '')
  const steps = compareAll(readable)
  let step = steps.next()
  while (!step.done) {
    if (!(await pause(step.value.done, step.value.of))) return false
    step = steps.next()
  }
  const { matches } = step.value
  const finished = {
    dossierId,
    texts: readable.length,
    unread: units.length - readable.length,
    finishedAt: context.now(),
  }
  context.write({ action: 'copies.compare', subject: dossierId }, ['statements'], (db) =>
    storeComparison(db, finished, digest, matches),
  )
  return true
}
