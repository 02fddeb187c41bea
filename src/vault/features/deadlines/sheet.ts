import type { CalendarDay } from '#shared/domain/day.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { ChargeId, PersonId } from '#shared/domain/ids.ts'
import type { Report, ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import { DUE_GROUPS, dueGroup } from '#shared/terms/due.ts'
import { workingWords } from '#shared/terms/words/words.ts'
import { filled } from '#shared/text/filled.ts'
import en from '../../../../resources/languages/en/deadlines.json' with { type: 'json' }
import ru from '../../../../resources/languages/ru/deadlines.json' with { type: 'json' }
import { plain } from '../exports/report/runs.ts'

type Language = 'ru' | 'en'
const WORDS = { ru, en }
export const sheetFileWord = (language: Language): string => WORDS[language].sheet.fileWord

export type Sheet = {
  /** By day. */
  deadlines: readonly Deadline[]
  today: CalendarDay
  language: Language
  /** How each date was computed. */
  working: boolean
  nameOf(id: PersonId): string
  /** "ст. 205.2 ч. 2 УК РФ"; empty for one that is gone. */
  chargeOf(id: ChargeId): string
}

const dayAndTime = (day: CalendarDay, time: string | null, language: Language) =>
  `${edtfWords(day, language)}${time === null ? '' : `, ${time}`}`

/** What a date rests on: the article, or that a person set it. */
function basisOf({ basis }: Deadline, language: Language): string {
  if (basis === null) return WORDS[language].byHand
  const rule = basis.working.find((line) => line.rule !== null)?.rule
  // The code's name stays in one piece: "ч. 11 ст. 108", "УПК РФ".
  return rule ? rule.source[language].replaceAll(' РФ', '\u00a0РФ') : basis.ruleId
}

const differs = ({ basis, due, dueTime }: Deadline) =>
  basis !== null && (basis.computed !== due || basis.computedTime !== dueTime)

/** Whom it concerns, and for which charge. */
const aboutWhom = ({ personId, chargeId }: Deadline, { nameOf, chargeOf }: Sheet, between: string): string =>
  [personId === null ? '' : nameOf(personId), chargeId === null ? '' : chargeOf(chargeId)]
    .filter((part) => part !== '')
    .join(between)

function rowOf(deadline: Deadline, sheet: Sheet): ReportRun[][] {
  const { language } = sheet
  const words = WORDS[language]
  const { due, dueTime, basis, overrideReason, title, note, state } = deadline
  const changed = basis && differs(deadline)
  const computed = changed
    ? filled(words.sheet.differs, { date: dayAndTime(basis.computed, basis.computedTime, language) })
    : ''
  const under = [computed, changed ? overrideReason : ''].filter((text) => text.trim() !== '').join('\n')
  return [
    [
      { text: dayAndTime(due, dueTime, language), bold: true },
      ...(under === '' ? [] : [{ text: `\n${under}`, italic: true }]),
    ],
    [{ text: title }, ...(note.trim() === '' ? [] : [{ text: `\n${note.trim()}`, italic: true }])],
    plain(aboutWhom(deadline, sheet, '\n')),
    plain(basisOf(deadline, language)),
    ...(state === 'open' ? [] : [plain(words.state[state])]),
  ]
}

const WIDTHS = [0.24, 0.36, 0.2, 0.2]
const CLOSED_WIDTHS = [0.22, 0.32, 0.17, 0.16, 0.13]

function tables(sheet: Sheet, level: 1 | 2): ReportBlock[] {
  const words = WORDS[sheet.language]
  const groups = Map.groupBy(sheet.deadlines, (deadline) => dueGroup(deadline, sheet.today))
  return DUE_GROUPS.flatMap((group): ReportBlock[] => {
    const members = groups.get(group) ?? []
    if (members.length === 0) return []
    const closed = group === 'closed'
    const head = [
      words.sheet.date,
      words.sheet.what,
      words.sheet.who,
      words.sheet.basis,
      ...(closed ? [words.sheet.state] : []),
    ]
    return [
      { type: 'heading', level, text: words.group[group] },
      {
        type: 'table',
        header: head.map(plain),
        rows: members.map((deadline) => rowOf(deadline, sheet)),
        widths: closed ? CLOSED_WIDTHS : WIDTHS,
      },
    ]
  })
}

function workings({ deadlines, language }: Sheet, level: 1 | 2): ReportBlock[] {
  const computed = deadlines.flatMap((deadline) => (deadline.basis ? [{ deadline, basis: deadline.basis }] : []))
  if (computed.length === 0) return []
  return [
    { type: 'heading', level, text: WORDS[language].sheet.working },
    ...computed.flatMap(({ deadline, basis }): ReportBlock[] => [
      {
        type: 'paragraph',
        runs: [
          { text: `${deadline.title} — ${dayAndTime(basis.computed, basis.computedTime, language)}`, bold: true },
          { text: ` (${basis.ruleId}, ${basis.ruleVersion})` },
        ],
      },
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: basis.working.map((line): ReportBlock[] => [
          { type: 'paragraph', runs: plain(workingWords(line, language)) },
        ]),
      },
    ]),
  ]
}

/** The deadlines as blocks of a report: a table for what is overdue, soon, later and closed, then how they were found. */
export function deadlineBlocks(sheet: Sheet, level: 1 | 2): ReportBlock[] {
  const words = WORDS[sheet.language].sheet
  if (sheet.deadlines.length === 0) return [{ type: 'paragraph', runs: [{ text: words.none, italic: true }] }]
  return [
    ...tables(sheet, level),
    ...(sheet.working ? workings(sheet, level) : []),
    { type: 'paragraph', runs: [{ text: words.confirm, italic: true }] },
  ]
}

export const sheetReport = (sheet: Sheet, title: string): Report => ({
  title,
  language: sheet.language,
  date: sheet.today,
  subtitle: filled(WORDS[sheet.language].sheet.subtitle, { day: edtfWords(sheet.today, sheet.language) }),
  contents: false,
  blocks: deadlineBlocks(sheet, 1),
})

/** A row a deadline; days as they sort, and in words. */
export function sheetRows(whole: Sheet): string[][] {
  const { deadlines, language } = whole
  const { sheet, state } = WORDS[language]
  const head = [sheet.date, sheet.dateWords, sheet.time, sheet.zone, sheet.what, sheet.who, sheet.state, sheet.basis]
  return [
    [...head, sheet.rule, sheet.version, sheet.event, sheet.computed, sheet.reason, sheet.note],
    ...deadlines.map((deadline) => [
      deadline.due,
      edtfWords(deadline.due, language).replaceAll('\u00a0', ' '),
      deadline.dueTime ?? '',
      deadline.zone ?? '',
      deadline.title,
      aboutWhom(deadline, whole, ', '),
      state[deadline.state],
      basisOf(deadline, language),
      deadline.basis?.ruleId ?? '',
      deadline.basis?.ruleVersion ?? '',
      deadline.basis?.from ?? '',
      deadline.basis?.computed ?? '',
      deadline.overrideReason,
      deadline.note,
    ]),
  ]
}
