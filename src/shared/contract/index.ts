import type { z } from 'zod'
import { admissibilityRequests } from './admissibility.ts'
import { annotationRequests } from './annotations.ts'
import { appRequests } from './app.ts'
import { chargeRequests } from './charges.ts'
import { contradictionRequests } from './contradictions.ts'
import { copyRequests } from './copies.ts'
import { custodyRequests } from './custody.ts'
import { deadlineRequests } from './deadlines.ts'
import type { RequestDefinition } from './define.ts'
import { documentRequests } from './documents.ts'
import { dossierRequests } from './dossiers.ts'
import { exportRequests } from './exports.ts'
import { factRequests } from './facts.ts'
import { hearingRequests } from './hearings.ts'
import { importRequests } from './imports.ts'
import { internalRequests } from './internal.ts'
import { issueRequests } from './issues.ts'
import { noteRequests } from './notes.ts'
import { personRequests } from './persons.ts'
import { readingRequests } from './reading.ts'
import { ruleRequests } from './rules.ts'
import { sealedRequests } from './sealed.ts'
import { searchRequests } from './search.ts'
import { statementRequests } from './statements.ts'
import { supportRequests } from './support.ts'
import { testimonyRequests } from './testimony.ts'
import { timelineRequests } from './timeline.ts'
import { vaultRequests } from './vault.ts'

function merge<T extends Record<string, RequestDefinition>[]>(...features: T): UnionToIntersection<T[number]> {
  const all: Record<string, RequestDefinition> = {}
  for (const feature of features)
    for (const [name, definition] of Object.entries(feature)) {
      if (name in all) throw new Error(`request ${name} is registered twice`)
      all[name] = definition
    }
  return all as UnionToIntersection<T[number]>
}
type UnionToIntersection<U> = (U extends unknown ? (x: U) => void : never) extends (x: infer I) => void ? I : never

/** Every request there is: the only source of names, types, validation, the preload's surface and the fakes. */
export const contract = merge(
  appRequests,
  vaultRequests,
  dossierRequests,
  documentRequests,
  importRequests,
  annotationRequests,
  personRequests,
  noteRequests,
  chargeRequests,
  custodyRequests,
  searchRequests,
  exportRequests,
  issueRequests,
  factRequests,
  hearingRequests,
  deadlineRequests,
  ruleRequests,
  supportRequests,
  admissibilityRequests,
  timelineRequests,
  statementRequests,
  contradictionRequests,
  copyRequests,
  testimonyRequests,
  sealedRequests,
  readingRequests,
  internalRequests,
)

export type Contract = typeof contract
export type RequestName = keyof Contract
/** What the caller passes (before defaults and transforms). */
export type RequestInput<N extends RequestName> = z.input<Contract[N]['input']>
/** What the handler receives. */
export type ValidInput<N extends RequestName> = z.output<Contract[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<Contract[N]['output']>

/** Requests that go by box only. */
export type SealedRequestName = Exclude<keyof typeof sealedRequests, `sealed.${string}`>
/** Requests the window may send. */
export type WindowRequestName = Exclude<RequestName, keyof typeof internalRequests | SealedRequestName>

export const isRequestName = (name: string): name is RequestName => Object.hasOwn(contract, name)
export const isWindowRequestName = (name: string): name is WindowRequestName =>
  isRequestName(name) && contract[name].audience === 'window'

/** The API the preload exposes as `window.delo`. */
export type DeloBridge = {
  /** Resolves to an Outcome envelope; `renderer/api` unwraps it. */
  request(name: WindowRequestName, input: unknown): Promise<unknown>
  /** Calls back with unvalidated event data; returns the function that stops it. */
  on(event: string, listener: (data: unknown) => void): () => void
}
