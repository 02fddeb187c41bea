import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import classes from './filter.module.css'

const LONGEST = 300

type Props = { label: string; placeholder?: string; text: string; setText(text: string): void }

/** Words that narrow a list. */
export function FilterBox({ label, placeholder, text, setText }: Props) {
  return (
    <TextInput
      type="search"
      className={classes.box}
      aria-label={label}
      placeholder={placeholder ?? label}
      leftSection={<IconSearch size={15} aria-hidden />}
      maxLength={LONGEST}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  )
}
