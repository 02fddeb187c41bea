import { ActionIcon, Popover, Select, Tooltip } from '@mantine/core'
import { IconPinned } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AssertionId, type DossierId, FactId } from '#shared/domain/ids.ts'
import { settled } from '../../../app/records.ts'
import { shortDate } from '../../../ui/dates/short-date.ts'
import { decide } from '../actions.ts'
import type { Testimony } from '../use-testimony.ts'

type Props = { dossierId: DossierId; testimony: Testimony; assertionId: AssertionId }

/** Marks that a claim and a fact of the case cannot both hold. */
export function AgainstFact({ dossierId, testimony, assertionId }: Props) {
  const { t, i18n } = useTranslation('testimony')
  const [opened, setOpened] = useState(false)
  const mark = (id: FactId) => {
    setOpened(false)
    void settled(
      decide(dossierId, {
        kind: 'direct',
        weight: 'material',
        state: 'open',
        left: { type: 'fact', id },
        right: { type: 'assertion', id: assertionId },
        explanation: '',
      }),
    )
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end" width={360}>
      <Popover.Target>
        <Tooltip label={t('contradiction.toFact')} disabled={opened}>
          <ActionIcon aria-label={t('contradiction.toFact')} onClick={() => setOpened(!opened)}>
            <IconPinned size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('contradiction.toFact')}>
        <Select
          label={t('contradiction.whichFact')}
          data={[...testimony.facts.values()].map(({ id, text, when }) => ({
            value: id,
            label: when === null ? text : `${shortDate(when.date, i18n.language)} · ${text}`,
          }))}
          value={null}
          onChange={(id) => id !== null && mark(FactId.parse(id))}
          searchable
          limit={200}
          nothingFoundMessage={t(testimony.facts.size === 0 ? 'contradiction.noFacts' : 'contradiction.noSuchFact')}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
      </Popover.Dropdown>
    </Popover>
  )
}
