import type { Hearing, HearingKind, HearingState } from '#shared/domain/hearing.ts'
import type { PersonId } from '#shared/domain/ids.ts'

export type HearingFilter = { text: string; defendants: PersonId[]; kinds: HearingKind[]; states: HearingState[] }
export const NO_FILTER: HearingFilter = { text: '', defendants: [], kinds: [], states: [] }

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** Hearings that hold every word typed, anywhere in them, and meet each filter that is set. */
export function filterHearings(
  hearings: readonly Hearing[],
  filter: HearingFilter,
  wordsOf: (hearing: Hearing) => string,
): Hearing[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  return hearings.filter((hearing) => {
    if (filter.kinds.length > 0 && !filter.kinds.includes(hearing.kind)) return false
    if (filter.states.length > 0 && !filter.states.includes(hearing.state)) return false
    if (filter.defendants.length > 0 && !filter.defendants.some((id) => hearing.defendantIds.includes(id))) return false
    if (words.length === 0) return true
    const { court, room, outcome, note, items } = hearing
    const text = fold(
      [wordsOf(hearing), court, room, outcome, note, ...items.flatMap((one) => [one.by, one.text])].join(' '),
    )
    return words.every((word) => text.includes(word))
  })
}
