import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import type { Passage } from '#shared/domain/passage.ts'

/** What building asks of an open vault: its requests and its events. Whoever opened it also connects a reader. */
export type SampleTarget = {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
  on(listener: (name: string, data: unknown) => void): () => void
}

/** A passage anchored by its words alone: the viewer finds their place on the page. Line breaks count as spaces. */
export function quotedPassage(pageText: string, page: number, exact: string): Passage {
  const text = pageText.replace(/\s+/g, ' ')
  const start = text.indexOf(exact)
  if (start < 0) throw new Error(`the sample quotes words that are not on page ${page + 1}: ${exact}`)
  const end = start + exact.length
  const quote = { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) }
  return { parts: [{ page, geometry: { type: 'text' }, quote, position: null }] }
}
