/**
 * Where the viewer has the bytes of documents from. The ordinary window asks `app://` for them; the sealed window puts in a
 * source of its own, since the bytes of a sealed document come in boxes.
 */
export type ByteSource = {
  /** As `window.fetch`, for `/files/<document id>`. */
  fetch(url: string, init: { headers?: Record<string, string>; signal: AbortSignal }): Promise<Response>
  /** A URL that an image element can show, and what is to be done when it is not shown any more. */
  picture(url: string, signal: AbortSignal): Promise<{ url: string; release(): void }>
}

let source: ByteSource = {
  fetch: (url, init) => window.fetch(url, init),
  picture: async (url) => ({ url, release: () => undefined }),
}

export const byteSource = (): ByteSource => source
export function setByteSource(other: ByteSource): void {
  source = other
}
