import type { z } from 'zod'
import { type Rule, RuleSet, WorkCalendar } from '../domain/rule.ts'
import { lineAt, parseLocatedJson, pathKey } from '../text/located-json.ts'
import { builtIn } from './built-in.ts'
import { monthLength } from './days.ts'

export type RuleFile = { kind: 'rules'; set: RuleSet } | { kind: 'calendar'; calendar: WorkCalendar }

/** What is wrong with a rule file, for whoever wrote it: where, which field, and what is expected there. */
export type RuleFileProblem = {
  line: number
  /** `rules[2].versions[0].parameters.amount`; empty for the file as a whole. */
  field: string
  problem:
    | 'not-json'
    | 'twice'
    | 'format'
    | 'missing'
    | 'unknown'
    | 'type'
    | 'choice'
    | 'range'
    | 'text'
    | 'reserved'
    | 'backwards'
    | 'overlap'
    | 'order'
    | 'no-such-day'
  /** The type, the choices, the bounds or the name meant. */
  expected: string
}

type Path = readonly PropertyKey[]
type Finding = { path: Path; problem: RuleFileProblem['problem']; expected: string }

const FORMATS = { 'delo-rules-1': RuleSet, 'delo-calendar-1': WorkCalendar } as const
const isFormat = (value: unknown): value is keyof typeof FORMATS => typeof value === 'string' && value in FORMATS
/** Enough to put right at a time; the rest comes up with the next look. */
const MOST = 100

const fieldName = (path: Path): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('')

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], problem: 'unknown', expected: '' }))
    case 'invalid_type':
      return [{ path, problem: issue.input === undefined ? 'missing' : 'type', expected: issue.expected }]
    case 'invalid_value':
      return [
        {
          path,
          problem: issue.input === undefined ? 'missing' : 'choice',
          expected: issue.values.map(String).join(', '),
        },
      ]
    case 'too_small':
      return [{ path, problem: 'range', expected: `≥ ${issue.minimum}` }]
    case 'too_big':
      return [{ path, problem: 'range', expected: `≤ ${issue.maximum}` }]
    case 'invalid_union':
      return [{ path, problem: 'choice', expected: 'term, custody-cap, credit, sentence-end' }]
    default:
      return [{ path, problem: 'text', expected: '' }]
  }
}

function twice<T>(path: Path, list: readonly T[], nameOf: (item: T) => string, field: string): Finding[] {
  return list.flatMap((item, index) =>
    list.slice(0, index).some((other) => nameOf(other) === nameOf(item))
      ? [{ path: [...path, index, field], problem: 'twice', expected: nameOf(item) } as const]
      : [],
  )
}

function versionFindings({ versions }: Rule, path: Path): Finding[] {
  const found = twice([...path, 'versions'], versions, ({ version }) => version, 'version')
  for (const [index, { from, to, parameters }] of versions.entries()) {
    const at = [...path, 'versions', index]
    if (from !== null && to !== null && to < from)
      found.push({ path: [...at, 'to'], problem: 'backwards', expected: from })
    const shared = versions
      .slice(0, index)
      .find((other) => (other.from ?? '') <= (to ?? '9999') && (from ?? '') <= (other.to ?? '9999'))
    if (shared) found.push({ path: [...at, 'from'], problem: 'overlap', expected: shared.version })
    if (parameters.kind !== 'custody-cap') continue
    const months = parameters.steps.map((step) => step.months)
    if (months.some((count, step) => step > 0 && count <= (months[step - 1] ?? 0)))
      found.push({ path: [...at, 'parameters', 'steps'], problem: 'order', expected: '' })
  }
  return found
}

const setFindings = (set: RuleSet): Finding[] => [
  ...(builtIn.sets.some(({ id }) => id === set.id)
    ? [{ path: ['id'], problem: 'reserved', expected: set.id } as const]
    : []),
  ...twice(['stages'], set.stages, ({ id }) => id, 'id'),
  ...twice(['rules'], set.rules, ({ id }) => id, 'id'),
  ...set.rules.flatMap((rule, index) => versionFindings(rule, ['rules', index])),
]

const isDay = (monthDay: string, year: number) =>
  Number(monthDay.slice(3)) <= monthLength(year, Number(monthDay.slice(0, 2)))
const LEAP_YEAR = 2000

function calendarFindings(calendar: WorkCalendar): Finding[] {
  const days = (path: Path, list: readonly string[], year: number): Finding[] =>
    list.flatMap((day, index) =>
      isDay(day, year) ? [] : [{ path: [...path, index], problem: 'no-such-day', expected: day }],
    )
  return [
    ...(builtIn.calendars.some(({ id }) => id === calendar.id)
      ? [{ path: ['id'], problem: 'reserved', expected: calendar.id } as const]
      : []),
    ...days(['holidays'], calendar.holidays, LEAP_YEAR),
    ...days(['carriedOver'], calendar.carriedOver, LEAP_YEAR),
    ...twice(['years'], calendar.years, ({ year }) => String(year), 'year'),
    ...calendar.years.flatMap(({ year, off, working }, index) => [
      ...days(['years', index, 'off'], off, year),
      ...days(['years', index, 'working'], working, year),
    ]),
  ]
}

type Read = { ok: true; file: RuleFile } | { ok: false; problems: RuleFileProblem[] }

/**
 * Reads a rule set or a calendar that somebody wrote. A file with a fault is refused as a whole, with every fault named by
 * line and field: half a set of rules would compute wrong dates in silence.
 */
export function readRuleFile(text: string): Read {
  const json = parseLocatedJson(text)
  if (!json.ok)
    return { ok: false, problems: [{ line: lineAt(text, json.offset), field: '', problem: 'not-json', expected: '' }] }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const offset = json.offsets.get(
        pathKey(path.slice(0, length).map((part) => (typeof part === 'number' ? part : String(part)))),
      )
      if (offset !== undefined) return lineAt(text, offset)
    }
    return 1
  }
  const refuse = (findings: readonly Finding[]): Read => ({
    ok: false,
    problems: findings
      .slice(0, MOST)
      .map(({ path, problem, expected }) => ({ line: lineOf(path), field: fieldName(path), problem, expected }))
      .toSorted((a, b) => a.line - b.line),
  })
  if (json.twice.length > 0) return refuse(json.twice.map(({ path }) => ({ path, problem: 'twice', expected: '' })))
  const { value } = json
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (!isFormat(format))
    return refuse([{ path: ['format'], problem: 'format', expected: Object.keys(FORMATS).join(', ') }])

  const shape = FORMATS[format].safeParse(value, { reportInput: true })
  if (!shape.success) return refuse(shape.error.issues.flatMap(findingsOf))
  const file: RuleFile =
    shape.data.format === 'delo-rules-1'
      ? { kind: 'rules', set: shape.data }
      : { kind: 'calendar', calendar: shape.data }
  const findings = file.kind === 'rules' ? setFindings(file.set) : calendarFindings(file.calendar)
  return findings.length > 0 ? refuse(findings) : { ok: true, file }
}

/** A rule set or a calendar as the text of a file. */
export const ruleFileText = (content: RuleSet | WorkCalendar): string => `${JSON.stringify(content, null, 2)}\n`

/** What a file is kept under: its kind and its own id. */
export const fileId = (file: RuleFile): `rules/${string}` | `calendar/${string}` =>
  file.kind === 'rules' ? `rules/${file.set.id}` : `calendar/${file.calendar.id}`

const versions = new Intl.Collator('en', { numeric: true })
/** Whether a version, as people name them, comes before another: `2026-2` before `2026-10`. */
export const isEarlier = (version: string, other: string): boolean => versions.compare(version, other) < 0
