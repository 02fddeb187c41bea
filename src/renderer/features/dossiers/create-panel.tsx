import { Button } from '@mantine/core'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DossierFields, EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { useCommand } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { DossierFieldset } from './dossier-fields.tsx'

/** A new dossier; only its title is needed. */
export function CreatePanel({ close }: { close(): void }) {
  const { t } = useTranslation('dossiers')
  const id = useId()
  const [fields, setFields] = useState<DossierFields>(EMPTY_DOSSIER_FIELDS)
  const [missing, setMissing] = useState(false)
  const create = useCommand('dossiers.create')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (fields.title.trim() === '') return setMissing(true)
    create.mutate(fields, {
      onSuccess: (dossier) => navigate({ screen: 'dossier', dossierId: dossier.id, tab: 'overview' }),
    })
  }
  return (
    <SidePanel
      title={t('new')}
      close={close}
      footer={
        <Button type="submit" form={id} loading={create.isPending}>
          {t('create')}
        </Button>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        {create.error && <ErrorMessage error={create.error} />}
        <DossierFieldset
          value={fields}
          change={(changed) => setFields((present) => ({ ...present, ...changed }))}
          titleMissing={missing && fields.title.trim() === ''}
          autoFocus
        />
      </form>
    </SidePanel>
  )
}
