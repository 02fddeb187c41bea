import { useState } from 'react'
import type { Place, VaultStatus } from '#shared/domain/vault.ts'
import { useRequest } from '../../api/hooks.ts'
import { CreateVault } from './create/create-vault.tsx'
import type { Door } from './door.ts'
import { DoorFrame } from './door-frame.tsx'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm } from './unlock-form.tsx'

/** What stands before an open vault: unlock, create, or open with the recovery kit. */
export function Gate({ status }: { status: VaultStatus }) {
  const [door, setDoor] = useState<Door>('unlock')
  const [picked, setPicked] = useState<Place | null>(null)
  const remembered = useRequest('vault.rememberedPlace', {})
  const place = picked ?? remembered.data?.place ?? null
  // A window that was reloaded in the middle of a creation comes back to its last step.
  const creating = door === 'create' || status.state === 'confirming-recovery'
  if (remembered.isPending) return null
  return (
    <DoorFrame>
      {creating ? (
        <CreateVault interrupted={door !== 'create'} leave={() => setDoor('unlock')} />
      ) : door === 'recover' ? (
        <RecoverForm place={place} setPlace={setPicked} leave={() => setDoor('unlock')} />
      ) : (
        <UnlockForm place={place} setPlace={setPicked} go={setDoor} closedBecause={status.closedBecause} />
      )}
    </DoorFrame>
  )
}
