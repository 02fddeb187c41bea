import { Menu } from '@mantine/core'
import {
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTable,
  IconTableMinus,
  IconTablePlus,
  IconTableRow,
} from '@tabler/icons-react'
import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tool } from './toolbar.tsx'

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

const ENTRIES = [
  ['rowAbove', IconRowInsertTop, (chain: ChainedCommands) => chain.addRowBefore()],
  ['rowBelow', IconRowInsertBottom, (chain: ChainedCommands) => chain.addRowAfter()],
  ['columnLeft', IconColumnInsertLeft, (chain: ChainedCommands) => chain.addColumnBefore()],
  ['columnRight', IconColumnInsertRight, (chain: ChainedCommands) => chain.addColumnAfter()],
  ['header', IconTableRow, (chain: ChainedCommands) => chain.toggleHeaderRow()],
  ['removeRow', IconRowRemove, (chain: ChainedCommands) => chain.deleteRow()],
  ['removeColumn', IconColumnRemove, (chain: ChainedCommands) => chain.deleteColumn()],
  ['removeTable', IconTableMinus, (chain: ChainedCommands) => chain.deleteTable()],
] as const

/** Outside a table: puts one in. Inside: what can be done with it, as a menu. */
export function TableTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const [opened, setOpened] = useState(false)
  const inTable = useEditorState({ editor, selector: ({ editor: e }) => e.isActive('table') })
  if (!inTable)
    return (
      <Tool
        label={t('table.insert')}
        icon={<IconTablePlus {...ICON} size={17} />}
        onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
    )
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <span>
          <Tool
            label={t('table.change')}
            icon={<IconTable {...ICON} size={17} />}
            pressed={opened}
            onClick={() => setOpened(!opened)}
          />
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {ENTRIES.map(([key, Icon, act]) => (
          <Menu.Item key={key} leftSection={<Icon {...ICON} />} onClick={() => act(editor.chain().focus()).run()}>
            {t(`table.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
