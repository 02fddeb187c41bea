import type { Hearing, HearingFields, HearingItem } from './hearing.ts'
import { HearingItemId, newId, type PersonId } from './ids.ts'
import type { Moment } from './moment.ts'
import { type Repeat, repeatOf } from './repeat.ts'

/** What goes over into the next hearing: everything but what only that day's session can bring, a ruling. */
const carries = ({ kind }: HearingItem) => kind !== 'ruled'

/**
 * The next hearing of a series: the same defendants, people, judges and documents, the arguments and papers filed so
 * far and the checklist, unticked. It is a copy; nothing in it is shared with the hearing before it.
 */
export function nextInSeries(before: Hearing, start: Moment): HearingFields {
  return {
    kind: before.kind,
    state: 'planned',
    start,
    end: null,
    court: before.court,
    room: before.room,
    judgeIds: [...before.judgeIds],
    defendantIds: [...before.defendantIds],
    attendance: before.attendance.map((person) => ({ ...person, attendance: 'expected' })),
    items: before.items.filter(carries).map((item) => ({
      ...item,
      id: newId(HearingItemId),
      documentIds: [...item.documentIds],
      done: false,
      inherited: true,
    })),
    outcome: '',
    seriesId: before.seriesId,
    minutesId: null,
    documentIds: [...before.documentIds],
    note: '',
  }
}

export type ItemChange =
  | { state: 'kept' | 'changed'; before: HearingItem; after: HearingItem }
  | { state: 'added'; before: null; after: HearingItem }
  | { state: 'dropped'; before: HearingItem; after: null }

export type SeriesChanges = {
  items: ItemChange[]
  /** Rulings and outcomes whose words are those of the hearing before. */
  rulings: { id: HearingItemId; repeat: Repeat }[]
  outcome: Repeat | null
  judges: PersonChange
  defendants: PersonChange
  attendance: PersonChange
  /** Fields with other words than before. */
  fields: ('kind' | 'court' | 'room')[]
}
type PersonChange = { added: PersonId[]; dropped: PersonId[] }

const same = (a: HearingItem, b: HearingItem) =>
  a.kind === b.kind &&
  a.by === b.by &&
  a.text.trim() === b.text.trim() &&
  a.documentIds.length === b.documentIds.length &&
  a.documentIds.every((id) => b.documentIds.includes(id))

const persons = (before: readonly PersonId[], after: readonly PersonId[]): PersonChange => ({
  added: after.filter((id) => !before.includes(id)),
  dropped: before.filter((id) => !after.includes(id)),
})

/** Filed and argued: what is compared item by item. An agenda is a plan for one day, a ruling is compared by its words. */
const compared = ({ kind }: HearingItem) => kind === 'filed' || kind === 'argued'

function itemChanges(before: readonly HearingItem[], after: readonly HearingItem[]): ItemChange[] {
  const left = new Map(before.filter(compared).map((item) => [item.threadId, item]))
  const changes = after.filter(compared).map((item): ItemChange => {
    const earlier = left.get(item.threadId)
    if (!earlier) return { state: 'added', before: null, after: item }
    left.delete(item.threadId)
    return { state: same(earlier, item) ? 'kept' : 'changed', before: earlier, after: item }
  })
  return [
    ...changes,
    ...[...left.values()].map((item): ItemChange => ({ state: 'dropped', before: item, after: null })),
  ]
}

/** The nearest earlier text of which this one is a repetition. */
function nearest(text: string, earlier: readonly string[]): Repeat | null {
  const repeats = earlier.map((other) => repeatOf(other, text)).filter((repeat) => repeat !== null)
  return repeats.sort((a, b) => b.share - a.share)[0] ?? null
}

/** What a hearing took over from the one before it in the series, and what became of it. */
export function compareInSeries(before: Hearing, after: Hearing): SeriesChanges {
  const ruled = [...before.items.filter(({ kind }) => kind === 'ruled').map(({ text }) => text), before.outcome]
  const rulings = after.items
    .filter(({ kind }) => kind === 'ruled')
    .flatMap(({ id, text }) => {
      const repeat = nearest(text, ruled)
      return repeat ? [{ id, repeat }] : []
    })
  return {
    items: itemChanges(before.items, after.items),
    rulings,
    outcome: nearest(after.outcome, ruled),
    judges: persons(before.judgeIds, after.judgeIds),
    defendants: persons(before.defendantIds, after.defendantIds),
    attendance: persons(
      before.attendance.map(({ personId }) => personId),
      after.attendance.map(({ personId }) => personId),
    ),
    fields: (['kind', 'court', 'room'] as const).filter((name) => before[name] !== after[name]),
  }
}
