import type { TFunction } from 'i18next'
import { type CitationLanguage, citePage, citePages } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { Issue } from '#shared/domain/fact.ts'
import { passagePage, passageText } from '#shared/domain/passage.ts'
import type { Assertion, Statement } from '#shared/domain/statement.ts'
import { shortDate } from '../../ui/dates/short-date.ts'

export const citing = (language: string): CitationLanguage => (language.startsWith('ru') ? 'ru' : 'en')

/** "Небылицын А. И." of "Небылицын Артём Игоревич": as a protocol names people; other names stay whole. */
export function shortName(name: string): string {
  const parts = name.split(' ')
  const [surname = '', ...given] = parts
  const isRussian =
    /^[А-ЯЁ]/.test(surname) && given.length > 0 && given.length < 3 && given.every((n) => /^[А-ЯЁ][а-яё]+$/.test(n))
  return isRussian ? `${surname} ${given.map((n) => `${n.charAt(0)}.`).join('\u00a0')}` : name
}

/** When a statement was made, for a cell: "12.03.2023, 02:10–05:35". */
export function statementTime({ start, end }: Statement, language: string, none: string): string {
  if (start === null) return none
  const date =
    start.wording !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(start.date) ? start.wording : shortDate(start.date, language)
  if (start.time === null) return date
  return `${date}, ${start.time}${end === null ? '' : `–${end}`}`
}

export function statementName(
  statement: Statement,
  person: string,
  t: TFunction<'testimony'>,
  language: string,
): string {
  const { start, occasion } = statement
  return [shortName(person), start === null ? '' : shortDate(start.date, language), t(`occasion.${occasion}`)]
    .filter((part) => part !== '')
    .join(' · ')
}

/** The words an assertion stands on: its quote, or what was typed. */
export const assertionWords = ({ text, passage }: Assertion): string => {
  const quote = passage === null ? '' : passageText(passage).replace(/\s+/g, ' ').trim()
  return quote === '' ? text : quote
}

/** Where an assertion stands in the file; empty when it was typed without its place. */
export function assertionPlace(
  { documentId, passage }: Assertion,
  documents: ReadonlyMap<string, CaseDocument>,
  language: string,
): string {
  const document = documentId === null ? undefined : documents.get(documentId)
  if (!document || passage === null) return ''
  return citePage(document, passagePage(passage), null, citing(language))
}

/** Where a statement stands in the file. */
export function statementPlace(
  { documentId, pages }: Statement,
  documents: ReadonlyMap<string, CaseDocument>,
  language: string,
): string {
  const document = documentId === null ? undefined : documents.get(documentId)
  if (!document) return ''
  const page = (index: number) => ({ index, label: null })
  return pages === null
    ? citePage(document, 0, null, citing(language))
    : citePages(document, page(pages[0]), page(pages[1]), citing(language))
}

export type TopicRow = { topic: Issue; depth: number }

/** The tree of topics as rows: each below its parent, how deep it lies. */
export function topicRows(topics: readonly Issue[]): TopicRow[] {
  const children = Map.groupBy(topics, ({ parentId }) => parentId)
  const walk = (parentId: Issue['parentId'], depth: number): TopicRow[] =>
    (children.get(parentId) ?? []).flatMap((topic) => [{ topic, depth }, ...walk(topic.id, depth + 1)])
  return walk(null, 0)
}
