import { Button, Checkbox, Select } from '@mantine/core'
import { IconColumns2, IconLayoutGrid } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Assertion } from '#shared/domain/statement.ts'
import { settled } from '../../../app/records.ts'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { decide } from '../actions.ts'
import { topicRows } from '../names.ts'
import { openPlaces, targetOf } from '../open.ts'
import styles from '../testimony.module.css'
import type { Testimony } from '../use-testimony.ts'
import { CellPanel } from './cell-panel.tsx'
import { matrixOf, NO_FILTER } from './matrix-data.ts'
import { MatrixGrid, type Position } from './matrix-grid.tsx'

/** Names and topics are longer than the fields they are chosen in. */
const OFFERS = { width: 320, position: 'bottom-start' } as const

type Props = { dossierId: DossierId; testimony: Testimony }

/** Claims against sources. Enter on a cell opens it beside the one marked before it; Space marks. */
export function MatrixView({ dossierId, testimony }: Props) {
  const { t } = useTranslation('testimony')
  const [filter, setFilter] = useState(NO_FILTER)
  const [active, setActive] = useState<Position>({ row: 0, column: 0 })
  const [marked, setMarked] = useState<Position | null>(null)
  const [open, setOpen] = useState(false)
  const narrow = (change: Partial<typeof NO_FILTER>) => {
    setFilter({ ...filter, ...change })
    setActive({ row: 0, column: 0 })
    setMarked(null)
  }
  const { topics, statements, assertions } = testimony
  const matrix = useMemo(
    () => matrixOf(topics, statements, assertions, filter),
    [topics, statements, assertions, filter],
  )
  const claimsAt = (place: Position | null): readonly Assertion[] => {
    const [row, column] = [place && matrix.rows[place.row], place && matrix.columns[place.column]]
    return row && column ? matrix.cell(row, column) : []
  }
  const targetAt = (place: Position | null) => {
    const [claim] = claimsAt(place)
    return claim ? targetOf(testimony.statement.get(claim.statementId), claim) : null
  }
  /** Another cell of the row with words in it: the marked one, or the nearest before, or after. */
  const counterpart = (place: Position): Position | null => {
    if (marked && (marked.row !== place.row || marked.column !== place.column)) return marked
    const others = matrix.columns
      .map((_, column) => ({ row: place.row, column }))
      .filter((other) => other.column !== place.column)
    const near = others.sort((a, b) => Math.abs(a.column - place.column) - Math.abs(b.column - place.column))
    return near.find((other) => claimsAt(other).length > 0) ?? null
  }
  const openBoth = (place: Position) => openPlaces(dossierId, targetAt(counterpart(place)), targetAt(place))
  const contradict = async (place: Position) => {
    const [left] = claimsAt(marked)
    const [right] = claimsAt(place)
    if (!left || !right || left.id === right.id) return
    await settled(
      decide(dossierId, {
        kind: 'direct',
        weight: 'material',
        state: 'open',
        left: { type: 'assertion', id: left.id },
        right: { type: 'assertion', id: right.id },
        explanation: '',
      }),
    )
    setMarked(null)
  }
  if (topics.length === 0 && assertions.length === 0)
    return (
      <EmptyState icon={<IconLayoutGrid size={40} stroke={1.25} />} title={t('empty.matrix')}>
        {t('empty.matrixBody')}
      </EmptyState>
    )
  const speakers = [...new Set(statements.map(({ personId }) => personId))]
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        <div className={styles.bar}>
          <Select
            aria-label={t('filter.person')}
            placeholder={t('filter.everybody')}
            data={speakers.map((id) => ({ value: id, label: testimony.personName(id) }))}
            value={filter.personId}
            onChange={(personId) => narrow({ personId })}
            searchable
            clearable
            w={160}
            comboboxProps={OFFERS}
          />
          <Select
            aria-label={t('filter.topic')}
            placeholder={t('filter.allTopics')}
            data={topicRows(topics).map(({ topic, depth }) => ({
              value: topic.id,
              label: `${'\u2003'.repeat(depth)}${topic.title}`,
            }))}
            value={filter.topicId}
            onChange={(topicId) => narrow({ topicId })}
            searchable
            clearable
            w={160}
            comboboxProps={OFFERS}
          />
          <DateField
            aria-label={t('filter.from')}
            placeholder={t('filter.from')}
            description={undefined}
            inputWrapperOrder={['input', 'error']}
            value={filter.from}
            onChange={(from) => narrow({ from })}
            w={98}
          />
          <DateField
            aria-label={t('filter.to')}
            placeholder={t('filter.to')}
            description={undefined}
            inputWrapperOrder={['input', 'error']}
            value={filter.to}
            onChange={(to) => narrow({ to })}
            w={98}
          />
          <Checkbox
            size="xs"
            label={t('filter.silent')}
            checked={filter.silent}
            onChange={(event) => narrow({ silent: event.currentTarget.checked })}
          />
          <span className={styles.space} />
          <Button
            variant="default"
            disabled={!marked || claimsAt(active).length === 0}
            onClick={() => void contradict(active)}
          >
            {t('matrix.contradict')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconColumns2 size={15} aria-hidden />}
            disabled={claimsAt(active).length === 0}
            onClick={() => openBoth(active)}
          >
            {t('matrix.openBoth')}
          </Button>
        </div>
        {(matrix.rows.length === 0 || matrix.columns.length === 0) && (
          <p className={styles.nothing}>{t('matrix.nothing')}</p>
        )}
        <MatrixGrid
          matrix={matrix}
          testimony={testimony}
          active={active}
          marked={marked}
          move={setActive}
          mark={(place) =>
            setMarked(
              claimsAt(place).length === 0 || (marked?.row === place.row && marked.column === place.column)
                ? null
                : place,
            )
          }
          enter={openBoth}
          show={() => setOpen(true)}
        />
      </div>
      {open && matrix.rows[active.row] && matrix.columns[active.column] && (
        <CellPanel
          dossierId={dossierId}
          testimony={testimony}
          statement={matrix.columns[active.column]}
          assertions={claimsAt(active)}
          topicId={matrix.rows[active.row]?.topic?.id ?? null}
          close={() => setOpen(false)}
        />
      )}
    </div>
  )
}
