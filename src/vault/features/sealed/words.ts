import type { Confidence } from '#shared/domain/sealed.ts'
import en from '../../../../resources/languages/en/sealed-export.json' with { type: 'json' }
import ru from '../../../../resources/languages/ru/sealed-export.json' with { type: 'json' }

/** What an export of sealed material says by itself; its file's name is `fileWord` and the day. */
const WORDS = { ru, en }

export type ExportWords = Omit<typeof ru, 'witness' | 'confidence'> & {
  witness(pseudonym: string): string
  confidence: Record<Confidence, string>
}

export function exportWords(language: 'ru' | 'en'): ExportWords {
  const words = WORDS[language]
  return { ...words, witness: (pseudonym) => words.witness.replace('{{pseudonym}}', pseudonym) }
}
