import { Node } from '@tiptap/core'
import { PassageQuoteAttrs } from '#shared/domain/rich-text.ts'

const ATTRIBUTE = 'data-passage'

/** Percent-encoded, so that no quoted text can look like markup to a sanitiser. */
const encode = (attrs: unknown) => encodeURIComponent(JSON.stringify(attrs))

/** The place a quote was taken from as it is carried by copied HTML; null when it is not one of ours. */
function decode(text: string | null): PassageQuoteAttrs | null {
  if (!text) return null
  try {
    const parsed = PassageQuoteAttrs.safeParse(JSON.parse(decodeURIComponent(text)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/**
 * Words of a document quoted with their place. The words can be shortened or marked up; the passage as it stands in the
 * document stays in `passage`, so the two can always be compared.
 */
export const PassageQuote = Node.create({
  name: 'passageQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => ({
    documentId: { default: null, rendered: false },
    annotationId: { default: null, rendered: false },
    passage: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: `blockquote[${ATTRIBUTE}]`,
      priority: 60,
      getAttrs: (element) => decode(element.getAttribute(ATTRIBUTE)) ?? false,
    },
  ],
  renderHTML: ({ node }) => ['blockquote', { class: 'delo-quote', [ATTRIBUTE]: encode(node.attrs) }, 0],
})
