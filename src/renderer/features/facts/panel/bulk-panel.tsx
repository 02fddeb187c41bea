import { Button, Pill, Select, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type FactFields, FactStatus, type ListedFact, Materiality } from '#shared/domain/fact.ts'
import type { DossierId, FactId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { changeFacts, eraseFacts } from '../actions.ts'
import { IssueSelect } from '../form/issue-select.tsx'
import { readManyFacts } from '../read-facts.ts'
import type { Names } from '../table/use-names.ts'

type Props = { dossierId: DossierId; ids: readonly FactId[]; names: Names; close(): void }

/** One change for many facts. A field that is not touched changes nothing. */
export function BulkPanel({ dossierId, ids, names, close }: Props) {
  const { t } = useTranslation('facts')
  const common = useRequest('facts.common', { ids: [...ids] }, { placeholderData: keepPreviousData, gcTime: 0 }).data
  const { status = null, material = null } = common ?? {}
  const issues = (common?.issues ?? []).toSorted(
    (a, b) => b.count - a.count || names.ofIssue(a.issueId).localeCompare(names.ofIssue(b.issueId)),
  )
  /** The facts are read when they are to be changed, however many they are. */
  const change = (patchOf: (fact: ListedFact) => Partial<FactFields> | null) =>
    void readManyFacts(ids)
      .then((facts) =>
        changeFacts(
          facts.filter((fact) => patchOf(fact) !== null),
          (fact) => patchOf(fact) ?? {},
        ),
      )
      .catch(() => undefined)
  return (
    <SidePanel
      title={t('bulk.title', { count: ids.length })}
      close={close}
      footer={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => void eraseFacts(ids)}
        >
          {t('bulk.erase', { count: ids.length })}
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
          onChange={(value) => value && change(() => ({ status: FactStatus.parse(value) }))}
        />
        <Select
          label={t('field.material')}
          data={Materiality.options.map((value) => ({ value, label: t(`material.${value}`) }))}
          value={material}
          placeholder={material === null ? t('bulk.various') : ''}
          allowDeselect={false}
          onChange={(value) => value && change(() => ({ material: Materiality.parse(value) }))}
        />
        <IssueSelect
          dossierId={dossierId}
          label={t('bulk.addIssue')}
          value={[]}
          onChange={(added) =>
            change(({ issueIds }) =>
              added.every((id) => issueIds.includes(id)) ? null : { issueIds: [...new Set([...issueIds, ...added])] },
            )
          }
        />
        <Pill.Group>
          {issues.map(({ issueId: id, count }) => (
            <Pill
              key={id}
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('bulk.removeIssue', { name: names.ofIssue(id) }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() =>
                change(({ issueIds }) =>
                  issueIds.includes(id) ? { issueIds: issueIds.filter((other) => other !== id) } : null,
                )
              }
            >
              {count === ids.length ? names.ofIssue(id) : `${names.ofIssue(id)} · ${count}`}
            </Pill>
          ))}
        </Pill.Group>
      </Stack>
    </SidePanel>
  )
}
