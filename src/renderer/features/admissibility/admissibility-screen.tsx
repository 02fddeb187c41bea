import { Button } from '@mantine/core'
import { IconGavel, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import panel from '../../ui/with-panel.module.css'
import { createEntry } from './actions.ts'
import { EntryPanel } from './entry-panel.tsx'
import { LedgerTable } from './ledger-table.tsx'

type Props = { dossierId: DossierId; recordId?: string }

/** The ledger of challenged evidence: ground → motion → ruling → appeal → how the verdict treated it. */
export function AdmissibilityScreen({ dossierId, recordId }: Props) {
  const { t } = useTranslation('admissibility')
  const { data, error } = useRequest('admissibility.list', { dossierId })
  const [open, setOpen] = useState<string | null>(recordId ?? null)
  const [made, setMade] = useState<string | null>(null)
  // What was asked for from elsewhere (Ctrl+K) opens also when this screen is shown already.
  useEffect(() => {
    if (recordId !== undefined) setOpen(recordId)
  }, [recordId])
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const { entries } = data
  const shown = entries.find(({ id }) => id === open) ?? null
  const create = async () => {
    const entry = await createEntry(dossierId).catch(() => null)
    if (!entry) return
    setMade(entry.id)
    setOpen(entry.id)
  }
  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void create()}>
      {t('add')}
    </Button>
  )
  const excluded = entries.filter(({ verdict }) => verdict.treatment === 'excluded').length
  return (
    <div className={panel.root}>
      <div className={panel.content}>
        <PageHeader
          title={t('title')}
          meta={
            entries.length > 0 &&
            [t('count', { count: entries.length }), t('excluded', { count: excluded })].join(' · ')
          }
          actions={entries.length > 0 && add}
        />
        {entries.length === 0 ? (
          <EmptyState icon={<IconGavel size={40} stroke={1.25} />} title={t('empty.title')} actions={add}>
            {t('empty.body')}
          </EmptyState>
        ) : (
          <LedgerTable entries={entries} open={open} choose={({ id }) => setOpen(id === open ? null : id)} />
        )}
      </div>
      {shown && <EntryPanel key={shown.id} entry={shown} isNew={shown.id === made} close={() => setOpen(null)} />}
    </div>
  )
}
