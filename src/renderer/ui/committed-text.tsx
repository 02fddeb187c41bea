import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core'
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { saveBeforeLock } from '../app/before-lock.ts'

const PAUSE_MS = 700

type Draft = {
  value: string
  onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void
  onFocus(): void
  onBlur(): void
  onKeyDown(event: KeyboardEvent): void
}

/**
 * What is typed, saved by itself: after a pause, when the field is left, and before the vault locks. Escape goes back
 * to what was saved. `check` says what is wrong with a text; such a text is not saved. `commit` resolves when `saved`
 * is the new value; when it rejects (and has told the user), what was typed stays in the field.
 */
function useDraft(saved: string, commit: (value: string) => unknown, check?: (value: string) => string | null) {
  const [typed, setTyped] = useState<string | null>(null)
  const focused = useRef(false)
  const latest = useRef({ typed, saved, commit, check })
  latest.current = { typed, saved, commit, check }
  const flight = useRef<{ value: string; done: Promise<unknown> } | null>(null)
  /** Saved already, though `saved` may not say so: the field of a new row stays as empty as it began. */
  const done = useRef<string | null>(null)
  const save = useRef(async (): Promise<void> => {
    const { typed: value, ...now } = latest.current
    if (value === null || now.check?.(value)) return
    try {
      if (flight.current?.value === value) await flight.current.done
      else if (value !== now.saved && value !== done.current) {
        flight.current = { value, done: Promise.resolve(now.commit(value)) }
        await flight.current.done
        done.current = value
      }
    } catch {
      return
    } finally {
      if (flight.current?.value === value) flight.current = null
    }
    if (!focused.current) setTyped((present) => (present === value ? null : present))
  }).current

  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, save])
  useEffect(() => saveBeforeLock(save), [save])
  useEffect(() => () => void save(), [save])

  const type = (value: string) => {
    done.current = null
    setTyped(value)
  }
  const draft: Draft = {
    value: typed ?? saved,
    onChange: (event) => type(event.currentTarget.value),
    onFocus: () => {
      focused.current = true
    },
    onBlur: () => {
      focused.current = false
      void save()
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) void save()
      if (event.key !== 'Escape' || typed === null || typed === saved) return
      event.preventDefault()
      setTyped(null)
    },
  }
  return { draft, type, problem: typed === null ? null : (check?.(typed) ?? null) }
}

type Own = {
  value: string
  onCommit(value: string): unknown
  check?(value: string): string | null
}
type OwnKeys = 'value' | 'onChange' | 'onFocus' | 'onBlur' | 'onKeyDown' | 'defaultValue'

export function CommittedText({ value, onCommit, check, ...props }: Own & Omit<TextInputProps, OwnKeys>) {
  const { draft, problem } = useDraft(value, onCommit, check)
  return <TextInput {...props} {...draft} error={problem ?? props.error} />
}

type AreaProps = Own &
  Omit<TextareaProps, OwnKeys> & {
    /** A heading that may need more lines than one, and holds none of its own. */
    oneLine?: boolean
  }

export function CommittedTextarea({ value, onCommit, check, oneLine = false, ...props }: AreaProps) {
  const { draft, type, problem } = useDraft(value, onCommit, check)
  return (
    <Textarea
      {...props}
      {...draft}
      error={problem ?? props.error}
      onChange={(event) => {
        const text = event.currentTarget.value
        type(oneLine ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text)
      }}
      onKeyDown={(event) => {
        if (oneLine && event.key === 'Enter') {
          event.preventDefault()
          event.currentTarget.blur()
        } else draft.onKeyDown(event)
      }}
    />
  )
}
