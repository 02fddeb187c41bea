import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import type { FactId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { eraseFacts } from '../actions.ts'
import { FactForm } from '../form/fact-form.tsx'

type Props = {
  id: FactId
  /** As the list has it, until it is read. */
  known: ListedFact | undefined
  readOnly: boolean
  close(): void
}

/** One fact beside the list, with all that is known of it. */
export function FactPanel({ id, known, readOnly, close }: Props) {
  const { t } = useTranslation('facts')
  const { data, error } = useRequest('facts.get', { id })
  const fact = data ?? known
  // Taken back: there is nothing left to show.
  if (error?.code === 'not-found') return null
  return (
    <SidePanel
      title={t('panel.title')}
      close={close}
      footer={
        !readOnly && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => void eraseFacts([id])}
          >
            {t('erase')}
          </Button>
        )
      }
    >
      {fact && <FactForm fact={fact} readOnly={readOnly} />}
    </SidePanel>
  )
}
