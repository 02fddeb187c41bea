import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { askOpen, askSealed } from './bridge.ts'

/** A query of the compartment as a hook. */
export const useSealed = <N extends RequestName>(
  name: N,
  input: RequestInput<N>,
): UseQueryResult<RequestOutput<N>, DeloError> =>
  useQuery<RequestOutput<N>, DeloError>({ queryKey: [name, input], queryFn: () => askSealed(name, input) })

/** The same of the open vault, kept apart from what the compartment answers to the same question. */
export const useOpen = <N extends RequestName>(
  name: N,
  input: RequestInput<N>,
): UseQueryResult<RequestOutput<N>, DeloError> =>
  useQuery<RequestOutput<N>, DeloError>({ queryKey: [name, input, 'open vault'], queryFn: () => askOpen(name, input) })
