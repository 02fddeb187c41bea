import { ActionIcon, Button, Group, Popover, Text, TextInput } from '@mantine/core'
import { IconCopy, IconLink, IconLinkOff } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../app/notify.ts'
import { inertHref } from '../schema/link.ts'
import { Tool } from './toolbar.tsx'

const ICON = { size: 17, stroke: 1.75, 'aria-hidden': true } as const

/** An address typed without its scheme is meant as one on the web; null where that makes no address. */
function address(typed: string): string | null {
  const href = inertHref(typed) ?? inertHref(typed.includes('@') ? `mailto:${typed}` : `https://${typed}`)
  return href !== null && URL.canParse(href) ? href : null
}

/** Puts an address on the selected words, shows the one that is there, copies it, takes it off. It is never opened. */
export function LinkTool({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const present = useEditorState({
    editor,
    selector: ({ editor: e }) => (e.isActive('link') ? String(e.getAttributes('link').href ?? '') : null),
  })
  const [typed, setTyped] = useState<string | null>(null)
  const opened = typed !== null
  const href = typed === null ? null : address(typed.trim())

  const close = () => {
    setTyped(null)
    editor.commands.focus()
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!href) return
    const chain = editor.chain().focus()
    if (editor.state.selection.empty && present === null)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.extendMarkRange('link').setMark('link', { href }).run()
    setTyped(null)
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    setTyped(null)
  }
  const copy = async () => {
    await navigator.clipboard.writeText(present ?? '')
    notify(t('link.copied'))
    close()
  }

  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && close()}
      trapFocus
      withinPortal
      position="bottom-start"
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <Tool
            label={t('tools.link')}
            icon={<IconLink {...ICON} />}
            pressed={present !== null}
            onClick={() => setTyped(opened ? null : (present ?? ''))}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown p="sm" role="dialog" aria-label={t('tools.link')}>
        <form onSubmit={apply}>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              data-autofocus
              label={t('link.address')}
              value={typed ?? ''}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={typed && !href ? t('link.refused') : null}
              w="16rem"
            />
            <Button type="submit" disabled={!href}>
              {t('link.set')}
            </Button>
            {present !== null && (
              <>
                <ActionIcon aria-label={t('link.copy')} title={t('link.copy')} onClick={() => void copy()}>
                  <IconCopy {...ICON} />
                </ActionIcon>
                <ActionIcon aria-label={t('link.remove')} title={t('link.remove')} onClick={remove}>
                  <IconLinkOff {...ICON} />
                </ActionIcon>
              </>
            )}
          </Group>
          <Text size="xs" c="dimmed" mt="xs">
            {t('link.inert')}
          </Text>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
