import type { Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { InertLink } from './link.ts'
import { DocumentMention, PersonMention } from './mentions.ts'
import { PassageQuote } from './passage-quote.ts'
import { SheetReferenceMark } from './sheet-reference.ts'
import { tableExtensions } from './tables.ts'

/** The grammar of the editor: exactly what `shared/domain/rich-text.ts` allows, and nothing that needs a window. */
export const schemaExtensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    link: false,
    heading: { levels: [1, 2, 3] },
    dropcursor: { class: 'delo-dropcursor', color: false },
  }),
  InertLink,
  SheetReferenceMark,
  PersonMention,
  DocumentMention,
  PassageQuote,
  ...tableExtensions,
]
