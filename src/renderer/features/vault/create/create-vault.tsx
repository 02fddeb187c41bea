import { useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { setVaultStatus } from '../../../app/vault-status.ts'
import { ConfirmKit } from './confirm-kit.tsx'
import { CreateForm } from './create-form.tsx'
import { ShowKit } from './show-kit.tsx'

type Props = {
  /** The window was reloaded after the kit was shown: only its code can finish the vault now. */
  interrupted: boolean
  leave(): void
}
type Step =
  | { name: 'form' }
  | { name: 'kit'; code: string; vault: string }
  | { name: 'confirm'; code: string | null; vault: string }

/** Creating a vault in three steps: what and where, the recovery kit, the kit typed back. */
export function CreateVault({ interrupted, leave }: Props) {
  const [step, setStep] = useState<Step>(interrupted ? { name: 'confirm', code: null, vault: '' } : { name: 'form' })
  const abandon = useCommand('vault.abandonCreation')
  const giveUp = () => abandon.mutate({}, { onSettled: leave })
  switch (step.name) {
    case 'form':
      return <CreateForm leave={leave} created={(code, vault) => setStep({ name: 'kit', code, vault })} />
    case 'kit':
      return (
        <ShowKit
          code={step.code}
          vault={step.vault}
          next={() => setStep({ ...step, name: 'confirm' })}
          abandon={giveUp}
        />
      )
    case 'confirm':
      return (
        <ConfirmKit
          showAgain={
            step.code === null ? null : () => setStep({ name: 'kit', code: step.code ?? '', vault: step.vault })
          }
          confirmed={setVaultStatus}
          abandon={giveUp}
        />
      )
  }
}
