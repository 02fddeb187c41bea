import { ActionIcon, Button, MultiSelect, Select, SimpleGrid } from '@mantine/core'
import { IconUsersPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Attendance, type Attended, type Hearing } from '#shared/domain/hearing.ts'
import { PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { notifyError } from '../../../app/notify.ts'
import { CommittedText } from '../../../ui/committed-text.tsx'
import { addRole } from '../../persons/actions.ts'
import { AddPerson } from '../../persons/add-person.tsx'
import { rolesLine } from '../../persons/roles.ts'
import { ACCUSED, IN_COURT, type People } from '../use-people.ts'
import classes from './people-section.module.css'
import { Section } from './section.tsx'
import { type Change, quietly } from './use-change.ts'

type Props = { hearing: Hearing; people: People; change: Change }

/** Before the day somebody is expected; on it and after, there. */
const usual = ({ state }: Hearing): Attendance => (state === 'held' ? 'present' : 'expected')

/** Judges, defendants concerned, and who was there. */
export function PeopleSection({ hearing, people, change }: Props) {
  const { t } = useTranslation('hearings')
  const ids = (values: string[]) => values.map((id) => PersonId.parse(id))
  const missing = people.inRole(...IN_COURT).filter(({ id }) => !hearing.attendance.some((one) => one.personId === id))
  const add = (added: PersonId[]) =>
    change.change('attendance', (present) => ({
      attendance: [
        ...present.attendance,
        ...added.map((personId) => ({ personId, attendance: usual(present), note: '' })),
      ],
    }))
  const addJudge = (person: Person) => {
    addRole(person, hearing.dossierId, 'judge').catch(notifyError)
    quietly(change.change('judgeIds', ({ judgeIds }) => ({ judgeIds: [...new Set([...judgeIds, person.id])] })))
  }
  const rest = people
    .options(IN_COURT, [])
    .filter(({ value }) => !hearing.attendance.some((one) => one.personId === value))
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <MultiSelect
          label={t('field.defendantIds')}
          data={people.options(ACCUSED, hearing.defendantIds)}
          value={hearing.defendantIds}
          searchable
          nothingFoundMessage={t('people.nobody')}
          onChange={(value) => quietly(change.set({ defendantIds: ids(value) }))}
        />
        <div className={classes.withAdd}>
          <MultiSelect
            label={t('field.judgeIds')}
            data={people.options(['judge'], hearing.judgeIds)}
            value={hearing.judgeIds}
            searchable
            nothingFoundMessage={t('people.nobody')}
            onChange={(value) => quietly(change.set({ judgeIds: ids(value) }))}
          />
          <AddPerson
            dossierId={hearing.dossierId}
            present={hearing.judgeIds.map((id) => ({ id }))}
            added={addJudge}
            quiet={t('people.addJudge')}
          />
        </div>
      </SimpleGrid>
      <Section
        title={t('field.attendance')}
        aside={
          missing.length > 0 && (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconUsersPlus size={14} aria-hidden />}
              onClick={() => quietly(add(missing.map(({ id }) => id)))}
            >
              {t('people.addAll', { count: missing.length })}
            </Button>
          )
        }
      >
        {hearing.attendance.length > 0 && (
          <ul className={classes.list}>
            {hearing.attendance.map((one) => (
              <Row key={one.personId} one={one} people={people} change={change} />
            ))}
          </ul>
        )}
        <div className={`${classes.withAdd} ${classes.add}`}>
          <Select
            aria-label={t('people.add')}
            placeholder={t('people.add')}
            data={rest}
            value={null}
            searchable
            nothingFoundMessage={t('people.nobody')}
            onChange={(id) => id !== null && quietly(add([PersonId.parse(id)]))}
          />
          <AddPerson
            dossierId={hearing.dossierId}
            present={hearing.attendance.map(({ personId }) => ({ id: personId }))}
            added={({ id }) => quietly(add([id]))}
            quiet={t('people.addNew')}
          />
        </div>
      </Section>
    </>
  )
}

function Row({ one, people, change }: { one: Attended; people: People; change: Change }) {
  const { t } = useTranslation('hearings')
  const { t: words } = useTranslation('persons')
  const name = people.nameOf(one.personId)
  const person = people.present.find(({ id }) => id === one.personId)
  const put = (patch: Partial<Attended> | null) =>
    change.change('attendance', (present) => ({
      attendance: present.attendance.flatMap((other) =>
        other.personId !== one.personId ? [other] : patch === null ? [] : [{ ...other, ...patch }],
      ),
    }))
  return (
    <li className={classes.row}>
      <span className={classes.person}>
        <span className={classes.name}>{name}</span>
        {person && <span className={classes.role}>{rolesLine(people.rolesOf(person), words)}</span>}
      </span>
      <Select
        aria-label={t('people.attendanceOf', { name })}
        data={Attendance.options.map((value) => ({ value, label: t(`attendance.${value}`) }))}
        value={one.attendance}
        allowDeselect={false}
        onChange={(value) => quietly(put({ attendance: Attendance.parse(value) }))}
      />
      <CommittedText
        className={classes.note}
        aria-label={t('people.noteOn', { name })}
        placeholder={t('people.note')}
        value={one.note}
        maxLength={300}
        onCommit={(note) => put({ note })}
      />
      <ActionIcon aria-label={t('people.remove', { name })} onClick={() => quietly(put(null))}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </li>
  )
}
