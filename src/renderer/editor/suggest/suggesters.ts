import { type Editor, Extension, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { type SuggestionProps, Suggestion as suggestionPlugin } from '@tiptap/suggestion'
import type { LiveContext } from '../live/context.ts'
import type { SuggestionList } from './list-state.ts'
import { type Suggestion, suggestDocuments, suggestPersons } from './suggestions.ts'

type Mention = { type: 'personMention' | 'documentMention'; attrs: Record<string, string> }

function insert(editor: Editor, range: Range, mention: Mention): void {
  const before = editor.state.doc.resolve(range.to).nodeAfter?.text?.startsWith(' ')
  editor
    .chain()
    .focus()
    .insertContentAt(range, before ? [mention] : [mention, { type: 'text', text: ' ' }])
    .run()
}

async function choose(editor: Editor, range: Range, chosen: Suggestion, context: LiveContext): Promise<void> {
  if (chosen.type === 'document')
    return insert(editor, range, {
      type: 'documentMention',
      attrs: { documentId: chosen.document.id, label: chosen.document.title.slice(0, 500) },
    })
  if (chosen.type === 'person')
    return insert(editor, range, {
      type: 'personMention',
      attrs: { personId: chosen.person.id, label: chosen.person.name },
    })
  const typed = editor.state.doc.textBetween(range.from, range.to)
  const person = await context.createPerson?.(chosen.name)
  // While the vault answered, somebody may have typed on: the mention goes where the name still stands.
  if (!person || editor.isDestroyed || range.to > editor.state.doc.content.size) return
  if (editor.state.doc.textBetween(range.from, range.to) !== typed) return
  insert(editor, range, { type: 'personMention', attrs: { personId: person.id, label: person.name } })
}

/** `@` and `#`: the list of persons and the list of documents, each with its own state key. */
export const Suggesters = Extension.create<{ context: LiveContext | null; list: SuggestionList | null }>({
  name: 'suggesters',
  addOptions: () => ({ context: null, list: null }),
  addProseMirrorPlugins() {
    const { context, list } = this.options
    if (!context || !list) return []
    const plugin = (char: '@' | '#', items: (query: string) => Suggestion[]) => {
      const pluginKey = new PluginKey(`suggest ${char}`)
      return suggestionPlugin<Suggestion, Suggestion>({
        pluginKey,
        editor: this.editor,
        char,
        allowSpaces: true,
        allowedPrefixes: [' ', '\u00a0', '(', '[', '«', '„', '“', '"', '—', '–', '/'],
        decorationClass: 'delo-suggesting',
        items: ({ query }) => items(query),
        command: ({ editor, range, props }) => void choose(editor, range, props, context),
        render: () => ({
          onStart: (props: SuggestionProps<Suggestion, Suggestion>) => list.show(char, props),
          onUpdate: (props: SuggestionProps<Suggestion, Suggestion>) => list.show(char, props),
          onExit: () => list.hide(char),
          onKeyDown: ({ event }) => list.onKey(event),
        }),
      })
    }
    return [
      plugin('@', (query) => suggestPersons(query, context.names.persons, context.createPerson !== null)),
      plugin('#', (query) => suggestDocuments(query, context.names)),
    ]
  },
})
