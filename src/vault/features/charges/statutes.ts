import { z } from 'zod'
import { StatuteArticle, StatuteCode, StatuteCodeHead } from '#shared/domain/statute.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import shipped from '../../../../resources/statutes/ru-criminal-code.json' with { type: 'json' }
import type { ReadableDB, WritableDB } from '../../db/types.ts'

/** Codes that come with Delo. */
export const SHIPPED_CODES: readonly StatuteCode[] = [StatuteCode.parse(shipped)]

/** By number: 205, 205.1, 205.10, 206. */
const byNumber = new Intl.Collator('en', { numeric: true })
const numbered = (articles: readonly StatuteArticle[]): StatuteArticle[] =>
  [...articles].sort((a, b) => byNumber.compare(a.article, b.article))

const HeadRow = z.object({ code: z.string(), head: z.string() })
const ArticleRow = z.object({ code: z.string(), article: z.string(), value: z.string() })

function ownHeads(db: ReadableDB): Map<string, StatuteCodeHead> {
  const rows = db
    .prepare('SELECT code, head FROM statute_code ORDER BY code')
    .all()
    .map((row) => HeadRow.parse(row))
  return new Map(rows.map(({ code, head }) => [code, StatuteCodeHead.parse(JSON.parse(head))]))
}

function ownArticles(db: ReadableDB): Map<string, StatuteArticle[]> {
  const rows = db
    .prepare('SELECT code, article, value FROM statute_article')
    .all()
    .map((row) => ArticleRow.parse(row))
  const byCode = Map.groupBy(rows, ({ code }) => code)
  return new Map(
    [...byCode].map(([code, own]) => [code, own.map(({ value }) => StatuteArticle.parse(JSON.parse(value)))]),
  )
}

/** The codes that come with Delo as the user changed them, then the user's own; articles by number. */
export function listCodes(db: ReadableDB): StatuteCode[] {
  const heads = ownHeads(db)
  const articles = ownArticles(db)
  const merged = (base: StatuteCode): StatuteCode => {
    const own = articles.get(base.code) ?? []
    const changed = new Set(own.map(({ article }) => article))
    const kept = base.articles.filter(({ article }) => !changed.has(article))
    return { ...base, ...heads.get(base.code), articles: numbered([...kept, ...own]) }
  }
  const known = new Set(SHIPPED_CODES.map(({ code }) => code))
  const further = [...heads.values()].filter(({ code }) => !known.has(code))
  return [...SHIPPED_CODES, ...further.map((head) => ({ ...head, version: '', articles: [] }))].map(merged)
}

/** Null takes the user's names of the code away. Answers what was there. Throws `invalid-request` when `head` is of another code. */
export function setCode(db: WritableDB, code: string, head: StatuteCodeHead | null): StatuteCodeHead | null {
  if (head && head.code !== code) throw new DeloError('invalid-request', { field: 'code' })
  const before = ownHeads(db).get(code) ?? null
  if (head)
    db.prepare(
      'INSERT INTO statute_code (code, head) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET head = excluded.head',
    ).run(code, JSON.stringify(head))
  else db.prepare('DELETE FROM statute_code WHERE code = ?').run(code)
  return before
}

/** The same for one article. Throws `not-found` when nobody knows the code. */
export function setArticle(
  db: WritableDB,
  code: string,
  article: string,
  value: StatuteArticle | null,
): StatuteArticle | null {
  if (value && value.article !== article) throw new DeloError('invalid-request', { field: 'article' })
  if (!listCodes(db).some((known) => known.code === code)) throw new DeloError('not-found')
  const before = (ownArticles(db).get(code) ?? []).find((own) => own.article === article) ?? null
  if (value)
    db.prepare(
      `INSERT INTO statute_article (code, article, value) VALUES (?, ?, ?)
       ON CONFLICT (code, article) DO UPDATE SET value = excluded.value`,
    ).run(code, article, JSON.stringify(value))
  else db.prepare('DELETE FROM statute_article WHERE code = ? AND article = ?').run(code, article)
  return before
}
