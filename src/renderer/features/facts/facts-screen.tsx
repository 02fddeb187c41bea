import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { useVaultStatus } from '../../app/vault-status.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { FactTable } from './table/fact-table.tsx'
import { useNames } from './table/use-names.ts'
import { Worksheet } from './worksheet/worksheet.tsx'

type View = 'table' | 'issues'
/** Kept while the vault is open. */
let lastView: View = 'table'

type Props = { dossierId: DossierId /** A fact or an issue that was looked for. */; recordId?: string }

/** The facts of a dossier: as a table, or under the issues they bear on. */
export function FactsScreen({ dossierId, recordId }: Props) {
  const { t } = useTranslation('facts')
  const issues = useRequest('issues.list', { dossierId })
  const names = useNames(dossierId)
  const readOnly = useVaultStatus()?.readOnly ?? false
  const [chosen, setChosen] = useState<View | null>(null)
  if (issues.error) return <ErrorMessage error={issues.error} />
  if (!issues.data) return null
  const wantsIssue = issues.data.issues.some(({ id }) => id === recordId)
  const view = chosen ?? (wantsIssue ? 'issues' : recordId !== undefined ? 'table' : lastView)
  const choose = (value: string) => {
    lastView = value === 'issues' ? 'issues' : 'table'
    setChosen(lastView)
  }
  const shared = {
    dossierId,
    names,
    readOnly,
    views: (
      <SegmentedControl
        aria-label={t('view.label')}
        data={(['table', 'issues'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
        value={view}
        onChange={choose}
      />
    ),
    ...(recordId === undefined ? {} : { recordId }),
  }
  return view === 'table' ? <FactTable {...shared} /> : <Worksheet {...shared} issues={issues.data.issues} />
}
