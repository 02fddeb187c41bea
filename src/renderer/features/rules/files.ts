import type { RequestOutput } from '#shared/contract/index.ts'
import type { RuleFileId } from '#shared/contract/rules.ts'
import type { RuleSet, WorkCalendar } from '#shared/domain/rule.ts'
import { readRuleFile, ruleFileText } from '#shared/terms/rule-file.ts'

/** A rule set or calendar to look at: what comes with Delo, what a user wrote, and what cannot be read any more. */
export type ShownFile = { id: RuleFileId; own: boolean; text: string } & (
  | { kind: 'rules'; set: RuleSet }
  | { kind: 'calendar'; calendar: WorkCalendar }
  | { kind: 'unreadable' }
)

export function shownFiles({ sets, calendars, own }: RequestOutput<'rules.list'>): ShownFile[] {
  const written = new Set(own.map(({ id }) => id))
  const builtIn = [
    ...sets.map((set) => ({ id: `rules/${set.id}`, own: false, text: ruleFileText(set), kind: 'rules', set }) as const),
    ...calendars.map((calendar) => {
      const id = `calendar/${calendar.id}`
      return { id, own: false, text: ruleFileText(calendar), kind: 'calendar', calendar } as const
    }),
  ].filter(({ id }) => !written.has(id))
  const ours = own.map(({ id, text }): ShownFile => {
    const read = readRuleFile(text)
    return read.ok ? { id, own: true, text, ...read.file } : { id, own: true, text, kind: 'unreadable' }
  })
  return [...ours, ...builtIn]
}

export function fileTitle(file: ShownFile, language: 'ru' | 'en'): string {
  if (file.kind === 'rules') return file.set.title[language]
  return file.kind === 'calendar' ? file.calendar.title[language] : file.id
}

/** The version a file gives itself; null for one that cannot be read, or is not there. */
export function versionOf(file: ShownFile | undefined): string | null {
  if (file?.kind === 'rules') return file.set.version
  return file?.kind === 'calendar' ? file.calendar.version : null
}

/** A name that is free: `ru-criminal-2`. */
function freeId(id: string, taken: ReadonlySet<string>, kind: string): string {
  for (let copy = 2; ; copy++) if (!taken.has(`${kind}/${id}-${copy}`)) return `${id}-${copy}`
}

/** The text of a copy under a name of its own. */
export function copyText(file: ShownFile, all: readonly ShownFile[], titled: (title: string) => string): string {
  const taken = new Set<string>(all.map(({ id }) => id))
  const copy = <T extends RuleSet | WorkCalendar>(content: T, kind: string): string =>
    ruleFileText({
      ...content,
      id: freeId(content.id, taken, kind),
      title: { ru: titled(content.title.ru), en: titled(content.title.en) },
    })
  if (file.kind === 'rules') return copy(file.set, 'rules')
  return file.kind === 'calendar' ? copy(file.calendar, 'calendar') : file.text
}
