import { PDFLinkService } from './components.ts'

/**
 * Links inside the document work; links out of it do not: an address is shown and can be copied, never opened.
 */
export class InertLinks extends PDFLinkService {
  readonly #shown: (url: string) => void

  constructor(options: ConstructorParameters<typeof PDFLinkService>[0], shown: (url: string) => void) {
    super(options)
    this.externalLinkEnabled = false
    this.#shown = shown
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.removeAttribute('href')
    link.removeAttribute('target')
    link.setAttribute('role', 'button')
    link.tabIndex = 0
    link.title = url
    const show = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
      this.#shown(url)
    }
    link.onclick = show
    link.onkeydown = (event) => {
      if (event.key === 'Enter' || event.key === ' ') show(event)
    }
  }
}
