import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { fromRuns } from '#shared/domain/runs.ts'
import { useRequest } from '../../api/hooks.ts'
import { isSealedWindow } from '../../app/this-window.ts'
import { markRead } from './actions.ts'

/** How much of one document has been read, and the way to say so by hand. */
export function DocumentReading({ document }: { document: CaseDocument }) {
  const { t } = useTranslation('reading')
  const runs = useRequest('reading.pages', { documentId: document.id }, { enabled: !isSealedWindow() }).data?.runs
  if (!runs || document.pageCount === 0) return null
  const read = fromRuns(runs).length
  const left = read < document.pageCount
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap">
      <Text size="xs" c="dimmed">
        {t('unfiled.readOf', { read, count: document.pageCount })}
      </Text>
      <Button
        size="compact-xs"
        variant="subtle"
        flex="none"
        onClick={() => void markRead([{ documentId: document.id, runs: [[0, document.pageCount - 1]] }], left)}
      >
        {t(left ? 'unfiled.mark' : 'unfiled.unmark')}
      </Button>
    </Group>
  )
}
