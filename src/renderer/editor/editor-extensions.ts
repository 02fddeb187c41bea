import type { Extensions } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import type { LiveContext } from './live/context.ts'
import { Limits } from './live/limits.ts'
import { PasteCleaner } from './live/paste.ts'
import { References } from './live/references.ts'
import { SheetReferences } from './live/sheet-references.ts'
import { schemaExtensions } from './schema/extensions.ts'
import type { SuggestionList } from './suggest/list-state.ts'
import { Suggesters } from './suggest/suggesters.ts'

type Options = { context: LiveContext; list: SuggestionList; placeholder: string; refused(): void }

/** The grammar with everything that makes it live. */
export function editorExtensions({ context, list, placeholder, refused }: Options): Extensions {
  return [
    ...schemaExtensions,
    SheetReferences,
    PasteCleaner,
    Limits.configure({ refused }),
    References.configure({ context }),
    Suggesters.configure({ context, list }),
    Placeholder.configure({ placeholder }),
  ]
}
