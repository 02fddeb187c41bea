import admissibilityEn from '../../../../../resources/languages/en/admissibility.json' with { type: 'json' }
import chargesEn from '../../../../../resources/languages/en/charges.json' with { type: 'json' }
import custodyEn from '../../../../../resources/languages/en/custody.json' with { type: 'json' }
import exportsEn from '../../../../../resources/languages/en/exports.json' with { type: 'json' }
import factsEn from '../../../../../resources/languages/en/facts.json' with { type: 'json' }
import hearingsEn from '../../../../../resources/languages/en/hearings.json' with { type: 'json' }
import testimonyEn from '../../../../../resources/languages/en/testimony.json' with { type: 'json' }
import admissibilityRu from '../../../../../resources/languages/ru/admissibility.json' with { type: 'json' }
import chargesRu from '../../../../../resources/languages/ru/charges.json' with { type: 'json' }
import custodyRu from '../../../../../resources/languages/ru/custody.json' with { type: 'json' }
import exportsRu from '../../../../../resources/languages/ru/exports.json' with { type: 'json' }
import factsRu from '../../../../../resources/languages/ru/facts.json' with { type: 'json' }
import hearingsRu from '../../../../../resources/languages/ru/hearings.json' with { type: 'json' }
import testimonyRu from '../../../../../resources/languages/ru/testimony.json' with { type: 'json' }

/** The window's own words for records, and the heads of the summary's tables of them. */
const WORDS = {
  ru: {
    admissibility: admissibilityRu,
    charges: chargesRu,
    custody: custodyRu,
    facts: factsRu,
    hearings: hearingsRu,
    report: exportsRu.report,
    sections: exportsRu.sections,
    testimony: testimonyRu,
  },
  en: {
    admissibility: admissibilityEn,
    charges: chargesEn,
    custody: custodyEn,
    facts: factsEn,
    hearings: hearingsEn,
    report: exportsEn.report,
    sections: exportsEn.sections,
    testimony: testimonyEn,
  },
} as const

export type RecordWords = (typeof WORDS)['en']
export const recordWords = (language: 'ru' | 'en'): RecordWords => WORDS[language]
