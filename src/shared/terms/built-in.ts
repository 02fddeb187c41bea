import calendar from '../../../resources/calendars/ru.json' with { type: 'json' }
import criminal from '../../../resources/rules/ru-criminal.json' with { type: 'json' }
import { RuleSet, WorkCalendar } from '../domain/rule.ts'
import type { RuleBook } from './rule-book.ts'

/** What comes with Delo. It is never changed: who knows better writes a set of their own beside it. */
export const builtIn: RuleBook = {
  sets: [RuleSet.parse(criminal)],
  calendars: [WorkCalendar.parse(calendar)],
}
