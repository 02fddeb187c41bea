import type { RichText, RichTextInline } from '#shared/domain/rich-text.ts'
import { walkRichText } from '#shared/domain/rich-text.ts'

type TextNode = RichTextInline & { type: 'text' }
type Token = { text: string; node: TextNode | null }
export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }

/** How two texts differ, by the runs of the newer one. Removed words stand where they stood. */
export type Differences = {
  segments: Map<TextNode, Segment[]>
  /** Words that are gone from a text that has no words left to stand beside. */
  orphaned: string
}

const WORDS = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu
const BREAK = '\n'

function tokensOf(doc: RichText): Token[] {
  const tokens: Token[] = []
  for (const node of walkRichText(doc)) {
    if (node.type === 'text') for (const [text] of node.text.matchAll(WORDS)) tokens.push({ text, node })
    else if (node.type === 'hardBreak') tokens.push({ text: BREAK, node: null })
    else if (node.type === 'personMention' || node.type === 'documentMention')
      tokens.push({ text: node.attrs.label, node: null })
    else if (tokens.length > 0 && tokens.at(-1)?.text !== BREAK) tokens.push({ text: BREAK, node: null })
  }
  return tokens
}

/** Edits tried before the middle is called replaced as a whole: beyond, marks would be noise anyway. */
const MOST_EDITS = 1_500

type Edit = { kind: 'same' | 'added' | 'removed'; text: string; node: TextNode | null }

/** Myers' greedy algorithm (An O(ND) difference algorithm, 1986) between what the two ends do not share. */
function edits(before: Token[], after: Token[]): Edit[] {
  const trace: Int32Array[] = []
  const [n, m] = [before.length, after.length]
  const most = Math.min(n + m, MOST_EDITS)
  const v = new Int32Array(2 * most + 3)
  const at = (k: number) => v[k + most + 1] ?? 0
  for (let d = 0; d <= most; d++) {
    trace.push(v.slice())
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1
      while (x < n && x - k < m && before[x]?.text === after[x - k]?.text) x++
      v[k + most + 1] = x
      if (x >= n && x - k >= m) return backtrack(trace, before, after, most)
    }
  }
  return [
    ...before.map(({ text }): Edit => ({ kind: 'removed', text, node: null })),
    ...after.map((token): Edit => ({ kind: 'added', ...token })),
  ]
}

function backtrack(trace: Int32Array[], before: Token[], after: Token[], most: number): Edit[] {
  const out: Edit[] = []
  let [x, y] = [before.length, after.length]
  for (let d = trace.length - 1; d >= 0; d--) {
    const at = (k: number) => (d === 0 ? 0 : (trace[d]?.[k + most + 1] ?? 0))
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const [fromX, fromY] =
      d === 0 ? [0, 0] : [at(down ? k + 1 : k - 1), at(down ? k + 1 : k - 1) - (down ? k + 1 : k - 1)]
    while (x > fromX && y > fromY) {
      x--
      const token = after[--y]
      if (token) out.push({ kind: 'same', ...token })
    }
    if (d === 0) break
    const token = down ? after[--y] : before[--x]
    if (token) out.push(down ? { kind: 'added', ...token } : { kind: 'removed', text: token.text, node: null })
  }
  return out.reverse()
}

function sharedEnds(a: Token[], b: Token[]): { head: number; tail: number } {
  const shortest = Math.min(a.length, b.length)
  let head = 0
  while (head < shortest && a[head]?.text === b[head]?.text) head++
  let tail = 0
  while (tail < shortest - head && a[a.length - 1 - tail]?.text === b[b.length - 1 - tail]?.text) tail++
  return { head, tail }
}

/** Compares by words; formatting alone is no difference. */
export function differences(before: RichText, after: RichText): Differences {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const { head, tail } = sharedEnds(a, b)
  const kept = (tokens: Token[]): Edit[] => tokens.map((token) => ({ kind: 'same', ...token }))
  const all = [
    ...kept(b.slice(0, head)),
    ...edits(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...kept(b.slice(b.length - tail)),
  ]
  const segments = new Map<TextNode, Segment[]>()
  const add = (node: TextNode, segment: Segment) => {
    const list = segments.get(node) ?? []
    const last = list.at(-1)
    if (last?.kind === segment.kind) last.text += segment.text
    else list.push({ ...segment })
    segments.set(node, list)
  }
  let waiting = ''
  let last: TextNode | null = null
  for (const { kind, text, node } of all) {
    if (kind === 'removed') {
      waiting += text === BREAK ? ' ¶ ' : text
    } else if (node) {
      if (waiting !== '') add(node, { kind: 'removed', text: waiting })
      waiting = ''
      add(node, { kind, text })
      last = node
    } else if (waiting !== '' && last) {
      add(last, { kind: 'removed', text: waiting })
      waiting = ''
    }
  }
  if (waiting.trim() !== '' && last) add(last, { kind: 'removed', text: waiting })
  return { segments, orphaned: last ? '' : waiting }
}
