import { DeloError } from '#shared/rpc/errors.ts'

/** A done action with its inverse. `label` is a finished, translated phrase: "Highlight deleted". */
export type UndoableAction = { label: string; undo(): Promise<unknown>; redo(): Promise<unknown> }
type Stacks = { done: UndoableAction[]; undone: UndoableAction[] }

const LONGEST = 500
let stacks: Stacks = { done: [], undone: [] }
let running: Promise<unknown> = Promise.resolve()
const change = (next: Stacks) => {
  stacks = next
}

/** Call after an action succeeded. A new action ends what could be redone. */
export function recordUndo(action: UndoableAction): void {
  change({ done: [...stacks.done, action].slice(-LONGEST), undone: [] })
}

const forget = (action: UndoableAction) =>
  change({
    done: stacks.done.filter((other) => other !== action),
    undone: stacks.undone.filter((other) => other !== action),
  })

async function step(direction: 'undo' | 'redo'): Promise<UndoableAction | null> {
  const from = direction === 'undo' ? stacks.done : stacks.undone
  const action = from.at(-1)
  if (!action) return null
  try {
    await action[direction]()
  } catch (error) {
    // What it was about is gone for good: the step can never work, and must not stand in the way of those before it.
    if (error instanceof DeloError && error.code === 'not-found') forget(action)
    throw error
  }
  const { done, undone } = stacks
  change(
    direction === 'undo'
      ? { done: done.filter((other) => other !== action), undone: [...undone, action] }
      : { done: [...done, action], undone: undone.filter((other) => other !== action) },
  )
  return action
}

/**
 * Steps run one after another; a step that fails stays where it was (unless its object is gone) and its error is the
 * caller's to show.
 */
const queue = (direction: 'undo' | 'redo') => {
  const next = running.then(() => step(direction))
  running = next.catch(() => undefined)
  return next
}
export const undo = (): Promise<UndoableAction | null> => queue('undo')
export const redo = (): Promise<UndoableAction | null> => queue('redo')

export function clearUndo(): void {
  change({ done: [], undone: [] })
}
