import i18next from 'i18next'
import { PersonUse } from '#shared/domain/person.ts'

/** "обвинения — 2, заседания — 1": where a person is named, from the parameters of `in-use`. */
export const usesLine = (counts: Record<string, string | number>): string =>
  PersonUse.options
    .filter((use) => Number(counts[use] ?? 0) > 0)
    .map((use) => i18next.t(`use.${use}`, { ns: 'persons', count: Number(counts[use]) }))
    .join(', ')
