import type { Match } from '#shared/copies/compare.ts'
import { CopyComparison, CopyMatch, shareOf } from '#shared/domain/copy.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { comparedPlaces, keyOf, sourceOfKey } from './texts.ts'

type MatchRow = {
  left_type: string
  left_id: string
  right_type: string
  right_id: string
  common: number
  left_words: number
  right_words: number
  longest: number
}
type ComparisonRow = { texts: number; unread: number; digest: string; finished_at: number }

/** Greatest share first. Pairs one of whose texts is gone, or in the trash, are left out. */
export function listMatches(db: ReadableDB, dossierId: DossierId): CopyMatch[] {
  const there = new Set(comparedPlaces(db, dossierId).map(({ source }) => keyOf(source)))
  return db
    .prepare<[string], MatchRow>('SELECT * FROM copy_match WHERE dossier_id = ?')
    .all(dossierId)
    .map((row) =>
      CopyMatch.parse({
        left: { type: row.left_type, id: row.left_id },
        right: { type: row.right_type, id: row.right_id },
        common: row.common,
        leftWords: row.left_words,
        rightWords: row.right_words,
        longest: row.longest,
      }),
    )
    .filter(({ left, right }) => there.has(keyOf(left)) && there.has(keyOf(right)))
    .sort((a, b) => shareOf(b) - shareOf(a) || b.common - a.common)
}

export function lastComparison(
  db: ReadableDB,
  dossierId: DossierId,
): { comparison: CopyComparison; digest: string } | null {
  const row = db.prepare<[string], ComparisonRow>('SELECT * FROM copy_comparison WHERE dossier_id = ?').get(dossierId)
  if (!row) return null
  const { texts, unread, digest, finished_at } = row
  return { comparison: CopyComparison.parse({ dossierId, texts, unread, finishedAt: finished_at }), digest }
}

/** What a comparison found, in place of what the one before it found. */
export function storeComparison(
  db: WritableDB,
  { dossierId, texts, unread, finishedAt }: CopyComparison,
  digest: string,
  matches: readonly Match[],
): void {
  db.prepare('DELETE FROM copy_match WHERE dossier_id = ?').run(dossierId)
  const insert = db.prepare(
    `INSERT INTO copy_match (dossier_id, left_type, left_id, right_type, right_id, common, left_words, right_words, longest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { left, right, common, leftWords, rightWords, longest } of matches) {
    const [a, b] = [sourceOfKey(left), sourceOfKey(right)]
    insert.run(dossierId, a.type, a.id, b.type, b.id, common, leftWords, rightWords, longest)
  }
  db.prepare(
    `INSERT INTO copy_comparison (dossier_id, texts, unread, digest, finished_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (dossier_id) DO UPDATE SET texts = excluded.texts, unread = excluded.unread, digest = excluded.digest,
       finished_at = excluded.finished_at`,
  ).run(dossierId, texts, unread, digest, finishedAt)
}
