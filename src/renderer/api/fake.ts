import { contract, type DeloBridge, isWindowRequestName, type WindowRequestName } from '#shared/contract/index.ts'
import type { Outcome } from '#shared/rpc/envelope.ts'
import { DeloError, toWireError } from '#shared/rpc/errors.ts'
import { annotationFakes } from './fake/annotations.ts'
import { documentFakes } from './fake/documents.ts'
import { dossierFakes } from './fake/dossiers.ts'
import { importFakes, installFakeBytes } from './fake/imports.ts'
import { noteFakes } from './fake/notes.ts'
import { personFakes } from './fake/persons.ts'
import { searchFakes } from './fake/search.ts'
import { createFakeState, type FakeHandlers, type FakeOptions } from './fake/state.ts'
import { vaultFakes } from './fake/vault.ts'

export type { FakeOptions } from './fake/state.ts'

/**
 * The whole contract in memory, for looking at screens without a vault and for component tests.
 * Input and output are checked against the contract, so the fake cannot drift from it unseen.
 */
export function createFake(options: FakeOptions = {}): DeloBridge {
  const state = createFakeState(options)
  const handlers: Partial<Record<WindowRequestName, FakeHandlers[WindowRequestName]>> = {
    ...vaultFakes(state),
    ...dossierFakes(state),
    ...documentFakes(state),
    ...importFakes(state),
    ...annotationFakes(state),
    ...personFakes(state),
    ...noteFakes(state),
    ...searchFakes(state),
  }
  async function answer(name: string, input: unknown): Promise<unknown> {
    if (!isWindowRequestName(name)) throw new DeloError('unknown-request')
    const handler = handlers[name] as ((input: unknown) => unknown) | undefined
    if (!handler) throw new DeloError('unknown-request')
    const definition = contract[name]
    const valid = definition.input.safeParse(input)
    if (!valid.success) throw new DeloError('invalid-request')
    return definition.output.parse(await handler(valid.data))
  }
  return {
    async request(name, input): Promise<Outcome> {
      try {
        return { ok: true, value: await answer(name, structuredClone(input)) }
      } catch (error) {
        if (!(error instanceof DeloError)) console.error(name, error)
        return { ok: false, error: toWireError(error) }
      }
    },
    on: state.on,
  }
}

/** Reads what to show from the page's address: `?vault=closed&language=en&scheme=dark&documents=50000`. */
export function installFake(): void {
  const query = new URLSearchParams(location.search)
  const number = (name: string) => (query.has(name) ? { [name]: Number(query.get(name)) } : {})
  const options: FakeOptions = {
    vault: query.get('vault') === 'closed' ? 'closed' : query.get('vault') === 'empty' ? 'empty' : 'open',
    language: query.get('language') === 'en' ? 'en' : 'ru',
    colourScheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    closedBecause: query.get('closed') === 'idle' ? 'idle' : null,
    ...number('documents'),
  }
  window.delo = createFake(options)
  installFakeBytes(window.delo)
}
