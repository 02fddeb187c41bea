import { z } from 'zod'
import { PlaceId } from '../domain/ids.ts'
import { RuleSet, WorkCalendar } from '../domain/rule.ts'
import { instant } from '../domain/text.ts'
import { command, query } from './define.ts'

/** A rule set or a calendar that a user wrote, named by its kind and its own id: `rules/ours`. */
export const RuleFileId = z.string().regex(/^(rules|calendar)\/[a-z0-9][a-z0-9.-]{0,79}$/)
export type RuleFileId = z.infer<typeof RuleFileId>

const RuleFileText = z.string().min(1).max(2_000_000)
/** `readable` is false when this Delo does not understand the file any more: it is kept, shown, and computes nothing. */
const OwnRuleFile = z.object({ id: RuleFileId, text: RuleFileText, updatedAt: instant, readable: z.boolean() })
export type OwnRuleFile = z.infer<typeof OwnRuleFile>

export const ruleRequests = {
  /** Everything dates are computed by, the users' before what comes with Delo; and the users' files as they wrote them. */
  'rules.list': query(
    z.object({}),
    z.object({ sets: z.array(RuleSet), calendars: z.array(WorkCalendar), own: z.array(OwnRuleFile) }),
  ),
  /** Keeps a file, in place of the one of the same kind and id. `invalid-request` with the field `text` when it has a fault. */
  'rules.save': command(z.object({ text: RuleFileText }), OwnRuleFile),
  'rules.erase': command(z.object({ id: RuleFileId }), z.object({})),
  /** Writes a set or a calendar, built-in or own, as a JSON file into a picked folder, never over an existing file. */
  'rules.write': query(z.object({ id: RuleFileId, placeId: PlaceId }), z.object({ name: z.string() }), {
    handledBy: 'main',
  }),
}
