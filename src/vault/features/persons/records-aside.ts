import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { moneyWords } from '#shared/domain/money-words.ts'
import type { PersonRecord } from '#shared/domain/person-record.ts'
import en from '../../../../resources/languages/en/support.json' with { type: 'json' }
import questionsEn from '../../../../resources/languages/en/testimony.json' with { type: 'json' }
import ru from '../../../../resources/languages/ru/support.json' with { type: 'json' }
import questionsRu from '../../../../resources/languages/ru/testimony.json' with { type: 'json' }
import type { ReadableDB } from '../../db/types.ts'
import { questionsTo } from '../contradictions/questions.ts'
import { supportFor } from '../support/queries.ts'
import { joined } from '../timeline/sources/source.ts'
import { type TimelineLanguage, upperFirst } from '../timeline/words.ts'

const WORDS = {
  ru: { support: ru, question: questionsRu.question },
  en: { support: en, question: questionsEn.question },
}
/** What rests on no document and concerns the person alone. */
const ASIDE = { time: null, citation: '', part: null } as const

/** Help that came for somebody: what it was and what for, and from whom where that is known. */
const support = (db: ReadableDB, dossierId: DossierId, id: PersonId, language: TimelineLanguage): PersonRecord[] => {
  const { field, kind: kinds } = WORDS[language].support
  return supportFor(db, dossierId, id).map((entry): PersonRecord => {
    const { amount, currency, purpose, donor } = entry
    const kind = upperFirst(kinds[entry.kind])
    const money = amount === null || currency === null ? '' : moneyWords(amount, currency, language)
    return {
      ...ASIDE,
      id: `support-entry:${entry.id}`,
      dossierId,
      lane: 'support',
      source: { type: 'support-entry', id: entry.id },
      title: joined([joined([kind, money], ' '), purpose]),
      kind,
      state: donor === '' ? '' : `${field.donor}: ${donor}`,
      date: entry.date,
      ofId: id,
    }
  })
}

/** What is to be asked of somebody, in the order of the plan; a question has no date. */
const questions = (db: ReadableDB, dossierId: DossierId, id: PersonId, language: TimelineLanguage): PersonRecord[] =>
  questionsTo(db, dossierId, id).map((question) => ({
    ...ASIDE,
    id: `question:${question.id}`,
    dossierId,
    lane: 'questions',
    source: { type: 'question', id: question.id },
    title: question.text,
    kind: '',
    state: question.asked ? WORDS[language].question.asked : '',
    date: null,
    ofId: id,
  }))

/** What a dossier records of a person beside the timeline. */
export const recordsAside: typeof support = (...of) => [...support(...of), ...questions(...of)]
