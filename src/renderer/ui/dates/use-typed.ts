import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useState } from 'react'

/** What a text was read as (null: it says nothing), or why it could not be. */
type Read<P> = { ok: true; value: string | null } | { ok: false; problem: P }

type Options<P> = {
  value: string | null
  /** The value as it is typed; `read` understands the value as it is stored, too. */
  text: string
  read(text: string): Read<P>
  onChange(value: string | null): void
  onUnreadable: (() => void) | undefined
  onKeyDown: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  onBlur: ((event: FocusEvent<HTMLInputElement>) => void) | undefined
}

/**
 * A value typed as people write it: every text that can be read is passed on, what cannot stays in the field, and Escape
 * takes it back. `onUnreadable` says so; `onChange` comes again as soon as it can be read, be it the same as before.
 */
export function useTyped<P>({ value, text, read, onChange, onUnreadable, onKeyDown, onBlur }: Options<P>) {
  const [typed, setTyped] = useState<string | null>(null)
  const parsed = read(typed ?? value ?? '')
  return {
    parsed,
    field: {
      value: typed ?? text,
      onChange(event: ChangeEvent<HTMLInputElement>) {
        setTyped(event.currentTarget.value)
        const now = read(event.currentTarget.value)
        if (!now.ok) onUnreadable?.()
        else if (now.value !== value || !parsed.ok) onChange(now.value)
      },
      onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
        onKeyDown?.(event)
        if (event.key !== 'Escape' || parsed.ok) return
        event.preventDefault()
        setTyped(null)
        onChange(value)
      },
      onBlur(event: FocusEvent<HTMLInputElement>) {
        if (parsed.ok) setTyped(null)
        onBlur?.(event)
      },
    },
  }
}
