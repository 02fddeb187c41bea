import { Button, Select } from '@mantine/core'
import { IconMessage2, IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { openPlaces, targetOf } from '../open.ts'
import styles from '../testimony.module.css'
import type { Testimony } from '../use-testimony.ts'
import { LineageList } from './lineage-list.tsx'
import { NewStatementPanel } from './new-statement-panel.tsx'
import { StatementPanel } from './statement-panel.tsx'

type Props = { dossierId: DossierId; testimony: Testimony; recordId?: string }

/** Who said what when, per person, with the conditions and the fate of every statement. */
export function StatementsView({ dossierId, testimony, recordId }: Props) {
  const { t } = useTranslation('testimony')
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [personId, setPersonId] = useState<string | null>(null)
  // A statement is asked for by its own id or by that of something it asserts.
  useEffect(() => {
    if (recordId !== undefined) setChosen(testimony.assertion.get(recordId)?.statementId ?? recordId)
  }, [recordId, testimony.assertion])
  const statements = useMemo(
    () => testimony.statements.filter((statement) => personId === null || statement.personId === personId),
    [testimony.statements, personId],
  )
  const shown = chosen === null ? undefined : testimony.statement.get(chosen)
  const speakers = [...new Set(testimony.statements.map((statement) => statement.personId))]
  const add = (
    <Button
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={() => {
        setChosen(null)
        setAdding(true)
      }}
    >
      {t('statement.add')}
    </Button>
  )
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        {testimony.statements.length === 0 ? (
          <EmptyState icon={<IconMessage2 size={40} stroke={1.25} />} title={t('empty.statements')} actions={add}>
            {t('empty.statementsBody')}
          </EmptyState>
        ) : (
          <>
            <div className={styles.bar}>
              <Select
                aria-label={t('filter.person')}
                placeholder={t('filter.everybody')}
                data={speakers.map((id) => ({ value: id, label: testimony.personName(id) }))}
                value={personId}
                onChange={setPersonId}
                searchable
                clearable
                w={240}
              />
              <span className={styles.quiet}>{t('statement.count', { count: statements.length })}</span>
              <span className={styles.space} />
              {add}
            </div>
            <LineageList
              testimony={testimony}
              statements={statements}
              current={chosen}
              choose={({ id }) => {
                setAdding(false)
                setChosen(id)
              }}
              enter={(statement) => openPlaces(dossierId, targetOf(statement))}
            />
          </>
        )}
      </div>
      {adding && (
        <NewStatementPanel
          dossierId={dossierId}
          draft={null}
          close={() => setAdding(false)}
          made={({ id }) => {
            setAdding(false)
            setChosen(id)
          }}
        />
      )}
      {shown && !adding && (
        <StatementPanel
          key={shown.id}
          dossierId={dossierId}
          statement={shown}
          testimony={testimony}
          choose={({ id }) => setChosen(id)}
          close={() => setChosen(null)}
        />
      )}
    </div>
  )
}
