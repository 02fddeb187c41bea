import type { StatementDraft } from '#shared/contract/statements.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { EMPTY_STATEMENT_FIELDS, NO_CONDITIONS } from '#shared/domain/statement.ts'
import { readProtocol } from '#shared/protocol/read-protocol.ts'
import { wordsOf } from '#shared/text/words.ts'
import type { ReadableDB } from '../../db/types.ts'
import { documentById } from '../documents/queries.ts'
import { listPersons } from '../persons/queries.ts'

/** The default zone of clock times: the computer's own. */
const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const DAY = /^\d{4}-\d{2}-\d{2}$/
const ENOUGH = 12_000

function textOfPages(db: ReadableDB, id: DocumentId, first: number, last: number): string {
  const pages = db
    .prepare<[string, number, number], { text: string }>(
      'SELECT text FROM page WHERE document_id = ? AND page_index BETWEEN ? AND ? ORDER BY page_index',
    )
    .all(id, first, last)
  const text = pages.map((page) => page.text).join('\n')
  return text.length <= 2 * ENOUGH ? text : `${text.slice(0, ENOUGH)}\n${text.slice(-ENOUGH)}`
}

/** How many of a person's names' words (the surname counts for two) a text has, whatever their case endings. */
function mention(person: Person, stems: ReadonlySet<string>): number {
  const [surname, ...rest] = wordsOf(person.name).map((word) => word.stem)
  if (surname === undefined || !stems.has(surname)) return 0
  return 2 + rest.filter((stem) => stems.has(stem)).length
}

const WHO_SPEAKS = ['defendant', 'suspect', 'victim', 'witness', 'anonymous-witness', 'expert', 'specialist'] as const
const WHO_TAKES = ['investigator', 'operative', 'prosecutor', 'judge'] as const

/** The one of these people that a text names best; null when two are named as well, or nobody. */
function bestNamed(people: readonly Person[], text: string): PersonId | null {
  const stems = new Set(wordsOf(text).map((word) => word.stem))
  const ranked = people
    .map((person) => ({ id: person.id, score: mention(person, stems) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return ranked[0] && ranked[0].score > (ranked[1]?.score ?? 0) ? ranked[0].id : null
}

const kindOccasion = ({ kind }: CaseDocument) =>
  kind === 'statement' || kind === 'protocol' ? ('interrogation-witness' as const) : ('explanation' as const)

/**
 * What can be filled in for a statement on these pages: the document's date, author and language give date and who took
 * it; its form gives times, counsel and occasion; its title names who spoke. What was read out of words says so.
 */
export function draftStatement(db: ReadableDB, documentId: DocumentId, first: number, last: number): StatementDraft {
  const document = documentById(db, documentId)
  const read = readProtocol(textOfPages(db, documentId, first, Math.max(first, last)))
  const people = listPersons(db, document.dossierId)
  const withRole = (roles: readonly string[]) =>
    people.filter((person) =>
      person.participations.some(
        (part) => part.dossierId === document.dossierId && part.roles.some((role) => roles.includes(role)),
      ),
    )
  const speaker = bestNamed(withRole(WHO_SPEAKS), document.title)
  const taker = bestNamed(withRole(WHO_TAKES), document.author)

  const date = document.date ?? read.date?.value ?? null
  const clock = date !== null && DAY.test(date) ? (read.start?.value ?? null) : null
  const guessed: StatementDraft['guessed'] = []
  const note = (field: StatementDraft['guessed'][number]['field'], words: string | undefined) => {
    if (words !== undefined) guessed.push({ field, words })
  }
  if (clock !== null || document.date === null) note('start', read.start?.words ?? read.date?.words)
  note('end', read.end?.words)
  note('night', read.night?.words)
  note('counsel', read.counsel?.words)
  note('occasion', read.occasion?.words)
  note('place', read.place?.words)
  note('recorded', read.recorded?.words)
  if (speaker !== null) note('personId', document.title)
  if (taker !== null) note('takenByIds', document.author)
  return {
    fields: {
      ...EMPTY_STATEMENT_FIELDS,
      personId: speaker,
      occasion: read.occasion?.value ?? kindOccasion(document),
      start:
        date === null
          ? null
          : { date, time: clock, zone: clock === null ? null : localZone(), wording: document.dateWording },
      end: read.end?.value ?? null,
      place: read.place?.value ?? '',
      takenByIds: taker === null ? [] : [taker],
      counsel: read.counsel?.value ?? 'unknown',
      recorded: read.recorded?.value ?? null,
      documentId,
      pages: [Math.min(first, last), Math.max(first, last)],
      conditions: { ...NO_CONDITIONS, night: read.night?.value ?? false },
    },
    guessed,
  }
}
