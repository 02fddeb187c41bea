import { z } from 'zod'
import { FactStatus, Materiality, Stance } from './fact.ts'
import { IssueId, PersonId } from './ids.ts'

/** Stands for "without any". */
export const NONE = ''
const none = z.literal(NONE)
const list = <T extends z.ZodType>(item: T) => z.array(item).max(10_000)

/** Which facts are wanted; an empty list asks nothing. `NONE` in a list: those that have none. */
export const FactFilter = z.object({
  /** Beginnings of words, all of which must be there. */
  text: z.string().max(1_000),
  statuses: list(FactStatus),
  material: list(Materiality),
  issues: list(z.union([IssueId, none])),
  persons: list(z.union([PersonId, none])),
  stances: list(z.union([Stance, none])),
})
export type FactFilter = z.infer<typeof FactFilter>

export const NO_FILTER: FactFilter = { text: '', statuses: [], material: [], issues: [], persons: [], stances: [] }

export const FACETS = ['statuses', 'material', 'issues', 'persons', 'stances'] as const
export type Facet = (typeof FACETS)[number]

export const FACT_COLUMNS = ['date', 'text', 'status', 'material', 'issues', 'persons', 'citations'] as const
const FactSorting = z.object({ id: z.enum(FACT_COLUMNS), desc: z.boolean() })

/** Which facts, in which order. `sorting` null: the order of time. */
export const FactView = z.object({ filter: FactFilter, sorting: FactSorting.nullable() })
export type FactView = z.infer<typeof FactView>

/** A value of a facet and how many facts have it. */
export const FacetCount = z.object({ facet: z.enum(FACETS), value: z.string(), count: z.int() })
export type FacetCount = z.infer<typeof FacetCount>
