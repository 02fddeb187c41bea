import { z } from 'zod'
import { LabelId } from './ids.ts'
import { title } from './text.ts'

/** Colours are names, not values: the theme gives each its light and dark shade. */
export const LabelColour = z.enum(['yellow', 'red', 'green', 'blue', 'purple', 'orange', 'grey'])
export type LabelColour = z.infer<typeof LabelColour>

export const LabelKey = z.enum(['key', 'contradiction', 'favourable', 'charge', 'pressure', 'procedure', 'check'])
export type LabelKey = z.infer<typeof LabelKey>

/**
 * A colour with a meaning, for instance "contradiction" or "pressure". Vault-wide.
 * `key` marks a label every vault is born with: until the user renames it, it reads in the reader's language
 * (`labelName`), since a vault has no language of its own. Renaming sets `key` to null and `name` is what was typed.
 */
export const Label = z.object({
  id: LabelId,
  key: LabelKey.nullable(),
  colour: LabelColour,
  name: title(80),
  position: z.int().min(0),
})
export type Label = z.infer<typeof Label>

type StandardLabel = { key: LabelKey; colour: LabelColour; ru: string; en: string }

/** What a defence lawyer marks while reading a file, in the order the toolbar offers it. */
export const STANDARD_LABELS: readonly StandardLabel[] = [
  { key: 'key', colour: 'yellow', ru: 'Ключевое', en: 'Key passage' },
  { key: 'contradiction', colour: 'red', ru: 'Противоречие', en: 'Contradiction' },
  { key: 'favourable', colour: 'green', ru: 'В пользу защиты', en: 'For the defence' },
  { key: 'charge', colour: 'blue', ru: 'Позиция обвинения', en: 'Prosecution case' },
  { key: 'pressure', colour: 'purple', ru: 'Давление', en: 'Pressure' },
  { key: 'procedure', colour: 'orange', ru: 'Процессуальное нарушение', en: 'Procedural breach' },
  { key: 'check', colour: 'grey', ru: 'Проверить', en: 'To check' },
]

/** The label's name in a language: the window's, or an export's. */
export function labelName(label: Pick<Label, 'key' | 'name'>, language: string): string {
  const standard = label.key && STANDARD_LABELS.find((candidate) => candidate.key === label.key)
  if (!standard) return label.name
  return language.startsWith('ru') ? standard.ru : standard.en
}
