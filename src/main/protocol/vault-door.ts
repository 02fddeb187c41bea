import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'

/** Asks the vault process; rejects with DeloError `vault-locked` when there is none. */
export type AskVault = <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<RequestOutput<N>>
