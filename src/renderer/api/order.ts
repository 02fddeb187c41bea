import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RequestInput, RequestOutput, WindowRequestName } from '#shared/contract/index.ts'
import { type OrderChange, withDifference } from '#shared/domain/order.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from './client.ts'
import { queryClient } from './hooks.ts'

/** Requests that answer the order of a list as a difference from the one known. */
type OrderRequest = {
  [N in WindowRequestName]: RequestOutput<N> extends OrderChange ? N : never
}[WindowRequestName]

/** The order, and what else the request answers. */
type Order<N extends OrderRequest> = Omit<RequestOutput<N>, keyof OrderChange> & {
  revision: string
  ids: readonly string[]
}

async function ask<N extends OrderRequest>(
  name: N,
  input: Omit<RequestInput<N>, 'since'>,
  known: Order<N> | undefined,
): Promise<Order<N>> {
  const answer = await request(name, { ...input, since: known?.revision ?? null } as RequestInput<N>)
  const { after, from, drop, ids, ...rest } = answer as OrderChange
  const whole = after === null ? ids : withDifference(known?.ids ?? [], { from, drop, ids })
  return { ...rest, ids: whole } as unknown as Order<N>
}

/** The ids of a long list in order. After a change only what moved is told; while another view is read, the last one stays. */
export function useOrder<N extends OrderRequest>(
  name: N,
  input: Omit<RequestInput<N>, 'since'>,
): UseQueryResult<Order<N>, DeloError> {
  const queryKey = [name, input]
  return useQuery<Order<N>, DeloError>({
    queryKey,
    queryFn: () => ask(name, input, queryClient.getQueryData<Order<N>>(queryKey)),
    placeholderData: keepPreviousData,
    // Ids by the ten thousand: comparing them deeply to share them would cost more than drawing the list.
    structuralSharing: false,
    gcTime: 30_000,
  } as never)
}
