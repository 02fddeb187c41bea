import type { ReactNode } from 'react'
import type { RichTextInline } from '#shared/domain/rich-text.ts'
import type { Names } from '../editor/names.ts'
import type { TextTarget } from '../editor/open-target.ts'

/** What the parts of a shown text need to know. `mark` may split a run of text to show differences. */
export type ViewContext = {
  names: Names
  open(target: TextTarget): void
  mark?: ((text: RichTextInline & { type: 'text' }) => ReactNode) | undefined
}
