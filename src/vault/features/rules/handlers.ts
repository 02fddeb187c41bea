import type { Handlers } from '../../feature.ts'
import { safeTitle } from '../exports/file-name.ts'
import { writeNewFiles } from '../exports/write-files.ts'
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
    const base = safeTitle(id.replace('/', '-'))
    const [file] = await writeNewFiles(path, (copy) => [
      { name: `${base}${copy === 1 ? '' : ` (${copy})`}.json`, bytes },
    ])
    return { name: file?.name ?? '' }
  },
}
