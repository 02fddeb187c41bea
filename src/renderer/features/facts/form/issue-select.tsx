import { TagsInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import { createIssue } from '../../issues/actions.ts'
import { useIssues } from '../../issues/use-issues.ts'

type Props = {
  dossierId: DossierId
  value: readonly IssueId[]
  label?: string
  disabled?: boolean
  autoFocus?: boolean
  onChange(value: IssueId[]): void
}

/** The issues a fact bears on, picked by typing; words that name none make a new one. */
export function IssueSelect({ dossierId, value, label, disabled, autoFocus, onChange }: Props) {
  const { t } = useTranslation('facts')
  const { issues, nameOf } = useIssues(dossierId)
  const byName = useMemo(() => new Map(issues.map((issue) => [nameOf(issue.id), issue.id])), [issues, nameOf])
  const names = value.map(nameOf)
  const choose = async (chosen: string[]) => {
    const ids: IssueId[] = []
    try {
      for (const name of chosen) {
        const title = name.trim().slice(0, 300)
        const known = byName.get(name) ?? value.find((id) => nameOf(id) === name)
        if (known) ids.push(known)
        else if (title !== '') ids.push((await createIssue(dossierId, title)).id)
      }
      onChange(ids)
    } catch {
      // Told already; what was chosen stays as it was.
    }
  }
  return (
    <TagsInput
      {...(label === undefined ? { 'aria-label': t('field.issues') } : { label })}
      data={issues.map((issue) => nameOf(issue.id))}
      value={names}
      maxTags={100}
      limit={200}
      splitChars={[]}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      placeholder={value.length === 0 ? t('field.issuesPlaceholder') : ''}
      onChange={(chosen) => void choose(chosen)}
    />
  )
}
