import { z } from 'zod'
import type { OwnRuleFile, RuleFileId } from '#shared/contract/rules.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { builtIn } from '#shared/terms/built-in.ts'
import type { RuleBook } from '#shared/terms/rule-book.ts'
import { fileId, type RuleFile, readRuleFile, ruleFileText } from '#shared/terms/rule-file.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

const Row = z.object({ id: z.string(), text: z.string(), updated_at: z.number() })
const FILE = 'SELECT id, text, updated_at FROM rule_file'

const toOwn = (raw: unknown): OwnRuleFile => {
  const { id, text, updated_at } = Row.parse(raw)
  return { id, text, updatedAt: updated_at, readable: readRuleFile(text).ok }
}

/** The users' files as they wrote them, the last changed first. */
export const ownRuleFiles = (db: ReadableDB): OwnRuleFile[] =>
  db.prepare(`${FILE} ORDER BY updated_at DESC, seq DESC`).all().map(toOwn)

/** Everything dates are computed by. A file that cannot be read any more computes nothing; what comes with Delo is always there. */
export function ruleBook(db: ReadableDB): RuleBook {
  const files = ownRuleFiles(db).flatMap(({ text }) => {
    const read = readRuleFile(text)
    return read.ok ? [read.file] : []
  })
  return {
    sets: [...files.flatMap((file) => (file.kind === 'rules' ? [file.set] : [])), ...builtIn.sets],
    calendars: [...files.flatMap((file) => (file.kind === 'calendar' ? [file.calendar] : [])), ...builtIn.calendars],
  }
}

/** Throws `invalid-request` with the first line that has a fault. */
export function saveRuleFile(db: WritableDB, text: string, now: number): OwnRuleFile {
  const read = readRuleFile(text)
  if (!read.ok) throw new DeloError('invalid-request', { fields: 'text', line: read.problems[0]?.line ?? 1 })
  const id = fileId(read.file)
  db.prepare(
    `INSERT INTO rule_file (id, text, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`,
  ).run(id, text, now)
  return toOwn(db.prepare(`${FILE} WHERE id = ?`).get(id))
}

/** Throws `not-found`. */
export function eraseRuleFile(db: WritableDB, id: RuleFileId): void {
  if (db.prepare('DELETE FROM rule_file WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
}

/** The text of a user's file, or of what comes with Delo. Throws `not-found`. */
export function ruleFileById(db: ReadableDB, id: RuleFileId): string {
  const own = ownRuleFiles(db).find((file) => file.id === id)
  if (own) return own.text
  const known = [
    ...builtIn.sets.map((set): RuleFile => ({ kind: 'rules', set })),
    ...builtIn.calendars.map((calendar): RuleFile => ({ kind: 'calendar', calendar })),
  ].find((file) => fileId(file) === id)
  if (!known) throw new DeloError('not-found')
  return ruleFileText(known.kind === 'rules' ? known.set : known.calendar)
}
