import { citeDocument } from '#shared/domain/citation.ts'
import { timesWords } from '#shared/domain/clock-times.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Hearing, HearingItem } from '#shared/domain/hearing.ts'
import type { DocumentId, PersonId } from '#shared/domain/ids.ts'
import type { Role } from '#shared/domain/person.ts'
import type { Report, ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import en from '../../../../resources/languages/en/hearings.json' with { type: 'json' }
import enPersons from '../../../../resources/languages/en/persons.json' with { type: 'json' }
import ru from '../../../../resources/languages/ru/hearings.json' with { type: 'json' }
import ruPersons from '../../../../resources/languages/ru/persons.json' with { type: 'json' }
import { heading, italic, paragraphs, plain } from '../exports/report/runs.ts'

type Language = 'ru' | 'en'
const WORDS = { ru, en }
const ROLES = { ru: ruPersons.role, en: enPersons.role }
export const hearingSheetWord = (language: Language): string => WORDS[language].sheet.fileWord

export type HearingSheet = {
  hearing: Hearing
  language: Language
  /** The day it is written, ISO. */
  today: string
  nameOf(id: PersonId): string
  rolesOf(id: PersonId): readonly Role[]
  /** Null for one that is gone. */
  documentOf(id: DocumentId): CaseDocument | null
}

/** A line to tick off with a pen; what is done is ticked. */
const box = (done: boolean) => (done ? '☑ ' : '☐ ')

const list = (items: readonly ReportRun[][]): ReportBlock => ({
  type: 'list',
  ordered: true,
  start: 1,
  items: items.map((runs) => [{ type: 'paragraph', runs }]),
})

const part = (title: string, blocks: readonly ReportBlock[]): ReportBlock[] =>
  blocks.length === 0 ? [] : [heading(1, title), ...blocks]

/** When, where and before whom. */
function facts({ hearing, language, nameOf }: HearingSheet): ReportBlock {
  const { sheet, field } = WORDS[language]
  const { start, end, court, room, judgeIds, defendantIds } = hearing
  const names = (ids: readonly PersonId[]) => ids.map(nameOf).filter(Boolean).join(', ')
  const time = start.time === null ? '' : `, ${timesWords(start.time, end, language)}`
  const zone = start.zone === null ? '' : ` (${start.zone})`
  const rows: [string, string][] = [
    [sheet.when, `${edtfWords(start.date, language)}${time}${zone}`],
    [field.court, [court, room && `${sheet.room} ${room}`].filter(Boolean).join(', ')],
    [field.judgeIds, names(judgeIds)],
    [field.defendantIds, names(defendantIds)],
  ]
  return {
    type: 'facts',
    rows: rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, runs: plain(value) })),
  }
}

function documents({ documentOf, language }: HearingSheet, ids: readonly DocumentId[]): ReportRun[][] {
  return ids.flatMap((id) => {
    const document = documentOf(id)
    if (!document) return []
    const place = document.sheets.length > 0 ? citeDocument(document, language) : ''
    return [[{ text: document.title }, ...(place === '' ? [] : [{ text: ` — ${place}`, citation: true }])]]
  })
}

function itemRuns(item: HearingItem, { language }: HearingSheet): ReportRun[] {
  const who = item.by === '' ? [] : [{ text: `${item.by}: `, bold: true }]
  const carried = item.inherited ? italic(` (${WORDS[language].sheet.inherited})`) : []
  return [...who, { text: item.text }, ...carried]
}

/** Who was summoned, with room to write beside each. */
function attendance({ hearing, language, nameOf, rolesOf }: HearingSheet): ReportBlock[] {
  const words = WORDS[language]
  if (hearing.attendance.length === 0) return []
  const rows = hearing.attendance.map(({ personId, attendance: state, note }) => [
    plain(nameOf(personId)),
    plain(
      rolesOf(personId)
        .map((role) => ROLES[language][role])
        .join(', '),
    ),
    plain(words.attendance[state]),
    plain(note),
  ])
  const { name, role, note } = words.sheet
  return [
    {
      type: 'table',
      header: [name, role, words.field.attendance, note].map(plain),
      rows,
      widths: [0.34, 0.26, 0.18, 0.22],
    },
  ]
}

/** A hearing on a sheet or two for the court room: the checklist, who is to be there, what is at hand, what is to be said. */
export function hearingSheet(sheet: HearingSheet, title: string): Report {
  const { hearing, language, today } = sheet
  const words = WORDS[language]
  const of = (kind: HearingItem['kind']) =>
    hearing.items.filter((item) => item.kind === kind && item.text.trim() !== '')
  const agenda = of('agenda').map(
    ({ text, done }): ReportBlock => ({
      type: 'paragraph',
      runs: plain(`${box(done)}${text}`),
    }),
  )
  const atHand = documents(sheet, [
    ...new Set([...hearing.documentIds, ...hearing.items.flatMap((item) => item.documentIds)]),
  ])
  const said = (kind: 'filed' | 'argued' | 'ruled') => {
    const items = of(kind)
    return part(words.items[kind], items.length === 0 ? [] : [list(items.map((item) => itemRuns(item, sheet)))])
  }
  const kind = words.kind[hearing.kind]
  return {
    title,
    language,
    date: today,
    subtitle: `${words.sheet.title}: ${kind}`,
    contents: false,
    blocks: [
      facts(sheet),
      ...part(words.items.agenda, agenda),
      ...part(words.court.people, attendance(sheet)),
      ...part(words.documents.atHand, atHand.length === 0 ? [] : [list(atHand)]),
      ...said('filed'),
      ...said('argued'),
      ...said('ruled'),
      ...part(words.field.outcome, paragraphs(hearing.outcome)),
      ...part(words.field.note, paragraphs(hearing.note)),
    ],
  }
}
