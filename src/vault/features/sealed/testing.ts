import { join } from 'node:path'
import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import { type DossierId, DossierId as DossierIdSchema, newId } from '#shared/domain/ids.ts'
import { type Boxes, beginAgreement } from '#shared/rpc/boxes.ts'
import { Outcome } from '#shared/rpc/envelope.ts'
import { fromWireError } from '#shared/rpc/errors.ts'
import type { CompartmentPlace } from '../../lifecycle/compartment.ts'
import { compartmentMark } from '../../lifecycle/compartment-mark.ts'
import type { TestVault } from '../../testing.ts'
import { CompartmentProcess } from './compartment-process.ts'

export const SEALED_PASSPHRASE = 'семь печатей и ни одной подписи'

export const placeOf = (vault: Pick<TestVault, 'context' | 'path'>): CompartmentPlace => ({
  ...compartmentMark(vault.context.db),
  folder: join(vault.path, 'sealed'),
})

/** The sealed window as the sealed process sees it: asks in boxes, and hears boxed events. */
export type TestWindow = {
  process: CompartmentProcess
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
  /** Everything that left the process outside a box. */
  said: [string, unknown][]
  heard: unknown[]
  /** All bytes that were carried, both ways. */
  carried: Uint8Array[]
  close(): void
}

export async function sealedWindow(place: CompartmentPlace): Promise<TestWindow> {
  const said: [string, unknown][] = []
  const heard: unknown[] = []
  const carried: Uint8Array[] = []
  let boxes: Boxes | null = null
  const process = new CompartmentProcess((name, data) => {
    if (name !== 'sealed.box') return void said.push([name, data])
    const { box } = data as { box: Uint8Array }
    carried.push(box)
    void boxes?.open(box).then((event) => heard.push(event))
  })
  const { folder, ...mark } = place
  await process.handle('sealed.prepare', { ...mark, path: join(folder, '..'), sample: false })
  const own = await beginAgreement()
  const { publicKey } = (await process.handle('sealed.hello', { publicKey: own.publicKey })) as {
    publicKey: Uint8Array
  }
  boxes = await own.agree(publicKey, 'window')
  const pair = boxes
  return {
    process,
    said,
    heard,
    carried,
    async ask(name, input) {
      const asked = await pair.close({ name, input })
      const { box } = (await process.handle('sealed.carry', { box: asked })) as { box: Uint8Array }
      carried.push(asked, box)
      const outcome = Outcome.parse(await pair.open(box))
      if (!outcome.ok) throw fromWireError(outcome.error)
      return outcome.value as never
    },
    close: () => process.close(),
  }
}

/** A window whose compartment is set up and open, with one dossier known. */
export async function openSealedWindow(vault: TestVault): Promise<TestWindow & { dossierId: DossierId }> {
  const window = await sealedWindow(placeOf(vault))
  const { state } = await window.ask('compartment.state', {})
  await window.ask(state === 'unused' ? 'compartment.setUp' : 'compartment.open', { passphrase: SEALED_PASSPHRASE })
  const dossierId = newId(DossierIdSchema)
  await window.ask('compartment.knowDossier', { id: dossierId, title: 'Книжный клуб «Закладка»' })
  return Object.assign(window, { dossierId })
}
