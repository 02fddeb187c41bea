import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { notifyError } from './notify.ts'
import { recordUndo, redo, type UndoableAction, undo } from './undo.ts'

const TOAST = 'undo'
const SHOWN_MS = 7_000

/** One toast at a time: the last thing that was done or undone. */
function show(message: string, action?: { label: string; run(): void }): void {
  notifications.hide(TOAST)
  notifications.show({
    id: TOAST,
    autoClose: SHOWN_MS,
    withBorder: true,
    message: (
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text size="sm" lineClamp={2}>
          {message}
        </Text>
        {action && (
          <Button size="compact-xs" variant="light" onClick={action.run} style={{ flexShrink: 0 }}>
            {action.label}
          </Button>
        )}
      </Group>
    ),
  })
}

const t = (key: string, options?: Record<string, unknown>) => i18next.t(key, { ns: 'common', ...options })

/** Records an action that was just done and offers to take it back. */
export function didAction(action: UndoableAction): void {
  recordUndo(action)
  show(action.label, { label: t('undo.undo'), run: () => void undoLast() })
}

export async function undoLast(): Promise<void> {
  try {
    const action = await undo()
    show(action ? t('undo.undone', { action: action.label }) : t('undo.nothing'), {
      ...(action ? { label: t('undo.redo'), run: () => void redoLast() } : { label: t('close'), run: hide }),
    })
  } catch (error) {
    notifyError(error)
  }
}

export async function redoLast(): Promise<void> {
  try {
    const action = await redo()
    if (action) show(t('undo.redone', { action: action.label }), { label: t('undo.undo'), run: () => void undoLast() })
  } catch (error) {
    notifyError(error)
  }
}

const hide = () => void notifications.hide(TOAST)
