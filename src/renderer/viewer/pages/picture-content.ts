import type { DocumentPage } from '#shared/domain/document.ts'
import { type PageSpace, type Rotation, turned } from '../geometry.ts'
import type { PageContent } from './content.ts'

/** Gives the picture of a page, stored orientation, ready to be drawn. */
export type PictureSource = {
  picture(index: number, signal: AbortSignal): Promise<CanvasImageSource & HTMLElement>
  destroy(): void
}

/** A picture or a scan of many: one picture a page, turned as its file says and as the user wishes. */
export class PictureContent implements PageContent {
  readonly kind = 'picture'
  readonly pageCount: number
  readonly #pages: readonly DocumentPage[]
  readonly #source: PictureSource

  constructor(pages: readonly DocumentPage[], source: PictureSource) {
    this.#pages = pages
    this.pageCount = pages.length
    this.#source = source
  }

  size(index: number): { width: number; height: number } {
    const { width, height, rotation } = this.#page(index)
    return rotation % 180 === 0 ? { width, height } : { width: height, height: width }
  }

  space(index: number): PageSpace {
    const { width, height, rotation } = this.#page(index)
    return { box: [0, 0, width, height], yUp: false, rotation }
  }

  async fill(index: number, page: HTMLElement, turn: Rotation, signal: AbortSignal): Promise<null> {
    const { width, height, rotation } = this.#page(index)
    const picture = await this.#source.picture(index, signal)
    signal.throwIfAborted()
    picture.classList.add('delo-picture')
    const degrees = turned(rotation, turn)
    const across = degrees % 180 === 0 ? 1 : height / width
    const down = degrees % 180 === 0 ? 1 : width / height
    // The stored picture is laid over the turned page: its sides are swapped, then it is turned about the middle.
    picture.style.width = `${100 / across}%`
    picture.style.height = `${100 / down}%`
    picture.style.transform = `translate(-50%, -50%) rotate(${degrees}deg)`
    page.prepend(picture)
    return null
  }

  empty(_index: number, page: HTMLElement): void {
    page.querySelector('.delo-picture')?.remove()
  }

  async drawThumbnail(
    index: number,
    canvas: HTMLCanvasElement,
    width: number,
    turn: Rotation,
    signal: AbortSignal,
  ): Promise<void> {
    const picture = await this.#source.picture(index, signal)
    signal.throwIfAborted()
    const page = this.#page(index)
    const degrees = turned(page.rotation, turn)
    const upright = degrees % 180 === 0
    const scale = (width * Math.min(2, window.devicePixelRatio)) / (upright ? page.width : page.height)
    canvas.width = Math.max(1, Math.round((upright ? page.width : page.height) * scale))
    canvas.height = Math.max(1, Math.round((upright ? page.height : page.width) * scale))
    const context = canvas.getContext('2d')
    if (!context) return
    context.translate(canvas.width / 2, canvas.height / 2)
    context.rotate((degrees * Math.PI) / 180)
    const [w, h] = [page.width * scale, page.height * scale]
    context.drawImage(picture, -w / 2, -h / 2, w, h)
  }

  destroy(): void {
    this.#source.destroy()
  }

  #page(index: number): DocumentPage {
    const page = this.#pages[index]
    if (!page) throw new RangeError(`no page ${index}`)
    return page
  }
}
