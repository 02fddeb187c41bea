import { ActionIcon, Button, Collapse, Group, Select, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Issue, IssueKind } from '#shared/domain/fact.ts'
import { CommittedText, CommittedTextarea } from '../../ui/committed-text.tsx'
import { changeIssue, eraseIssue } from './actions.ts'
import classes from './issue-head.module.css'

/** Kept while the vault is open. */
let wasOpen = false

/** What is to be decided: its kind, who must prove it, and our position. */
export function IssueHead({ issue, path, readOnly }: { issue: Issue; path: string; readOnly: boolean }) {
  const { t } = useTranslation('issues')
  const [open, setOpen] = useState(wasOpen)
  const toggle = () => {
    wasOpen = !open
    setOpen(!open)
  }
  const set = (fields: Parameters<typeof changeIssue>[1]) => changeIssue(issue.id, fields)
  const facts = [t(`kind.${issue.kind}`), issue.burden && t('burdenIs', { who: issue.burden })].filter(Boolean)
  return (
    <section className={classes.root} aria-label={issue.title}>
      {path !== '' && <div className={classes.path}>{path}</div>}
      <div className={classes.line}>
        <h2 className={classes.title}>{issue.title}</h2>
        {!readOnly && (
          <Tooltip label={t('erase')}>
            <ActionIcon aria-label={t('erase')} onClick={() => void eraseIssue(issue.id)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <Group gap="xs">
        <span className={classes.meta}>{facts.join(' · ')}</span>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={open}
          leftSection={open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          onClick={toggle}
        >
          {t('details')}
        </Button>
      </Group>
      {!open && issue.position !== '' && <p className={classes.position}>{issue.position}</p>}
      <Collapse expanded={open}>
        <div className={classes.fields}>
          <CommittedText
            label={t('titleOf')}
            value={issue.title}
            maxLength={300}
            disabled={readOnly}
            check={(title) => (title.trim() === '' ? t('titleProblem') : null)}
            onCommit={(title) => set({ title })}
          />
          <Select
            label={t('kindOf')}
            data={IssueKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={issue.kind}
            allowDeselect={false}
            disabled={readOnly}
            onChange={(kind) => kind && void set({ kind: IssueKind.parse(kind) }).catch(() => undefined)}
          />
          <CommittedText
            label={t('burden')}
            placeholder={t('burdenPlaceholder')}
            value={issue.burden}
            maxLength={300}
            disabled={readOnly}
            onCommit={(burden) => set({ burden })}
          />
          <CommittedTextarea
            className={classes.wide ?? ''}
            label={t('position')}
            value={issue.position}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={20_000}
            disabled={readOnly}
            onCommit={(position) => set({ position })}
          />
        </div>
      </Collapse>
    </section>
  )
}
