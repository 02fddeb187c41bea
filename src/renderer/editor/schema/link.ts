import { Mark, mergeAttributes } from '@tiptap/core'
import { InertHref } from '#shared/domain/rich-text.ts'

/** The address if it may be kept (https, http, mailto), else null: `javascript:` and its disguises never get in. */
export function inertHref(value: string | null): string | null {
  const parsed = InertHref.safeParse(value?.trim())
  return parsed.success ? parsed.data : null
}

/**
 * An address on some words. Inert: it is no `<a href>` anywhere in the window, so no click, drag or key can follow it;
 * it can be copied.
 */
export const InertLink = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: null,
      parseHTML: (element: HTMLElement) => inertHref(element.getAttribute('href') ?? element.getAttribute('data-href')),
      renderHTML: ({ href }: Record<string, unknown>) => ({ 'data-href': href, title: href }),
    },
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (inertHref(element.getAttribute('href')) ? null : false) },
    { tag: 'span[data-href]', getAttrs: (element) => (inertHref(element.getAttribute('data-href')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes({ class: 'delo-link' }, HTMLAttributes), 0],
})
