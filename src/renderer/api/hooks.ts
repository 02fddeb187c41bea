import {
  type Query,
  QueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { ChangedTopic } from '#shared/contract/events.ts'
import type { RequestInput, RequestOutput, WindowRequestName } from '#shared/contract/index.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { on, request } from './client.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    // Answers come from this computer: never refetched on a timer or on focus, only when the vault says they are stale.
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Requests whose answers depend on a topic, by the prefix of their name; everything counts documents, so rows of dossiers do too. */
const STALE: Record<ChangedTopic, string[]> = {
  dossiers: ['persons.records', 'dossiers.', 'custody.', 'search.', 'exports.'],
  documents: [
    'documents.',
    'persons.records',
    'reading.',
    'dossiers.',
    'search.',
    'timeline.',
    'exports.',
    'annotations.',
    'copies.',
    'compartment.',
  ],
  annotations: ['annotations.', 'reading.', 'dossiers.', 'search.', 'exports.', 'compartment.'],
  labels: ['labels.', 'exports.'],
  persons: [
    'persons.',
    'notes.',
    'custody.',
    'contradictions.',
    'search.',
    'timeline.',
    'exports.',
    'facts.order',
    'support.order',
  ],
  notes: ['notes.', 'dossiers.', 'search.', 'exports.', 'compartment.'],
  charges: ['persons.records', 'charges.', 'custody.', 'search.', 'timeline.', 'exports.'],
  custody: ['persons.records', 'custody.', 'dossiers.', 'search.', 'timeline.', 'exports.'],
  hearings: ['persons.records', 'hearings.', 'dossiers.', 'search.', 'timeline.', 'exports.'],
  deadlines: ['persons.records', 'deadlines.', 'rules.', 'dossiers.', 'search.', 'timeline.', 'exports.'],
  facts: ['persons.records', 'facts.', 'issues.', 'contradictions.', 'reading.', 'search.', 'timeline.', 'exports.'],
  statements: [
    'persons.records',
    'statements.',
    'assertions.',
    'contradictions.',
    'questions.',
    'copies.',
    'search.',
    'timeline.',
    'exports.',
  ],
  support: ['persons.records', 'support.', 'search.', 'exports.'],
  admissibility: ['admissibility.', 'search.', 'exports.'],
  profiles: ['profiles.'],
  witnesses: ['witnesses.', 'search.', 'compartment.'],
  reading: ['reading.', 'dossiers.'],
  searches: ['search.saved'],
  slots: ['vault.slots'],
  settings: ['app.settings'],
}

/** Whether answers to a request may be old after changes of these topics. */
export const isStale = (topics: readonly ChangedTopic[], name: string): boolean =>
  topics.some((topic) => STALE[topic].some((prefix) => name.startsWith(prefix)))

/** Wires the vault's change events to the cache. Call once. */
export function listenForChanges(): () => void {
  return on('vault.changed', ({ topics }) => {
    const stale = (query: Query) => isStale(topics, String(query.queryKey[0]))
    // A first answer still on its way may be from before the change, and the cache would not ask again for it by itself.
    void queryClient
      .cancelQueries({ predicate: (query) => stale(query) && query.state.data === undefined })
      .then(() => queryClient.invalidateQueries({ predicate: stale }))
  })
}

/** A query request as a hook: `useRequest('documents.list', { dossierId, trashed: false })`. */
export function useRequest<N extends WindowRequestName>(
  name: N,
  input: RequestInput<N>,
  options: Pick<UseQueryOptions<RequestOutput<N>, DeloError>, 'enabled' | 'placeholderData' | 'gcTime'> = {},
): UseQueryResult<RequestOutput<N>, DeloError> {
  return useQuery<RequestOutput<N>, DeloError>({
    queryKey: [name, input],
    queryFn: () => request(name, input),
    ...options,
  } as UseQueryOptions<RequestOutput<N>, DeloError>)
}

/** A command request as a hook. Errors are the caller's to show (`ui/error-message.tsx`). */
export function useCommand<N extends WindowRequestName>(
  name: N,
): UseMutationResult<RequestOutput<N>, DeloError, RequestInput<N>> {
  return useMutation<RequestOutput<N>, DeloError, RequestInput<N>>({ mutationFn: (input) => request(name, input) })
}
