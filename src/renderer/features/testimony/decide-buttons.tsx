import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'

type Props = { accept: string; dismiss: string; take(state: 'open' | 'dismissed'): Promise<unknown> }

/** What a lawyer makes of a proposal of the program: it stands, or it is none. */
export function DecideButtons({ accept, dismiss, take }: Props) {
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconCheck size={15} aria-hidden />}
        onClick={() => void take('open')}
      >
        {accept}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconX size={15} aria-hidden />}
        onClick={() => void take('dismissed')}
      >
        {dismiss}
      </Button>
    </>
  )
}
