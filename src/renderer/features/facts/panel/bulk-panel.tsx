import { Button, Pill, Select, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FactStatus, type ListedFact, Materiality } from '#shared/domain/fact.ts'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import { notifyError } from '../../../app/notify.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { changeFacts, eraseFacts } from '../actions.ts'
import { IssueSelect } from '../form/issue-select.tsx'
import type { Names } from '../table/use-names.ts'

type Props = { dossierId: DossierId; facts: readonly ListedFact[]; names: Names; close(): void }

/** What all have in common; null where they differ. */
const shared = <T extends string>(values: readonly T[]): T | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null

/** One change for many facts. A field that is not touched changes nothing. */
export function BulkPanel({ dossierId, facts, names, close }: Props) {
  const { t } = useTranslation('facts')
  const change = (...args: Parameters<typeof changeFacts>) => void changeFacts(...args).catch(() => undefined)
  const counts = new Map<IssueId, number>()
  for (const { issueIds } of facts) for (const id of issueIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  const status = shared(facts.map((fact) => fact.status))
  const material = shared(facts.map((fact) => fact.material))
  return (
    <SidePanel
      title={t('bulk.title', { count: facts.length })}
      close={close}
      footer={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => void eraseFacts(facts).catch(notifyError)}
        >
          {t('bulk.erase', { count: facts.length })}
        </Button>
      }
    >
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t('bulk.hint')}
        </Text>
        <Select
          label={t('field.status')}
          data={FactStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status}
          placeholder={status === null ? t('bulk.various') : ''}
          allowDeselect={false}
          onChange={(value) => value && change(facts, () => ({ status: FactStatus.parse(value) }))}
        />
        <Select
          label={t('field.material')}
          data={Materiality.options.map((value) => ({ value, label: t(`material.${value}`) }))}
          value={material}
          placeholder={material === null ? t('bulk.various') : ''}
          allowDeselect={false}
          onChange={(value) => value && change(facts, () => ({ material: Materiality.parse(value) }))}
        />
        <IssueSelect
          dossierId={dossierId}
          label={t('bulk.addIssue')}
          value={[]}
          onChange={(added) =>
            change(
              facts.filter(({ issueIds }) => added.some((id) => !issueIds.includes(id))),
              ({ issueIds }) => ({ issueIds: [...new Set([...issueIds, ...added])] }),
            )
          }
        />
        <Pill.Group>
          {[...counts].map(([id, count]) => (
            <Pill
              key={id}
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('bulk.removeIssue', { name: names.ofIssue(id) }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() =>
                change(
                  facts.filter(({ issueIds }) => issueIds.includes(id)),
                  ({ issueIds }) => ({ issueIds: issueIds.filter((other) => other !== id) }),
                )
              }
            >
              {count === facts.length ? names.ofIssue(id) : `${names.ofIssue(id)} · ${count}`}
            </Pill>
          ))}
        </Pill.Group>
      </Stack>
    </SidePanel>
  )
}
