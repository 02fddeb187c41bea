import { getSchema } from '@tiptap/core'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { request } from '../api/client.ts'
import { notify, notifyError } from '../app/notify.ts'
import { isSealedWindow } from '../app/this-window.ts'
import { RichTextView } from '../ui/rich-text-view.tsx'
import content from './content.module.css'
import classes from './editor.module.css'
import { editorExtensions } from './editor-extensions.ts'
import type { LiveContext } from './live/context.ts'
import { openTarget } from './open-target.ts'
import { fromEditor, toEditor } from './schema/convert.ts'
import { schemaExtensions } from './schema/extensions.ts'
import { SuggestionList } from './suggest/list-state.ts'
import { SuggestionPopup } from './suggest/suggestion-popup.tsx'
import { TextTools } from './toolbar/text-tools.tsx'
import { useNames } from './use-names.ts'

export type RichTextEditorProps = {
  value: RichText
  /** After every change, with the whole text. Cheap: blocks that did not change are not converted again. */
  onChange(value: RichText): void
  /** A few lines for a remark instead of a page. */
  compact?: boolean
  /** Whose documents `#` offers and sheet references lead to. */
  dossierId: DossierId
  ariaLabel: string
  placeholder?: string
  autoFocus?: boolean
  onBlur?(): void
  /** Gives out the editor while it is there. */
  onEditor?(editor: Editor | null): void
  /** Behind the tools, for instance whether the text is saved. */
  aside?: ReactNode
  /** Above the text, scrolled with it. */
  header?: ReactNode
}

const schema = getSchema(schemaExtensions)

/** Whether the editor can take the text whole. What it cannot take is shown, and never opened for writing. */
function fits(value: RichText): boolean {
  try {
    toEditor(value, schema)
    return true
  } catch {
    return false
  }
}

async function createPerson(dossierId: DossierId, name: string) {
  try {
    const person = await request('persons.create', { name, aliases: [], note: '' })
    await request('persons.participate', { personId: person.id, dossierId, roles: [], remove: false })
    return person
  } catch (error) {
    notifyError(error)
    return null
  }
}

function LiveEditor(props: RichTextEditorProps) {
  const { value, compact = false, dossierId, ariaLabel, placeholder, autoFocus = false, aside, header } = props
  const { t } = useTranslation('editor')
  const names = useNames(dossierId)
  const list = useMemo(() => new SuggestionList(), [])
  // What the editor last gave out or took in: the same value coming back changes nothing and moves no cursor.
  const last = useRef(value)
  const latest = useRef({ ...props, t })
  latest.current = { ...props, t }

  const editor = useEditor(
    {
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      autofocus: autoFocus ? 'end' : false,
      content: toEditor(value, schema).toJSON(),
      enableContentCheck: true,
      extensions: editorExtensions({
        list,
        placeholder: placeholder ?? '',
        refused: () => notify(latest.current.t('tooLarge')),
        context: {
          names,
          open: (target) => void openTarget(target, names, latest.current.dossierId).catch(notifyError),
          t: (key, values) => latest.current.t(key, { ...values }),
          createPerson: isSealedWindow() ? null : (name) => createPerson(latest.current.dossierId, name),
        } satisfies LiveContext,
      }),
      editorProps: {
        attributes: {
          class: `${content.content} ${classes.editable}`,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': ariaLabel,
          ...(compact ? { 'data-compact': '' } : {}),
        },
      },
      onUpdate: ({ editor: changed }) => {
        last.current = fromEditor(changed.state.doc)
        latest.current.onChange(last.current)
      },
      onBlur: () => latest.current.onBlur?.(),
    },
    [names, list],
  )

  useEffect(() => {
    if (value === last.current) return
    last.current = value
    editor.commands.setContent(toEditor(value, editor.schema).toJSON(), { emitUpdate: false })
  }, [editor, value])

  useEffect(() => {
    latest.current.onEditor?.(editor)
    return () => latest.current.onEditor?.(null)
  }, [editor])

  return (
    <div className={classes.root} data-compact={compact || undefined}>
      <TextTools editor={editor} compact={compact} aside={aside} />
      <div className={classes.scroll}>
        {header}
        <EditorContent editor={editor} />
      </div>
      <SuggestionPopup list={list} editor={editor} />
    </div>
  )
}

/** An editor for rich text: headings, lists, tables, quotes with their citation, mentions. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { t } = useTranslation('editor')
  const { value, dossierId } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; later values come from the editor itself
  const editable = useMemo(() => fits(value), [])
  if (editable) return <LiveEditor {...props} />
  return (
    <div className={classes.root}>
      <p role="alert">{t('unreadable')}</p>
      <RichTextView value={value} dossierId={dossierId} />
    </div>
  )
}
