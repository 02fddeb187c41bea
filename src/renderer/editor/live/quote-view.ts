import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { passagePage } from '#shared/domain/passage.ts'
import type { PassageQuoteAttrs } from '#shared/domain/rich-text.ts'
import type { TextTarget } from '../open-target.ts'
import { quoteState } from '../quote.ts'
import type { LiveContext } from './context.ts'

export const quoteTarget = (node: Node): TextTarget => {
  const { documentId, annotationId, passage } = node.attrs as PassageQuoteAttrs
  return { type: 'document', documentId, page: passagePage(passage), ...(annotationId ? { annotationId } : {}) }
}

/** A quote: its words, which can be edited, and below them the citation, made from the document as it stands now. */
export class QuoteView implements NodeView {
  readonly dom = document.createElement('blockquote')
  readonly contentDOM = document.createElement('p')
  readonly #footer = document.createElement('footer')
  readonly #cite = document.createElement('button')
  readonly #state = document.createElement('span')
  #node: Node
  readonly #context: LiveContext
  readonly #stop: () => void

  constructor(node: Node, context: LiveContext) {
    this.#node = node
    this.#context = context
    this.dom.className = 'delo-quote'
    this.contentDOM.className = 'delo-quote-words'
    this.#footer.contentEditable = 'false'
    this.#footer.className = 'delo-quote-source'
    this.#cite.type = 'button'
    this.#cite.className = 'delo-cite'
    this.#cite.addEventListener('click', () => context.open(quoteTarget(this.#node)))
    this.#state.className = 'delo-quote-state'
    this.#footer.append(this.#cite, this.#state)
    this.dom.append(this.contentDOM, this.#footer)
    this.#stop = context.names.subscribe(this.#show)
    this.#show()
  }

  #show = (): void => {
    const { names, t } = this.#context
    const { documentId, passage } = this.#node.attrs as PassageQuoteAttrs
    const citation = names.citePassage(documentId, passage)
    this.#cite.textContent = citation ?? (names.isGone(documentId) ? t('document.gone') : '…')
    this.#cite.title = names.document(documentId)?.title ?? ''
    this.#cite.setAttribute('aria-label', t('quote.open', { citation: citation ?? '' }))
    const state = quoteState(this.#node.textContent, passage)
    this.#state.textContent = state === 'changed' ? t('quote.changed') : state === 'area' ? t('quote.area') : ''
    this.#state.title = state === 'changed' ? t('quote.changedHint') : ''
    this.dom.dataset.state = state
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && this.#footer.contains(event.target) && event.type !== 'dragstart'
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  destroy(): void {
    this.#stop()
  }
}
