import type { Handlers } from '../../feature.ts'
import { safeTitle } from '../exports/file-name.ts'
import { letOut } from '../exports/let-out.ts'
import { NOTHING_HIDDEN } from '../exports/names/hiding.ts'
import { eraseRuleFile, ownRuleFiles, ruleBook, ruleFileById, saveRuleFile } from './queries.ts'

/** The custody clock goes by the rules too. */
const TOPICS = ['deadlines', 'custody'] as const

export const ruleHandlers: Handlers<'rules.list' | 'rules.save' | 'rules.erase' | 'rules.writeTo'> = {
  'rules.list'(_input, context) {
    const { sets, calendars } = ruleBook(context.db)
    return { sets: [...sets], calendars: [...calendars], own: ownRuleFiles(context.db) }
  },

  'rules.save': ({ text }, context) =>
    context.write({ action: 'rules.save', subject: 'rules' }, TOPICS, (db) => saveRuleFile(db, text, context.now())),

  'rules.erase': ({ id }, context) =>
    context.write({ action: 'rules.erase', subject: id }, TOPICS, (db) => {
      eraseRuleFile(db, id)
      return {}
    }),

  async 'rules.writeTo'({ id, path }, context) {
    const bytes = Buffer.from(ruleFileById(context.db, id), 'utf8')
    // A table of terms and days off names nobody, and belongs to no case.
    const leaving = { action: 'rules.write', subject: id, path, title: '', hiding: NOTHING_HIDDEN }
    const { files } = await letOut(context, leaving, [{ what: safeTitle(id.replace('/', '-')), ending: 'json', bytes }])
    return { name: files[0]?.name ?? '' }
  },
}
