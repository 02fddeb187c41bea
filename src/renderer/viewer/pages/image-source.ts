import type { PictureSource } from './picture-content.ts'

/** PNG, JPEG, WebP: the browser's own decoders, in the window's sandbox. */
export function imageSource(url: string, alternative: string): PictureSource {
  return {
    async picture(_index, signal) {
      const image = new Image()
      image.alt = alternative
      image.decoding = 'async'
      image.draggable = false
      image.src = url
      await image.decode()
      signal.throwIfAborted()
      return image
    },
    destroy: () => undefined,
  }
}
