import { useTranslation } from 'react-i18next'
import { Attendance, type Attended, type Hearing } from '#shared/domain/hearing.ts'
import { rolesLine } from '../../persons/roles.ts'
import { type Change, quietly } from '../card/use-change.ts'
import type { People } from '../use-people.ts'
import classes from './court.module.css'
import { Part } from './part.tsx'

const after = (attendance: Attendance): Attendance =>
  Attendance.options[(Attendance.options.indexOf(attendance) + 1) % Attendance.options.length] ?? 'expected'

/** Who is to appear; a press goes to the next answer: expected, there, by video, absent, removed. */
export function Present({ hearing, people, change }: { hearing: Hearing; people: People; change: Change }) {
  const { t } = useTranslation('hearings')
  const { t: words } = useTranslation('persons')
  const turn = ({ personId }: Attended) =>
    change.change('attendance', (present) => ({
      attendance: present.attendance.map((one) =>
        one.personId === personId ? { ...one, attendance: after(one.attendance) } : one,
      ),
    }))
  return (
    <Part name="people" title={t('court.people')} shortcut="P">
      {hearing.attendance.length === 0 && <p className={classes.none}>{t('court.nobody')}</p>}
      {hearing.attendance.map((one) => {
        const person = people.present.find(({ id }) => id === one.personId)
        const name = people.nameOf(one.personId)
        const state = t(`attendance.${one.attendance}`)
        return (
          <button
            key={one.personId}
            type="button"
            className={classes.person}
            title={t('court.turn')}
            onClick={() => quietly(turn(one))}
          >
            <span className={classes.personName}>
              {name} {person && <span className={classes.role}>{rolesLine(people.rolesOf(person), words)}</span>}
            </span>{' '}
            <span className={classes.attendance} data-attendance={one.attendance}>
              {state}
            </span>
          </button>
        )
      })}
    </Part>
  )
}
