import type { CaseDocument } from '#shared/domain/document.ts'

/** The value all documents share; undefined when they differ. */
export function common<T>(documents: readonly CaseDocument[], pickFrom: (document: CaseDocument) => T): T | undefined {
  const [first, ...rest] = documents.map(pickFrom)
  return rest.every((value) => value === first) ? first : undefined
}

/** The tags with others added; the same array when nothing changes. */
export function addTags(tags: string[], added: readonly string[]): string[] {
  const missing = added.filter((tag) => !tags.includes(tag))
  return missing.length === 0 ? tags : [...tags, ...missing]
}

/** The tags without one; the same array when it was not there. */
export const removeTag = (tags: string[], tag: string): string[] =>
  tags.includes(tag) ? tags.filter((other) => other !== tag) : tags

/** Every tag of the documents with how many have it, most frequent first. */
export function tagCounts(documents: readonly CaseDocument[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const tag of documents.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag))
}
