import { type DeadlineFields, EMPTY_DEADLINE_FIELDS } from '#shared/domain/deadline.ts'
import type { HearingId } from '#shared/domain/ids.ts'
import { basisOf } from '#shared/terms/recheck.ts'
import { calendarOf, type RuleBook, versionOn } from '#shared/terms/rule-book.ts'
import { computeTerm, type TermStart } from '#shared/terms/term.ts'
import { at, type Records } from './target.ts'

const on = (day: string): TermStart => ({ day, time: null, zone: null })

/** What a deadline says of its date when a rule of the built-in set computes it, as the window's own form writes it. */
function computed(book: RuleBook, ruleId: string, start: TermStart) {
  const set = book.sets.find(({ id }) => id === 'ru-criminal')
  const rule = set?.rules.find(({ id }) => id === ruleId)
  const found = set && rule ? versionOn(set, rule, start.day) : null
  const term = found && computeTerm(found, start, calendarOf(book, found.set))
  if (!found || !term) throw new Error(`the sample case counts a term by ${ruleId}, which computes none`)
  return { due: term.due, dueTime: term.time, zone: start.zone, basis: basisOf(found, start, term) }
}

/**
 * What is to be done by when: by hand, and by rules from what happened in the case. One date was set otherwise than its
 * rule says, two moved off days that are not worked, and of 48 hours it shows that they were over when the court sat.
 */
export async function addDeadlines(records: Records, nextHearing: HearingId): Promise<void> {
  const { vault, dossierId, person, document, day, courtDay } = records
  const book = await vault.request('rules.list', {})
  const rule = (id: string, start: TermStart) => computed(book, id, start)
  const deadline = (fields: Partial<DeadlineFields> & Pick<DeadlineFields, 'title' | 'due'>) =>
    vault.request('deadlines.create', { dossierId, fields: { ...EMPTY_DEADLINE_FIELDS, ...fields } })
  const nebylitsyn = person('nebylitsyn')

  await deadline({ title: 'Подать ходатайство о допросе «Тополя»', due: day(4), personId: person('topol') })
  await deadline({ title: 'Возражения на продление стражи', due: day(18), personId: nebylitsyn })
  await deadline({ title: 'Запросить, где находится Баюнова', due: day(1), personId: person('bayunova') })
  await deadline({
    ...rule('cpc-124-1', on(day(-1))),
    title: 'Ответ прокурора: куда этапирована Баюнова',
    personId: person('bayunova'),
    note: 'Жалобу вручили в канцелярии, отметка на втором экземпляре. Не ответят в срок — жалоба по ст. 125 УПК РФ.',
  })
  await deadline({
    ...rule('cpc-259-7', on(courtDay(9))),
    title: 'Ходатайство об ознакомлении с протоколом заседания',
    due: courtDay(9, 1),
    overrideReason: 'Подаём назавтра, не дожидаясь конца срока: в прошлый раз протокол готовили пять недель.',
    hearingId: nextHearing,
    personId: nebylitsyn,
  })

  const { date, time, zone } = at('2023-03-11', '06:15')
  await deadline({
    ...rule('cpc-94-2', { day: date, time, zone }),
    title: 'Истекли 48 часов задержания',
    state: 'missed',
    personId: nebylitsyn,
    documentId: document('detention'),
    note: 'Суд начал заседание в 12:00: пять часов сорок пять минут Небылицына держали без решения.',
  })
  await deadline({
    ...rule('cpc-108-11', on('2023-05-05')),
    title: 'Апелляционная жалоба на продление стражи',
    state: 'done',
    personId: nebylitsyn,
    documentId: document('extension-1'),
  })
  await deadline({
    ...rule('cpc-389.4', on('2023-12-18')),
    title: 'Апелляционная жалоба на приговор',
    state: 'done',
    personId: nebylitsyn,
    note: 'Под стражей срок идёт со дня, когда вручена копия приговора: 18 декабря 2023 г.',
  })
}
