import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#shared/domain/ids.ts'
import { type Person, Role } from '#shared/domain/person.ts'
import { displays, PersonDisplay, type PersonsShown, pseudonymOf } from '#shared/domain/persons-shown.ts'
import { FoldedList } from './folded-list.tsx'
import classes from './person-choices.module.css'
import type { rolesIn } from './roles-in.ts'

type Props = {
  shown: PersonsShown
  onChange(shown: PersonsShown): void
  /** Of the dossier. */
  persons: readonly Person[]
  rolesOf: ReturnType<typeof rolesIn>
}

/** How people appear: all in one way, some roles in another, and some people in a third. */
export function PersonChoices({ shown, onChange, persons, rolesOf }: Props) {
  const { t } = useTranslation(['exports', 'persons'])
  const roles = Role.options.filter((role) => persons.some(({ id }) => rolesOf(id).includes(role)))
  const byRole = shown.byRole ?? []
  const displayOf = displays(shown, rolesOf)
  const ofRole = displays({ ...shown, each: [] }, rolesOf)
  const setRole = (role: Role, show: PersonDisplay) => {
    const others = byRole.filter((choice) => choice.role !== role)
    onChange({ ...shown, byRole: show === shown.all ? others : [...others, { role, show }] })
  }
  const setPerson = (personId: PersonId, show: PersonDisplay, pseudonym: string) => {
    const others = shown.each.filter((choice) => choice.personId !== personId)
    const own = show === ofRole(personId) && pseudonym === '' ? [] : [{ personId, show, pseudonym }]
    onChange({ ...shown, each: [...others, ...own] })
  }
  return (
    <div className={classes.root}>
      <DisplaySelect
        label={t('persons.all')}
        value={shown.all}
        choose={(all) => onChange({ ...shown, all, byRole: byRole.filter(({ show }) => show !== all) })}
      />
      {roles.length > 0 && (
        <FoldedList
          title={t('persons.byRole')}
          chosen={byRole.filter(({ role }) => roles.includes(role)).length}
          of={roles.length}
          chooseAll={null}
          flush
          short
        >
          {roles.map((role) => (
            <DisplaySelect
              key={role}
              label={t(`persons:role.${role}`)}
              value={byRole.find((choice) => choice.role === role)?.show ?? shown.all}
              choose={(show) => setRole(role, show)}
            />
          ))}
        </FoldedList>
      )}
      {persons.length > 0 && (
        <FoldedList
          title={t('persons.each')}
          chosen={shown.each.filter(({ personId }) => persons.some(({ id }) => id === personId)).length}
          of={persons.length}
          chooseAll={null}
          flush
        >
          {persons.map(({ id, name }) => {
            const show = displayOf(id)
            const pseudonym = pseudonymOf(shown, id)
            return (
              <div key={id} className={classes.person}>
                <DisplaySelect label={name} value={show} choose={(value) => setPerson(id, value, pseudonym)} />
                {show === 'pseudonym' && (
                  <TextInput
                    aria-label={t('persons.pseudonymOf', { name })}
                    placeholder={t('persons.madeUp')}
                    value={pseudonym}
                    maxLength={100}
                    onChange={(event) => setPerson(id, show, event.currentTarget.value)}
                  />
                )}
              </div>
            )
          })}
        </FoldedList>
      )}
    </div>
  )
}

type SelectProps = { label: string; value: PersonDisplay; choose(value: PersonDisplay): void }

/** The browser's own list: it closes no popover that it stands in, and is at home in a list that scrolls. */
function DisplaySelect({ label, value, choose }: SelectProps) {
  const { t } = useTranslation('exports')
  return (
    <NativeSelect
      classNames={{ root: classes.row ?? '', label: classes.label ?? '', wrapper: classes.choice ?? '' }}
      label={label}
      value={value}
      data={PersonDisplay.options.map((display) => ({ value: display, label: t(`persons.${display}`) }))}
      onChange={(event) => choose(PersonDisplay.parse(event.currentTarget.value))}
    />
  )
}
