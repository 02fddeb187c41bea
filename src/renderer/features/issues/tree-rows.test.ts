import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue } from '#shared/domain/fact.ts'
import { DossierId, IssueId, newId } from '#shared/domain/ids.ts'
import { branchHeight, inTreeOrder, issueBranch, issuePath } from '#shared/domain/issue-tree.ts'
import { stepOf, treeRows } from './tree-rows.ts'

const dossierId = newId(DossierId)
const issue = (title: string, parent: Issue | null = null): Issue => ({
  id: newId(IssueId),
  dossierId,
  title,
  kind: 'other',
  parentId: parent?.id ?? null,
  burden: '',
  position: '',
  createdAt: 0,
  updatedAt: 0,
})
const a = issue('а')
const a1 = issue('а1', a)
const a2 = issue('а2', a)
const b = issue('б')
const all = [a, a1, a2, b]
const titles = (folded: Issue[] = []) =>
  treeRows(all, new Set(folded.map(({ id }) => id))).map((row) => row.issue.title)

describe('the tree of issues', () => {
  it('folds away what lies under an issue', () => {
    expect(titles()).toEqual(['а', 'а1', 'а2', 'б'])
    expect(titles([a])).toEqual(['а', 'б'])
    expect(treeRows(all, new Set()).map(({ level, open }) => [level, open])).toEqual([
      [1, true],
      [2, null],
      [2, null],
      [1, null],
    ])
  })

  it('steps up, down, in and out, and nowhere past its ends', () => {
    expect(stepOf(all, a2.id, 'up')).toEqual({ parentId: a.id, before: a1.id })
    expect(stepOf(all, a1.id, 'down')).toEqual({ parentId: a.id, before: null })
    expect(stepOf(all, b.id, 'in')).toEqual({ parentId: a.id, before: null })
    expect(stepOf(all, a1.id, 'out')).toEqual({ parentId: null, before: b.id })
    for (const [id, step] of [
      [a.id, 'up'],
      [b.id, 'down'],
      [a.id, 'in'],
      [a.id, 'out'],
    ] as const)
      expect(stepOf(all, id, step)).toBeNull()
  })
})

/** Any parents at all, circles included, as only a damaged database could hold them. */
const anyIssues = fc.array(fc.option(fc.nat(11), { nil: null }), { minLength: 1, maxLength: 12 }).map((parents) => {
  const made = parents.map((_, index) => issue(String(index)))
  return made.map((one, index) => {
    const parent = parents[index]
    return { ...one, parentId: parent == null ? null : (made[parent % made.length]?.id ?? null) }
  })
})

describe('any issues at all', () => {
  it('come in tree order each exactly once, and no walk runs in a circle', () => {
    fc.assert(
      fc.property(anyIssues, (issues) => {
        const ordered = inTreeOrder(issues)
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(issues.map(({ id }) => id).toSorted())
        for (const { id } of issues) {
          const path = issuePath(issues, id)
          expect(new Set(path).size).toBe(path.length)
          expect(branchHeight(issues, id)).toBeLessThanOrEqual(issues.length)
          expect(issueBranch(issues, id).has(id)).toBe(true)
        }
      }),
    )
  })
})
