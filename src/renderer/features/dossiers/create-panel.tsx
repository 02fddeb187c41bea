import { Button } from '@mantine/core'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DossierFields, EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { useCommand } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { useDraft } from '../../ui/drafts.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { DossierFieldset } from './dossier-fields.tsx'

const isReady = ({ title }: DossierFields): boolean => title.trim() !== ''

/** A new dossier; only its title is needed. What was typed stays until the dossier is made or let go. */
export function CreatePanel({ close }: { close(): void }) {
  const { t } = useTranslation('dossiers')
  const id = useId()
  const [missing, setMissing] = useState(false)
  const create = useCommand('dossiers.create')
  const draft = useDraft<DossierFields>(
    'dossier',
    () => EMPTY_DOSSIER_FIELDS,
    isReady,
    async (fields) => {
      const dossier = await create.mutateAsync(fields)
      navigate({ screen: 'dossier', dossierId: dossier.id, tab: 'overview' })
    },
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady(draft.fields)) void draft.submit()
    else setMissing(true)
  }
  return (
    <SidePanel
      title={t('new')}
      close={close}
      footer={
        <>
          <Button
            variant="default"
            onClick={() => {
              draft.discard()
              close()
            }}
          >
            {t('discard')}
          </Button>
          <Button type="submit" form={id} loading={create.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        {create.error && <ErrorMessage error={create.error} />}
        <DossierFieldset
          value={draft.fields}
          change={draft.change}
          titleMissing={missing && !isReady(draft.fields)}
          autoFocus
        />
      </form>
    </SidePanel>
  )
}
