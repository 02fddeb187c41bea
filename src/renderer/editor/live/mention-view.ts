import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { DocumentId, PersonId } from '#shared/domain/ids.ts'
import { isSealedWindow } from '../../app/this-window.ts'
import type { TextTarget } from '../open-target.ts'
import type { LiveContext } from './context.ts'

/** What a mention node points at. */
export const mentionTarget = (node: Node): TextTarget =>
  node.type.name === 'personMention'
    ? { type: 'person', personId: node.attrs.personId as PersonId }
    : { type: 'document', documentId: node.attrs.documentId as DocumentId }

/** What hovering over a person says, as a key of the language file. Cards of people are in the main window only. */
export const personTitle = (known: boolean): string =>
  known ? (isSealedWindow() ? 'mention.inMainWindow' : 'mention.person') : 'mention.personGone'

/** A mention shows the present name of what it mentions; the name it was made with when that is gone. */
export class MentionView implements NodeView {
  readonly dom = document.createElement('span')
  #node: Node
  readonly #context: LiveContext
  readonly #stop: () => void

  constructor(node: Node, context: LiveContext) {
    this.#node = node
    this.#context = context
    this.dom.className = node.type.name === 'personMention' ? 'delo-mention delo-person' : 'delo-mention delo-document'
    this.dom.setAttribute('role', 'link')
    this.#stop = context.names.subscribe(this.#show)
    this.#show()
  }

  #show = (): void => {
    const { names, t } = this.#context
    const target = mentionTarget(this.#node)
    const label = String(this.#node.attrs.label)
    if (target.type === 'person') {
      const person = names.person(target.personId)
      this.dom.textContent = person?.name ?? label
      this.dom.title = t(personTitle(person !== null))
      this.dom.dataset.gone = String(!person)
    } else if (target.type === 'document') {
      const known = names.document(target.documentId)
      const gone = names.isGone(target.documentId)
      this.dom.textContent = known?.title ?? label
      this.dom.title = gone ? t('document.gone') : t('mention.document')
      this.dom.dataset.gone = String(gone)
    }
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#stop()
  }
}
