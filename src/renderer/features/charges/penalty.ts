import type { TFunction } from 'i18next'
import type { StatutePart } from '#shared/domain/statute.ts'

/** "лишение свободы на срок от 5 до 7 лет": what the data says a part threatens; empty where it says nothing. */
export function penaltyWords(part: StatutePart | null, t: TFunction<'charges'>): string {
  if (part?.noImprisonment) return t('penalty.none')
  if (!part?.imprisonment) return ''
  const { from, to, life } = part.imprisonment
  const term = from === null ? t('penalty.upTo', { count: to }) : t('penalty.between', { from, count: to })
  return life ? t('penalty.orLife', { term }) : term
}
