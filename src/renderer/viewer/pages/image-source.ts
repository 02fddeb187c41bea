import { byteSource } from '../bytes.ts'
import type { PictureSource } from './picture-content.ts'

/** PNG, JPEG, WebP: the browser's own decoders, in the window's sandbox. */
export function imageSource(url: string, alternative: string): PictureSource {
  let release = () => {}
  return {
    async picture(_index, signal) {
      const shown = await byteSource().picture(url, signal)
      release()
      release = shown.release
      const image = new Image()
      image.alt = alternative
      image.decoding = 'async'
      image.draggable = false
      image.src = shown.url
      await image.decode()
      signal.throwIfAborted()
      return image
    },
    destroy: () => release(),
  }
}
