import type { CustodyPeriod } from '#shared/domain/custody.ts'
import { listPeriods } from '../../custody/periods.ts'
import { lowerFirst } from '../words.ts'
import { joined, type TimelineEventSource } from './source.ts'

/** From the beginning of one date to the end of another, each with its doubts; what lasts ends in `/..`. */
function spanOf({ from, to }: CustodyPeriod): string {
  const [start = ''] = from.date.split('/')
  const end = to === null ? '..' : (to.date.split('/').at(-1) ?? '..')
  return `${start}/${end}`
}

const wordings = ({ from, to }: CustodyPeriod): string => joined([from.wording, to?.wording ?? ''])

export const custodyEvents: TimelineEventSource = {
  lane: 'custody',
  read({ db, dossierId, words, nameOf, cite }) {
    return listPeriods(db, dossierId).map((period) => {
      const { id, personId, measure, to, facility, whereaboutsUnknown, rulingId } = period
      const kind = words.custody.measure[measure]
      return {
        id: `custody:${id}`,
        source: { type: 'custody' as const, id },
        who: nameOf(personId),
        title: joined([kind, facility], ', '),
        kind,
        state: joined(
          [
            to === null ? words.timeline.state.lasts : '',
            whereaboutsUnknown ? lowerFirst(words.custody.state.unknown) : '',
          ],
          ', ',
        ),
        look: whereaboutsUnknown ? ('doubt' as const) : ('plain' as const),
        date: spanOf(period),
        time: null,
        zone: null,
        endTime: null,
        wording: wordings(period),
        sequence: 0,
        personIds: [personId],
        ...cite([rulingId]),
      }
    })
  },
}
