import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import { notifyError } from '../../../app/notify.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { eraseFacts } from '../actions.ts'
import { FactForm } from '../form/fact-form.tsx'

type Props = { fact: ListedFact; readOnly: boolean; close(): void }

/** One fact beside the list, with all that is known of it. */
export function FactPanel({ fact, readOnly, close }: Props) {
  const { t } = useTranslation('facts')
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
            onClick={() => void eraseFacts([fact]).catch(notifyError)}
          >
            {t('erase')}
          </Button>
        )
      }
    >
      <FactForm fact={fact} readOnly={readOnly} />
    </SidePanel>
  )
}
