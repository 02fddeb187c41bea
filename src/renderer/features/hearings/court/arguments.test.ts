import { describe, expect, it } from 'vitest'
import type { Hearing } from '#shared/domain/hearing.ts'
import { newItem } from '../card/items.ts'
import { earlierArguments } from './arguments.tsx'

const hearing = (id: string, items: Hearing['items']) => ({ id, items }) as Hearing

describe('arguments of earlier hearings', () => {
  const first = newItem('argued', { text: 'нет оснований' })
  const reworded = { ...newItem('argued', { text: 'оснований нет и не было' }), threadId: first.threadId }
  const ruled = newItem('ruled', { text: 'продлить' })
  const filed = newItem('filed', { text: 'поручительство' })
  const series = [hearing('a', [first, ruled, filed]), hearing('b', [reworded]), hearing('c', [])]

  it('are there once, in their last words, and rulings are not among them', () => {
    expect(earlierArguments(series[2] as Hearing, series).map(({ text }) => text)).toEqual([
      'оснований нет и не было',
      'поручительство',
    ])
  })

  it('leave out what this hearing argues itself, and what comes after it', () => {
    expect(earlierArguments(series[1] as Hearing, series).map(({ text }) => text)).toEqual(['поручительство'])
    expect(earlierArguments(series[0] as Hearing, series)).toEqual([])
  })
})
