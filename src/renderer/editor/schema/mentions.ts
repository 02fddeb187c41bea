import { Node } from '@tiptap/core'
import type { z } from 'zod'
import { DocumentId, PersonId } from '#shared/domain/ids.ts'

const LONGEST_LABEL = 500

/** `label` is what the thing was called when it was mentioned: shown when it is gone, and what search finds. */
function mention(name: 'personMention' | 'documentMention', key: 'personId' | 'documentId', id: z.ZodType<string>) {
  const attribute = name === 'personMention' ? 'data-person' : 'data-document'
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({
      [key]: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
        renderHTML: (attrs: Record<string, unknown>) => ({ [attribute]: attrs[key] }),
      },
      label: {
        default: '',
        parseHTML: (element: HTMLElement) => (element.textContent ?? '').slice(0, LONGEST_LABEL),
        rendered: false,
      },
    }),
    parseHTML: () => [
      {
        tag: `span[${attribute}]`,
        getAttrs: (element) => (id.safeParse(element.getAttribute(attribute)).success ? null : false),
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => ['span', { class: 'delo-mention', ...HTMLAttributes }, node.attrs.label],
    renderText: ({ node }) => String(node.attrs.label),
  })
}

export const PersonMention = mention('personMention', 'personId', PersonId)
export const DocumentMention = mention('documentMention', 'documentId', DocumentId)
