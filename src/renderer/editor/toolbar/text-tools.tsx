import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH1,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconSeparatorHorizontal,
  IconStrikethrough,
  IconUnderline,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { LinkTool } from './link-tool.tsx'
import { TableTools } from './table-tools.tsx'
import { Tool, Toolbar, ToolGap } from './toolbar.tsx'

const SIZE = 17
const ICON = { size: SIZE, stroke: 1.75, 'aria-hidden': true } as const

const stateOf = (editor: Editor) => ({
  heading: ([1, 2, 3] as const).find((level) => editor.isActive('heading', { level })) ?? null,
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  underline: editor.isActive('underline'),
  strike: editor.isActive('strike'),
  bullets: editor.isActive('bulletList'),
  numbers: editor.isActive('orderedList'),
  quote: editor.isActive('blockquote'),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
})

type Props = { editor: Editor; compact: boolean; aside?: React.ReactNode }

/** The tools above a text. The compact set leaves out what a remark does not need. */
export function TextTools({ editor, compact, aside }: Props) {
  const { t } = useTranslation('editor')
  const now = useEditorState({ editor, selector: ({ editor: e }) => stateOf(e) })
  const run = () => editor.chain().focus()
  const headings = [
    [1, IconH1],
    [2, IconH2],
    [3, IconH3],
  ] as const
  return (
    <Toolbar label={t('tools.label')} aside={aside} onEscape={() => editor.commands.focus()}>
      {!compact &&
        headings.map(([level, Icon]) => (
          <Tool
            key={level}
            label={t(`tools.heading${level}`)}
            keys={`Ctrl+Alt+${level}`}
            icon={<Icon {...ICON} />}
            pressed={now.heading === level}
            optional={level === 3}
            onClick={() => run().toggleHeading({ level }).run()}
          />
        ))}
      {!compact && <ToolGap />}
      <Tool
        label={t('tools.bold')}
        keys="Ctrl+B"
        icon={<IconBold {...ICON} />}
        pressed={now.bold}
        onClick={() => run().toggleBold().run()}
      />
      <Tool
        label={t('tools.italic')}
        keys="Ctrl+I"
        icon={<IconItalic {...ICON} />}
        pressed={now.italic}
        onClick={() => run().toggleItalic().run()}
      />
      <Tool
        label={t('tools.underline')}
        keys="Ctrl+U"
        icon={<IconUnderline {...ICON} />}
        pressed={now.underline}
        onClick={() => run().toggleUnderline().run()}
      />
      <Tool
        label={t('tools.strike')}
        keys="Ctrl+Shift+S"
        icon={<IconStrikethrough {...ICON} />}
        pressed={now.strike}
        onClick={() => run().toggleStrike().run()}
      />
      <ToolGap />
      <Tool
        label={t('tools.bullets')}
        keys="Ctrl+Shift+8"
        icon={<IconList {...ICON} />}
        pressed={now.bullets}
        onClick={() => run().toggleBulletList().run()}
      />
      <Tool
        label={t('tools.numbers')}
        keys="Ctrl+Shift+7"
        icon={<IconListNumbers {...ICON} />}
        pressed={now.numbers}
        onClick={() => run().toggleOrderedList().run()}
      />
      <Tool
        label={t('tools.quote')}
        keys="Ctrl+Shift+B"
        icon={<IconBlockquote {...ICON} />}
        pressed={now.quote}
        onClick={() => run().toggleBlockquote().run()}
      />
      <LinkTool editor={editor} />
      {!compact && (
        <>
          <Tool
            label={t('tools.rule')}
            optional
            icon={<IconSeparatorHorizontal {...ICON} />}
            onClick={() => run().setHorizontalRule().run()}
          />
          <ToolGap />
          <TableTools editor={editor} />
          <ToolGap optional />
          <Tool
            label={t('tools.undo')}
            keys="Ctrl+Z"
            optional
            icon={<IconArrowBackUp {...ICON} />}
            disabled={!now.canUndo}
            onClick={() => run().undo().run()}
          />
          <Tool
            label={t('tools.redo')}
            keys="Ctrl+Shift+Z"
            optional
            icon={<IconArrowForwardUp {...ICON} />}
            disabled={!now.canRedo}
            onClick={() => run().redo().run()}
          />
        </>
      )}
    </Toolbar>
  )
}
