import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { useDraft } from './drafts.ts'
import { SidePanel } from './side-panel.tsx'

type DraftProps<F extends object> = {
  title: string
  draft: ReturnType<typeof useDraft<F>>
  ready: boolean
  /** What the buttons say. */
  add: string
  discard: string
  close(): void
  children: ReactNode
}

/** The first field of the panel that holds what it could not understand, and so has not passed on. */
const misread = (button: HTMLElement) =>
  button.closest('aside')?.querySelector<HTMLElement>(':is(input, textarea)[aria-invalid="true"]')

/**
 * A record that is being made. Closing the panel keeps what was typed; only the one button lets it go. It is not made
 * without what a field could not understand: the keyboard goes there instead.
 */
export function DraftPanel<F extends object>(props: DraftProps<F>) {
  const { title, draft, ready, add, discard, close, children } = props
  return (
    <SidePanel
      title={title}
      close={close}
      footer={
        <>
          <Button
            variant="default"
            onClick={() => {
              draft.discard()
              close()
            }}
          >
            {discard}
          </Button>
          <Button
            disabled={!ready}
            onClick={({ currentTarget }) => {
              const field = misread(currentTarget)
              if (field) field.focus()
              else void draft.submit().then((made) => made && close())
            }}
          >
            {add}
          </Button>
        </>
      }
    >
      {children}
    </SidePanel>
  )
}

type RecordProps = {
  title: string
  /** What the button says that deletes the record. */
  eraseLabel: string
  erase(): Promise<unknown>
  close(): void
  children: ReactNode
}

/** A record whose fields save themselves. */
export function RecordPanel({ title, eraseLabel, erase, close, children }: RecordProps) {
  return (
    <SidePanel
      title={title}
      close={close}
      footer={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => void erase().then(close, () => undefined)}
        >
          {eraseLabel}
        </Button>
      }
    >
      {children}
    </SidePanel>
  )
}
