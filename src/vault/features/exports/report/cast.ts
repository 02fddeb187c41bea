import { Role } from '#shared/domain/person.ts'
import type { ReportBlock } from '#shared/domain/summary.ts'
import type { Hiding } from '../names/hiding.ts'
import { stringsFor } from '../strings/strings.ts'
import { section } from './record-parts.ts'
import { recordWords } from './record-words.ts'
import { italic, plain } from './runs.ts'
import type { SummarySources } from './sources.ts'

/**
 * Who takes part, defendants first: in the order of the domain's roles, then by name. Contacts stay in the vault; so do
 * the other names of those who are hidden.
 */
export function castSection(
  { participants, people }: SummarySources,
  hiding: Hiding,
  language: 'ru' | 'en',
): ReportBlock[] {
  const strings = stringsFor(language)
  const words = recordWords(language)
  const collator = new Intl.Collator(language)
  const rank = ({ roles }: { roles: Role[] }) =>
    Math.min(Role.options.length, ...roles.map((role) => Role.options.indexOf(role)))
  const ordered = participants.toSorted((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name))
  const table: ReportBlock = {
    type: 'table',
    header: [plain(strings.facts.person), plain(strings.facts.roles)],
    rows: ordered.map(({ id, name, roles }) => {
      const standIn = hiding.standIn(id)
      const aliases = standIn === null ? (people.get(id)?.aliases ?? []) : []
      return [
        [{ text: standIn ?? name }, ...(aliases.length === 0 ? [] : italic(`\n${aliases.join(', ')}`))],
        plain(roles.map((role) => strings.role[role]).join(', ')),
      ]
    }),
    widths: [0.5, 0.5],
  }
  return section(words.sections.cast, participants.length === 0 ? [] : [table])
}
