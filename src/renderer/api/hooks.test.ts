import { QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { listenForChanges, queryClient } from './hooks.ts'

let announce: (data: unknown) => void = () => undefined
vi.stubGlobal('window', {
  delo: {
    on: (_name: string, listener: (data: unknown) => void) => {
      announce = listener
      return () => undefined
    },
  },
})
afterEach(() => queryClient.clear())

/** A query whose answers are given by hand, watched as a screen watches it. */
function watch(name: string) {
  const answers: ((value: string) => void)[] = []
  const observer = new QueryObserver(queryClient, {
    queryKey: [name, {}],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  const stop = observer.subscribe(() => undefined)
  const shown = () => observer.getCurrentResult().data
  return { answers, shown, stop }
}

describe('a change announced by the vault', () => {
  it('makes a shown answer be asked for again', async () => {
    listenForChanges()
    const { answers, shown, stop } = watch('dossiers.list')
    answers[0]?.('before')
    await vi.waitFor(() => expect(shown()).toBe('before'))
    announce({ topics: ['dossiers'] })
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.('after')
    await vi.waitFor(() => expect(shown()).toBe('after'))
    stop()
  })

  it('is not lost on a first answer that was on its way', async () => {
    listenForChanges()
    const { answers, shown, stop } = watch('dossiers.list')
    expect(answers).toHaveLength(1)
    announce({ topics: ['dossiers'] })
    answers[0]?.('before')
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.('after')
    await vi.waitFor(() => expect(shown()).toBe('after'))
    stop()
  })

  it('leaves answers about other things alone', async () => {
    listenForChanges()
    const { answers, shown, stop } = watch('labels.list')
    answers[0]?.('labels')
    await vi.waitFor(() => expect(shown()).toBe('labels'))
    announce({ topics: ['persons'] })
    await Promise.resolve()
    expect(answers).toHaveLength(1)
    stop()
  })
})
