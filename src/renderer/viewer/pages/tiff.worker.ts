import { decodeTiffPage } from '#reader/decode/tiff.ts'

/** Decodes pages of one TIFF away from the window's thread. The first message is the file; each further one a page index. */
type Answer = { index: number; width: number; height: number; rgba: Uint8Array | null }

let bytes: Uint8Array | null = null
const scope = self as unknown as { postMessage(message: Answer, transfer: Transferable[]): void }

self.addEventListener('message', ({ data }: MessageEvent<{ bytes: ArrayBuffer } | { index: number }>) => {
  if ('bytes' in data) {
    bytes = new Uint8Array(data.bytes)
    return
  }
  const { index } = data
  try {
    const page = decodeTiffPage(bytes ?? new Uint8Array(), index)
    const rgba = page.rgba.byteLength === page.rgba.buffer.byteLength ? page.rgba : page.rgba.slice()
    scope.postMessage({ index, width: page.width, height: page.height, rgba }, [rgba.buffer as ArrayBuffer])
  } catch {
    scope.postMessage({ index, width: 0, height: 0, rgba: null }, [])
  }
})
