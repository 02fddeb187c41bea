import { z } from 'zod'
import ruCriminal from '../../../resources/grounds/ru-criminal.json' with { type: 'json' }

/** A ground on which evidence is challenged. Data, not code: another jurisdiction brings its own file. */
const Ground = z.object({ id: z.string(), source: z.string(), ru: z.string(), en: z.string() })
export type Ground = z.infer<typeof Ground>

const GroundSet = z.object({ id: z.string(), version: z.string(), grounds: z.array(Ground).min(1) })

export const GROUNDS: readonly Ground[] = GroundSet.parse(ruCriminal).grounds

/** A ground in words: "Без переводчика… (УПК РФ, ст. 18)"; an unknown id as it is. */
export function groundWords(id: string, language: 'ru' | 'en'): string {
  const ground = GROUNDS.find((one) => one.id === id)
  if (!ground) return id
  return ground.source === '' ? ground[language] : `${ground[language]} (${ground.source})`
}
