import { describe, expect, test } from 'vitest'
import { newId, VaultId } from '#shared/domain/ids.ts'
import { judge, type Manifest } from './manifest.ts'

const vaultId = newId(VaultId)
const manifest = (state: Manifest['state'], generation: number, sequence: number): Manifest => ({
  vaultId,
  state,
  generation,
  sequence,
})
const database = (generation: number, sequence: number) => ({ vaultId, generation, sequence })

describe('the two memories of a vault agree', () => {
  test.each<[string, Manifest, ReturnType<typeof database>]>([
    ['after an orderly close', manifest('closed', 5, 40), database(5, 40)],
    ['after a kill before the database heard of the new generation', manifest('opening', 6, 40), database(5, 40)],
    ['after a kill between the database and the second manifest', manifest('opening', 6, 40), database(6, 40)],
    ['after a kill in the middle of work', manifest('open', 6, 40), database(6, 55)],
    ['after a kill before any work', manifest('open', 6, 40), database(6, 40)],
  ])('%s', (_, left, right) => {
    expect(judge(left, right)).toBe('consistent')
  })
})

describe('the two memories of a vault differ', () => {
  test.each<[string, Manifest | null, ReturnType<typeof database>, string]>([
    ['when the database is of an earlier opening', manifest('closed', 6, 55), database(5, 40), 'rolled-back'],
    [
      'when it is of an earlier opening and the last one was cut short',
      manifest('open', 6, 55),
      database(5, 40),
      'rolled-back',
    ],
    ['when it is two openings old, however the last began', manifest('opening', 7, 55), database(5, 55), 'rolled-back'],
    ['when it lacks changes of the same opening', manifest('open', 6, 55), database(6, 54), 'rolled-back'],
    ['when it lacks changes the next opening had seen', manifest('opening', 7, 55), database(6, 54), 'rolled-back'],
    ['when the manifest is of an earlier opening', manifest('closed', 5, 40), database(6, 55), 'manifest-mismatch'],
    ['when something was added after the close', manifest('closed', 6, 40), database(6, 41), 'manifest-mismatch'],
    ['when there is no manifest', null, database(6, 41), 'manifest-mismatch'],
    [
      "when the manifest is another vault's",
      { ...manifest('closed', 6, 41), vaultId: newId(VaultId) },
      database(6, 41),
      'manifest-mismatch',
    ],
  ])('%s', (_, left, right, judgement) => {
    expect(judge(left, right)).toBe(judgement)
  })
})
